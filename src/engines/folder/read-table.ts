import type { EventTable } from '../../tiles/folder/tree-events.ts';

/** Approximate bytes of a row without its record, and of each article it cites. */
export const ROW_BYTES = 80;
export const ARTICLE_BYTES = 150;

/** An event of the table from which a folder is planned. */
export interface TableRow {
  readonly from: number;
  readonly to: number;
  readonly priority: number;
  /** Approximate bytes of its row in a file. */
  readonly size: number;
  readonly category: string;
}

/**
 * Reads the columns of all events. O(n).
 * @param categories ids of all categories, in order
 * @param batches all events in order of time, in batches
 */
export async function readTable(
  count: number,
  categories: readonly string[],
  batches: AsyncIterable<Iterable<TableRow>>,
): Promise<EventTable> {
  const numbers = new Map(categories.map((id, number) => [id, number]));
  const table = {
    from: new Float64Array(count),
    to: new Float64Array(count),
    priority: new Float32Array(count),
    size: new Uint32Array(count),
    category: new Uint16Array(count),
    categories,
  };
  let seq = 0;
  for await (const batch of batches)
    for (const row of batch) {
      table.from[seq] = row.from;
      table.to[seq] = row.to;
      table.priority[seq] = row.priority;
      table.size[seq] = row.size;
      table.category[seq] = numbers.get(row.category)!;
      seq++;
    }
  return table;
}
