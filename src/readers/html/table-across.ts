import type { Setting } from './item.ts';
import { readItem } from './item.ts';
import { spokenIn } from './language.ts';
import { leftOutEntry, NO_ENTRIES, type PartResult, resultOf, joinResults } from './part-result.ts';
import { cellText, dateOfCell } from './table-columns.ts';
import type { Row } from './table-grid.ts';

/** Words; the cells of a table of counts have none and are not events. */
const WORDS = /\p{L}{3}|[\p{scx=Han}\p{scx=Hangul}]{2}/u;

/** A number that is not a time of day. */
const COUNT = /^\P{L}{0,3}\d(?!\d?[:.h]\d\d)/u;

/**
 * Reads a table whose first row holds the dates: each cell below is an event, and a first column without a date holds
 * the categories. Empty if the cells below are counts.
 */
export function readAcross(rows: readonly Row[], setting: Setting, where: string): PartResult {
  const [head, ...body] = rows;
  if (!head || !body.length || head.cells.length < 2) return NO_ENTRIES;
  const dates = head.cells.map((cell) => dateOfCell(cell, setting.around, setting.dating));
  const labelled = dates[0] === undefined;
  if (dates.slice(labelled ? 1 : 0).some((date) => date === undefined) || dates.length < (labelled ? 3 : 2))
    return NO_ENTRIES;
  const cells = body.flatMap((row) =>
    row.cells.flatMap((cell, i) => (cell && dates[i] && row.own.has(cell) && cellText(cell) ? [{ row, cell, i }] : [])),
  );
  if (!cells.length || cells.some(({ cell }) => !WORDS.test(cellText(cell)))) return NO_ENTRIES;
  if (cells.some(({ cell }) => dateOfCell(cell, '2000', setting.dating))) return NO_ENTRIES;
  if (cells.filter(({ cell }) => COUNT.test(cellText(cell))).length > cells.length / 2) return NO_ENTRIES;
  const used = new Set(cells.map(({ row }) => row));
  const unused = body.flatMap((row) => {
    const words = labelled && !used.has(row) ? cellText(row.cells[0]) : '';
    return words ? [leftOutEntry(where, words, 'nothing stands in its row')] : [];
  });
  return joinResults([
    { items: [], leftOut: unused },
    ...cells.map(({ row, cell, i }) => {
      const category = labelled ? cellText(row.cells[0]) : '';
      const date = dates[i]!;
      const known = { edtf: date.edtf, words: date.words === date.edtf ? '' : date.words };
      const context = { ...spokenIn(cell, setting), category: category || setting.category };
      return resultOf(readItem(cell, context, { known }), `column ${i + 1} of ${where}`);
    }),
  ]);
}
