import { checkedDate, dateOfParts, type DateOrReason } from '../date-parts.ts';
import { dateOfText, withClock } from '../timelinejs/slide-dates.ts';
import type { Slide } from '../timelinejs/slide.ts';
import { DateEvidence, type Order } from '../table/date-cells.ts';
import { recordTexts, type TextRoles } from '../table/record-texts.ts';
import type { RecordTexts } from '../reading.ts';
import { headerKey } from '../table/roles.ts';
import { type TableRow, whereOf } from './cells.ts';

/** The columns of a TimelineJS sheet, by their headers in lower case. */
export type SheetColumns = ReadonlyMap<string, number>;

/** The columns of a TimelineJS sheet; undefined if the headers are not those of one. */
export function sheetColumns(headers: readonly string[]): SheetColumns | undefined {
  const columns = new Map<string, number>();
  headers.forEach((header, i) => {
    const key = headerKey(header);
    if (!columns.has(key)) columns.set(key, i);
  });
  const isSheet = columns.has('headline') && columns.has('media') && (columns.has('year') || columns.has('start date'));
  return isSheet ? columns : undefined;
}

/** The order of day and month that the dates of a TimelineJS 2 sheet show; undefined if nothing shows it. */
export function orderOfSheet(rows: readonly TableRow[], columns: SheetColumns): Order | undefined {
  const evidence = new DateEvidence();
  const indices = ['start date', 'end date'].flatMap((name) => columns.get(name) ?? []);
  for (const { cells } of rows) for (const index of indices) evidence.add(cells[index] ?? '');
  return evidence.order?.order;
}

/**
 * The slide of a row. @param order order of the numbers in its dates; if undefined, month first, as TimelineJS reads
 * them.
 */
export function slideOfRow(row: TableRow, columns: SheetColumns, order?: Order): Slide {
  const { cells } = row;
  const cell = (name: string): string => cells[columns.get(name) ?? -1]?.trim() ?? '';
  const type = cell('type').toLowerCase();
  return {
    where: whereOf(row),
    kind: type === 'title' || type === 'era' ? type : 'event',
    id: '',
    start: columns.has('year') ? dateOfCells(cell, '') : dateOfText(cell('start date'), order),
    end: columns.has('year') ? dateOfCells(cell, 'end ') : dateOfText(cell('end date'), order),
    displayDate: cell('display date'),
    headline: cell('headline'),
    text: cell('text'),
    group: cell('group') || cell('tag'),
    media: {
      url: cell('media'),
      link: '',
      caption: cell('media caption'),
      credit: cell('media credit'),
      alt: cell('alt text'),
    },
  };
}

const TEXT_COLUMNS: TextRoles<string> = {
  date: ['start date'],
  parts: ['year', 'month', 'day'],
  end: ['end date'],
  endParts: ['end year', 'end month', 'end day'],
  title: ['headline'],
  summary: ['text'],
  category: ['group', 'tag'],
  place: [],
  url: ['media'],
};

/** The texts of a row that was left out. */
export const textsOfSlide = ({ cells, links }: TableRow, columns: SheetColumns): RecordTexts | undefined =>
  recordTexts(TEXT_COLUMNS, (column) => [cells[columns.get(column) ?? -1] ?? ''], links?.values());

function dateOfCells(cell: (name: string) => string, before: 'end ' | ''): DateOrReason | undefined {
  const [year, month, day, time] = ['year', 'month', 'day', 'time'].map((name) => cell(before + name));
  const date = dateOfParts({ year, month, day });
  if (!date && time) return { why: `The row has a clock time, ${time}, and no ${before}year.` };
  if (!date || 'why' in date || !time || /^0?0:00(?::00)?$/.test(time)) return date;
  // In this column, too, sheets write days without a time
  if (!day) return checkedDate(date.edtf);
  return withClock({ year, month, day }, time);
}
