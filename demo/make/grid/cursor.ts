/** A position in the grid, both numbers from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The position of the keyboard, and the opposite corner of the selected block of cells. */
export interface Cursor extends Place {
  readonly anchor: Place;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Number of rows in view, for Page Up and Page Down. */
  readonly page: number;
}

export const cursorAt = (row: number, column: number): Cursor => ({ row, column, anchor: { row, column } });

/** A key press, with the fields of `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The cursor after a key press; undefined if the key does not move it. The left and right arrows move as they point, in
 * right-to-left pages, too. Shift keeps the anchor, so that a block is selected.
 */
export function moved(cursor: Cursor, press: KeyPress, size: GridSize, isRightToLeft = false): Cursor | undefined {
  const place = target(cursor, press, size, isRightToLeft);
  if (!place) return undefined;
  const row = clamp(place.row, size.rows);
  const column = clamp(place.column, size.columns);
  return press.shiftKey ? { row, column, anchor: cursor.anchor } : cursorAt(row, column);
}

function target({ row, column }: Place, press: KeyPress, size: GridSize, isRightToLeft: boolean): Place | undefined {
  const toEdge = press.ctrlKey || press.metaKey;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (press.key) {
    case 'ArrowUp':
      return { row: toEdge ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: toEdge ? size.rows : row + 1, column };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = press.key === forward ? 1 : -1;
      return { row, column: column + (toEdge ? step * size.columns : step) };
    }
    case 'Home':
      return { row: toEdge ? 0 : row, column: 0 };
    case 'End':
      return { row: toEdge ? size.rows : row, column: size.columns };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'PageDown':
      return { row: row + size.page, column };
    default:
      return undefined;
  }
}

/** The next or previous cell, row by row; undefined after the last and before the first, where Tab leaves the grid. */
export function neighbour({ row, column }: Place, step: 1 | -1, size: GridSize): Cursor | undefined {
  const index = row * size.columns + column + step;
  if (index < 0 || index >= size.rows * size.columns) return undefined;
  return cursorAt(Math.floor(index / size.columns), index % size.columns);
}

/** The block of cells between a cursor and its anchor. All four bounds are included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const blockOf = ({ row, column, anchor }: Cursor): Block => ({
  top: Math.min(row, anchor.row),
  bottom: Math.max(row, anchor.row),
  left: Math.min(column, anchor.column),
  right: Math.max(column, anchor.column),
});

export const isWithin = ({ top, bottom, left, right }: Block, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
