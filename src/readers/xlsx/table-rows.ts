import type { TableRow } from '../csv/cells.ts';
import type { SheetRow } from './sheet.ts';

/** Cells of a table at most, those that are empty counted. */
const MOST = 10_000_000;
/** Columns that are read of any sheet. */
const LEAST_COLUMNS = 100;

/**
 * The rows of a sheet as those of a table: equally long, without columns that are empty in all of them. Of a sheet that has a cell here
 * and there in thousands of rows and columns, the first columns. O(cells).
 */
export function tableRows(rows: readonly SheetRow[], sheet: string): TableRow[] {
  const used = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
    .toSorted((a, b) => a - b)
    .slice(0, Math.max(LEAST_COLUMNS, Math.floor(MOST / rows.length)));
  const indexOf = new Map(used.map((column, i) => [column, i]));
  return rows.map(({ number, cells, links }) => ({
    line: number,
    where: `sheet “${sheet}”, row ${number}`,
    cells: used.map((column) => cells.get(column) ?? ''),
    ...(links.size > 0 && {
      links: new Map(
        [...links].flatMap(([column, href]) => {
          const i = indexOf.get(column);
          return i === undefined ? [] : [[i, href] as const];
        }),
      ),
    }),
  }));
}
