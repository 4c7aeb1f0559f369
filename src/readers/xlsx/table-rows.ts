import type { TableRow } from '../csv/cells.ts';
import type { SheetRow } from './sheet.ts';

/** The rows of a sheet as rows of a table: of equal length, without columns that are empty in all of them. O(cells). */
export function tableRows(rows: readonly SheetRow[], sheet: string): TableRow[] {
  const used = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted((a, b) => a - b);
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
