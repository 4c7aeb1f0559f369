/** Rows of boxes that never overlap. Mutable: created for each layout of a lane. */
export interface Rows {
  /**
   * Puts a box into the first row with room for it, trying `preferred` first; returns the row, or -1 if none has room.
   * O(boxes in the rows tried).
   */
  readonly take: (x0: number, x1: number, preferred?: number) => number;
  /** Whether a box would fit into some row. O(boxes). */
  readonly hasRoom: (x0: number, x1: number) => boolean;
  /** Number of rows up to the last one with a box. */
  readonly used: () => number;
}

/**
 * Two boxes that touch may seem to overlap by this much, CSS px, because positions are rounded. Moving the view must
 * not separate them.
 */
const ROUNDING = 1e-6;

/**
 * Packs boxes first-fit into at most `capacity` rows, `apart` CSS px between neighbours. Taken in order of `x0`, first-fit
 * by start uses the fewest rows possible (interval partitioning: Kleinberg & Tardos, Algorithm Design, section 4.1).
 */
export function createRows(capacity: number, apart: number): Rows {
  const rows: { x0: number; x1: number }[][] = [];
  const least = apart - ROUNDING;
  const free = (row: number, x0: number, x1: number): boolean =>
    (rows[row] ?? []).every((box) => x1 + least <= box.x0 || box.x1 + least <= x0);
  return {
    used: () => rows.length,
    hasRoom: (x0, x1) => rows.length < capacity || rows.some((_, row) => free(row, x0, x1)),
    take(x0, x1, preferred = -1) {
      let row = -1;
      if (preferred >= 0 && preferred < capacity && free(preferred, x0, x1)) row = preferred;
      for (let i = 0; row < 0 && i < capacity; i++) if (free(i, x0, x1)) row = i;
      if (row < 0) return -1;
      while (rows.length <= row) rows.push([]);
      rows[row]!.push({ x0, x1 });
      return row;
    },
  };
}
