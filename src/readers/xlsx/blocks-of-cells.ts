import { rangeOf } from './cell-reference.ts';
import type { SheetRow } from './sheet.ts';

/** Maximum number of cells filled, because a file can name blocks of millions. */
const MAX_FILLED_CELLS = 500_000;

/** Fills blocks of cells in the rows of a sheet. */
export class BlocksOfCells {
  readonly #rows: ReadonlyMap<number, SheetRow>;
  #left = MAX_FILLED_CELLS;

  constructor(rows: readonly SheetRow[]) {
    this.#rows = new Map(rows.filter(({ cells }) => cells.size > 0).map((row) => [row.number, row]));
  }

  /** Copies the first cell of a merged block to the rows below it that have cells of their own. */
  fillDown(reference: string): void {
    const range = rangeOf(reference);
    if (!range) return;
    const [column] = range.columns;
    const [top, bottom] = range.rows;
    const first = this.#rows.get(top);
    const [text, link] = [first?.cells.get(column), first?.links.get(column)];
    for (const row of this.#within(top + 1, bottom)) {
      if (text !== undefined) row.cells.set(column, text);
      if (link !== undefined) row.links.set(column, link);
    }
  }

  /** Gives the cells of a block a link to an address. */
  link(reference: string, address: string): void {
    const range = rangeOf(reference);
    if (!range || address === '') return;
    for (const row of this.#within(...range.rows))
      for (const column of row.cells.keys())
        if (column >= range.columns[0] && column <= range.columns[1]) row.links.set(column, address);
  }

  *#within(top: number, bottom: number): Generator<SheetRow> {
    for (let number = top; number <= bottom && this.#left > 0; number++) {
      this.#left--;
      const row = this.#rows.get(number);
      if (row) yield row;
    }
  }
}
