/* oxlint-disable no-await-in-loop -- a connection runs one statement at a time */
import type { DuckDb } from '../duckdb/connect.ts';
import type { Postgres, PostgresValue } from './connect.ts';
import { SEARCH_OR_RECORD, searchOf } from '../plain-event.ts';
import { INDICES, SEARCH_INDEX, TABLES, UPGRADES } from './schema.ts';

/** Number of rows per statement. */
const CHUNK = 5000;

/** A PostgreSQL table, and the query that reads its rows from a database made by `build`. Lists are JSON texts. */
interface Copied {
  readonly table: string;
  /** PostgreSQL types by column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly query: string;
}

const list = (column: string): string => `CAST(to_json(${column}) AS VARCHAR) AS ${column}`;

const COPIED: readonly Copied[] = [
  {
    table: 'spine',
    columns: {
      seq: 'integer',
      t0: 'bigint',
      t1: 'bigint',
      c0: 'bigint',
      c1: 'bigint',
      class: 'smallint',
      priority: 'real',
      lod: 'smallint',
      lod_category: 'smallint',
      category: 'text',
      place: 'text',
      people: 'text[]',
      publishers: 'text[]',
      id: 'text',
      articles: 'text[]',
      search: 'text',
      record: 'text',
      evidence: 'smallint',
      known_from: 'bigint',
    },
    query: `SELECT s.seq, s.t0, s.t1, c0, c1, CAST(floor(log2(s.t1 - s.t0)) AS INTEGER) AS class, s.priority, s.lod, lod_category, category, place,
      ${list('people')}, ${list('publishers')}, record ->> 'id' AS id, ${list('articles')}, ${SEARCH_OR_RECORD}, record, evidence, known_from
      FROM spine s JOIN records r USING (seq) ORDER BY s.seq`,
  },
  { table: 'articles', columns: { id: 'text', record: 'text' }, query: 'SELECT id, record FROM articles' },
  {
    table: 'rail',
    columns: { seq: 'integer', time: 'double precision', id: 'text' },
    query: 'SELECT seq, time, id FROM rail ORDER BY seq',
  },
  {
    table: 'counts',
    columns: {
      level: 'smallint',
      bin: 'bigint',
      category: 'text',
      n: 'bigint',
      first_from: 'bigint',
      last_from: 'bigint',
      last_to: 'bigint',
    },
    query:
      'SELECT level, bin, category, n, first_from, last_from, last_to FROM counts WHERE n > 0 ORDER BY level, bin, category',
  },
  { table: 'stops', columns: { moment: 'bigint', n: 'bigint' }, query: 'SELECT moment, n FROM stops ORDER BY moment' },
];

/**
 * Replaces the tables in PostgreSQL with those of `build`, in one transaction: readers see the old version meanwhile. O(n).
 * @param onStep called from time to time with the fraction that is done
 */
export async function writePostgres(from: DuckDb, to: Postgres, onStep: (done: number) => void): Promise<void> {
  const [{ n } = {}] = await from.all('SELECT count(*) AS n FROM spine');
  const total = Math.max(1, Number(n));
  await to.using(async (client) => {
    const run = async (sql: string, values: readonly PostgresValue[] = []): Promise<void> =>
      void (await client.query(sql, [...values]));
    await run(`CREATE SCHEMA IF NOT EXISTS ${to.schema}`);
    await run('BEGIN');
    try {
      for (const sql of [...TABLES, ...UPGRADES]) await run(sql);
      await run(`TRUNCATE meta, ${COPIED.map(({ table }) => table).join(', ')}`);
      for (const copied of COPIED)
        await copyRows(from, copied, run, (rows) => copied.table === 'spine' && onStep(rows / total));
      const meta = await from.all('SELECT key, value FROM meta');
      for (const { key, value } of meta) await run('INSERT INTO meta VALUES ($1, $2)', [String(key), String(value)]);
      for (const sql of INDICES) await run(sql);
      await run('COMMIT');
    } catch (error) {
      await run('ROLLBACK');
      throw error;
    }
    // Not every server has the extension, and not every user has the right to add it
    for (const sql of SEARCH_INDEX) await run(sql).catch(() => {});
    await run(`ANALYZE ${COPIED.map(({ table }) => table).join(', ')}`);
  });
}

const isList = (type: string): boolean => type.endsWith('[]');

async function copyRows(
  from: DuckDb,
  { table, columns, query }: Copied,
  run: (sql: string, values: readonly PostgresValue[]) => Promise<void>,
  onStep: (rows: number) => void,
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
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      Object.keys(columns).forEach((name, i) => {
        const read = name === 'search' ? (value: unknown) => textOf(searchOf(String(value))) : textOf;
        for (const value of chunk.getColumnValues(i)) waiting[i]!.push(read(value));
      });
      if (waiting[0]!.length >= CHUNK) await flush();
    }
    await flush();
  });
}

/** A value as a PostgreSQL text. NUL characters are removed: PostgreSQL has no texts with them. */
const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).replaceAll('\0', '');
