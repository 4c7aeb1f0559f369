import type { CslItem } from './csl-types.ts';
import { itemDate, yearOf } from './dates.ts';

/** A date in the form of RIS: `2024/11/29/`. A date that is not plain is written as EDTF, which cannot be mistaken for a RIS date. */
function risDate(edtf: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf) ?? [];
  return year === undefined || Number(month) > 12 ? edtf : `${year}/${month}/${day}/`;
}

/** Items as RIS. O(length). */
export function ris(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const [issued, accessed, event] = (['issued', 'accessed', 'event-date'] as const).map((field) =>
        itemDate(item, field),
      );
      const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
        ['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
        ['ID', item.id],
        ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
        ['TI', item.title],
        ['T2', item['container-title']],
        ['DA', issued && risDate(issued)],
        ['PY', yearOf(issued)],
        ['Y2', accessed && risDate(accessed)],
        ['UR', item.URL],
        ['LA', item.language],
        ['AB', item.abstract],
        ['CY', item['event-place']],
        ['N1', event && `Date of the event: ${event}`],
        ...(item['event-date'] ? [] : (item.note?.split('\n') ?? []).map((line) => ['N1', line] as const)),
        ['N1', item.archive_location && `Stored copy: ${item.archive_location}`],
      ];
      const lines = tags.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n` : []));
      return `${lines.join('')}ER  - \r\n`;
    })
    .join('\r\n');
}
