/* oxlint-disable no-await-in-loop -- writes are in order */
import type { DuckDb } from '../duckdb/connect.ts';
import { searchOf } from '../plain-event.ts';
import type { ClickHouseDatabase } from './connect.ts';

/** Number of rows per request. */
const CHUNK = 20_000;

const LISTS = new Set(['people', 'publishers', 'articles']);
/** Parses the JSON text of a list. */
const parsed = (value: unknown): unknown => JSON.parse(String(value));

/** Converts bigint to number, which is exact for these values; the engine accepts larger ones as texts. */
const plain = (value: unknown): unknown =>
  typeof value === 'bigint' ? (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)) : value;

/** How the value of a column is written. */
const writerOf = (name: string): ((value: unknown) => unknown) =>
  LISTS.has(name) ? parsed : name === 'search' ? (value) => searchOf(String(value)) : plain;

/** A table of one version of the data. */
export interface Target {
  readonly table: string;
  readonly version: string;
  readonly to: ClickHouseDatabase;
}

/**
 * Adds the rows of a query to a table. Lists in the result are JSON texts. O(n).
 * @param onStep called from time to time with the number of rows that are written
 */
export async function copyRows(
  from: DuckDb,
  query: string,
  { table, version, to }: Target,
  onStep: (rows: number) => void = () => {},
): Promise<void> {
  await from.using(async (connection) => {
    const result = await connection.stream(query);
    const names = result.columnNames();
    let lines: string[] = [];
    let rows = 0;
    const flush = async (): Promise<void> => {
      if (lines.length > 0) await to.run(`INSERT INTO ${table} FORMAT JSONEachRow\n${lines.join('\n')}`);
      rows += lines.length;
      lines = [];
      onStep(rows);
    };
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const columns = names.map((_, i) => chunk.getColumnValues(i));
      for (let i = 0; i < chunk.rowCount; i++) {
        const cells = names.map((name, column) => {
          const value: unknown = columns[column]![i];
          return [name, writerOf(name)(value)];
        });
        lines.push(JSON.stringify(Object.fromEntries([['version', version], ...cells])));
      }
      if (lines.length >= CHUNK) await flush();
    }
    await flush();
  });
}
