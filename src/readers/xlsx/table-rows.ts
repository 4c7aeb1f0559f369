import type { TableRow } from '../csv/cells.ts';
import type { SheetRow } from './sheet.ts';

/** Maximum number of cells of a table, including empty ones. */
const MAX_CELLS = 10_000_000;
/** Number of columns that are read from any sheet, however long it is. */
const LEAST_COLUMNS = 100;

/**
 * The rows of a sheet as rows of a table: of equal length, without columns that are empty in all of them. If a sheet has scattered cells in
 * thousands of rows and columns, only the first columns. O(cells).
 */
export function tableRows(rows: readonly SheetRow[], sheet: string): TableRow[] {
  const used = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))]
    .toSorted((a, b) => a - b)
    .slice(0, Math.max(LEAST_COLUMNS, Math.floor(MAX_CELLS / rows.length)));
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
