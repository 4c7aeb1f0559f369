/** The rows that are drawn, and the height of the rows before and after them. */
export interface RowWindow {
  /** Index of the first drawn row, and of the first row after them. */
  readonly start: number;
  readonly end: number;
  /** CSS px. */
  readonly before: number;
  readonly after: number;
}

/** Up to this number of rows, all are drawn. */
const ALL = 60;
/** Height above and below the visible part in which rows are drawn as well, CSS px. */
const MARGIN = 400;

/**
 * Which rows to draw. O(rows).
 * @param count number of rows
 * @param heightOf the height of a row, measured or estimated, CSS px, > 0
 * @param top how far the grid is scrolled, CSS px
 * @param height visible height of the grid, CSS px
 */
export function rowWindow(count: number, heightOf: (row: number) => number, top: number, height: number): RowWindow {
  if (count <= ALL) return { start: 0, end: count, before: 0, after: 0 };
  let start = 0;
  let before = 0;
  while (start < count - 1 && before + heightOf(start) < top - MARGIN) before += heightOf(start++);
  let end = start;
  let drawn = before;
  while (end < count && drawn < top + height + MARGIN) drawn += heightOf(end++);
  let after = 0;
  for (let row = end; row < count; row++) after += heightOf(row);
  return { start, end, before, after };
}
