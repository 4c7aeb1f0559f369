import type { DuckDb } from '../duckdb/connect.ts';
import { searchOf } from '../plain-event.ts';
import type { PostgresValue } from './connect.ts';

/** Number of rows per statement. */
const CHUNK = 5000;

/** A PostgreSQL table, and the query that reads its rows from a database made by `build`. Lists are JSON texts. */
export interface Copied {
  readonly table: string;
  /** PostgreSQL types by column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly query: string;
}

/** Runs a statement in the transaction of a write, and gives its rows. */
export type Run = (
  sql: string,
  values?: readonly PostgresValue[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const isList = (type: string): boolean => type.endsWith('[]');

/** Copies the rows of a query into a table. O(rows). @param onStep called with the number of rows copied so far */
export async function copyRows(
  from: DuckDb,
  { table, columns, query }: Copied,
  run: Run,
  onStep: (rows: number) => void = () => {},
): Promise<void> {
  const types = Object.values(columns);
  const given = types.map((type, i) => `$${i + 1}::${isList(type) ? 'text' : type}[]`);
  const taken = Object.entries(columns).map(([name, type]) =>
    isList(type) ? `ARRAY(SELECT json_array_elements_text(${name}::json))` : name,
  );
  const names = Object.keys(columns).join(', ');
  const sql = `INSERT INTO ${table} (${names}) SELECT ${taken.join(', ')} FROM unnest(${given.join(', ')}) AS given (${names})`;
  await from.using(async (connection) => {
    const result = await connection.stream(query);
    let waiting: (string | null)[][] = types.map(() => []);
    let rows = 0;
    const flush = async (): Promise<void> => {
      rows += waiting[0]!.length;
      if (waiting[0]!.length > 0) await run(sql, waiting);
      waiting = types.map(() => []);
      onStep(rows);
    };
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a connection runs one statement at a time
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      Object.keys(columns).forEach((name, i) => {
        const read = name === 'search' ? (value: unknown) => textOf(searchOf(String(value))) : textOf;
        for (const value of chunk.getColumnValues(i)) waiting[i]!.push(read(value));
      });
      // oxlint-disable-next-line no-await-in-loop
      if (waiting[0]!.length >= CHUNK) await flush();
    }
    await flush();
  });
}

/** A value as a PostgreSQL text. NUL characters are removed: PostgreSQL has no texts with them. */
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).replaceAll('\0', '');
