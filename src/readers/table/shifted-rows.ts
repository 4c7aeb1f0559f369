import type { TableRow } from '../csv/cells.ts';

/**
 * Finds rows whose cells are not below their headers, and says why: rows with more cells than the header, and rows with
 * fewer. Fewer cells are normal if most rows have fewer, because some programs omit empty cells at the end.
 */
export function shiftedRows(rows: readonly TableRow[], width: number): (row: TableRow) => string | undefined {
  const isRagged = rows.filter(({ cells }) => cells.length < width).length * 2 > rows.length;
  return ({ cells }) => {
    const hasMore = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    if (!hasMore && (cells.length >= width || isRagged)) return undefined;
    return `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${width}: a delimiter is missing or too many, or a text that holds one has no quotation marks around it.`;
  };
}
