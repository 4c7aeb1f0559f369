import { rowAt } from '../grid/cells-as-text.ts';
import { articlesOf } from '../story/cited-articles.ts';
import { addressesIn } from '../story/pasted-cells.ts';
import { rowIds } from '../story/row-ids.ts';
import type { Row } from '../story/types.ts';
import type { Imported, ImportColumn } from './read-offered.ts';

const DELIMITERS = ['\t', ',', ';', '|'];
/** Lines among which the header is. */
const LOOKED_AT = 12;

/**
 * The rows of a table that the reader left out, with what stands in them: most have a date that it does not read, which the page asks about.
 * Empty where the text is not cut into cells as the reader cuts it. O(length).
 */
export function rowsToMend(
  text: string,
  { columns, left, story }: Pick<Imported, 'columns' | 'left' | 'story'>,
): readonly Row[] {
  const body = text.replace(/^\ufeff/, '');
  const starts = [0, ...Array.from(body.matchAll(/\r\n|[\r\n]/g), ({ index, 0: end }) => index + end.length)];
  const cellsAt = (line: number, delimiter: string): readonly string[] | undefined => {
    const start = starts[line - 1];
    return start === undefined || start >= body.length ? undefined : rowAt(body, start, delimiter).cells;
  };
  const isHeader = (delimiter: string, line: number): boolean => {
    const cells = cellsAt(line, delimiter) ?? [];
    return cells.length === columns.length && columns.every(({ column }, i) => isNamed(column, i, cells[i] ?? ''));
  };
  const lines = Array.from({ length: LOOKED_AT }, (_, i) => i + 1);
  const delimiter = DELIMITERS.find((each) => lines.some((line) => isHeader(each, line)));
  if (columns.length < 2 || delimiter === undefined) return [];
  const nextId = rowIds(story);
  const citedAt = articlesOf(story).at;
  return left.flatMap(({ where }) => {
    const [, line] = /^line (\d+)$/.exec(where) ?? [];
    const cells = line === undefined ? undefined : cellsAt(Number(line), delimiter);
    const row = cells && rowOf(cells, columns, citedAt);
    return row ? [{ ...row, id: nextId() }] : [];
  });
}

/** A column without a header has a name that tells its place. */
const isNamed = (column: string, i: number, cell: string): boolean =>
  column === cell.trim() || column === `column ${i + 1}`;

function rowOf(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  citedAt: (url: string) => Row['articles'][number],
): Omit<Row, 'id'> | undefined {
  const those = (role: string): readonly string[] =>
    cells.flatMap((cell, i) =>
      columns[i]?.role === role && cell.trim() !== '' ? [cell.replace(/\s+/g, ' ').trim()] : [],
    );
  const parts = ['year', 'month', 'day'].flatMap(those).join('-');
  const dateText = [...those('date'), ...(those('date').length === 0 && parts ? [parts] : []), ...those('end')].join(
    ' – ',
  );
  const title = those('title').join(' ');
  const [summary, category, place] = ['summary', 'category', 'place'].map((role) => those(role).join(' '));
  const articles = [...new Set(those('url').flatMap((text) => addressesIn({ text })))].map(citedAt);
  if (dateText === '' && title === '') return undefined;
  return {
    dateText,
    title,
    articles,
    kept: { ...(summary && { summary }), ...(category && { category }), ...(place && { place }) },
  };
}
