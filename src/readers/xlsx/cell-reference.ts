/** Maximum number of columns in a sheet. */
const COLUMNS = 16_384;

/** A block of cells: columns from 0, rows from 1, both ends included. */
export interface CellRange {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
}

/** The column of a reference such as `AB12`, counted from 0; undefined if it is not a reference. */
export function columnOf(reference: string): number | undefined {
  const [, letters] = /^([a-z]{1,3})\d*$/i.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= COLUMNS ? column - 1 : undefined;
}

/** The name of a column: `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The block of a reference such as `A2:B5` or `A2`; undefined if it is not a reference. */
export function rangeOf(reference: string): CellRange | undefined {
  const [first = '', last = first] = reference.split(':');
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [first, last].map((each) => Number(each.replace(/^[a-z]+/i, '')));
  if (left === undefined || right === undefined || !top || !bottom || left > right || top > bottom) return undefined;
  return { columns: [left, right], rows: [top, bottom] };
}
