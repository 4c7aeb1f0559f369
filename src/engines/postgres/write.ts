/* oxlint-disable no-await-in-loop -- a connection runs one statement at a time */
import type { DuckDb } from '../duckdb/connect.ts';
import type { Postgres } from './connect.ts';
import { SEARCH_OR_RECORD } from '../plain-event.ts';
import { type Copied, copyRows, type Run } from './copy-rows.ts';
import { INDICES, LATER_COLUMNS, SEARCH_INDEX, TABLES } from './schema.ts';
import { type Kept, writeChanges } from './write-changes.ts';

const list = (column: string): string => `CAST(to_json(${column}) AS VARCHAR) AS ${column}`;

/** Columns of `spine` that change with other events. */
const MOVING = ['seq', 't0', 't1', 'c0', 'c1', 'class', 'lod', 'lod_category'] as const;

/** The hash of columns as a number with a sign, as PostgreSQL has them. */
const hashOf = (columns: string): string => `(hash(${columns}) >> 1)::BIGINT AS hash`;

const SPINE: Kept = {
  table: 'spine',
  moving: MOVING,
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
    hash: 'bigint',
  },
  query: `SELECT s.seq, s.t0, s.t1, c0, c1, CAST(floor(log2(s.t1 - s.t0)) AS INTEGER) AS class, s.priority, s.lod, lod_category, category, place,
      ${list('people')}, ${list('publishers')}, record ->> 'id' AS id, ${list('articles')}, ${SEARCH_OR_RECORD}, record, evidence, known_from,
      ${hashOf('record, search, category, place, people, publishers, articles, s.priority, evidence, known_from')}
      FROM spine s JOIN records r USING (seq) ORDER BY s.seq`,
};

const ARTICLES: Kept = {
  table: 'articles',
  moving: [],
  columns: { id: 'text', record: 'text', hash: 'bigint' },
  query: `SELECT id, record, ${hashOf('record')} FROM articles`,
};

/** Tables whose rows follow from those of the others. */
const DERIVED: readonly Copied[] = [
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

const ALL: readonly Copied[] = [SPINE, ARTICLES, ...DERIVED];
const namesOf = (tables: readonly Copied[]): string => tables.map(({ table }) => table).join(', ');

/**
 * Makes PostgreSQL have the content of the tables of `build`, in one transaction: readers see the old version meanwhile, and if it ends
 * halfway, nothing has changed. Events and articles that are there already are not written again, if the tables are on one server. O(n).
 * @param onStep called from time to time with the fraction that is done
 */
export async function writePostgres(from: DuckDb, to: Postgres, onStep: (done: number) => void): Promise<void> {
  const [{ n } = {}] = await from.all('SELECT count(*) AS n FROM spine');
  const total = Math.max(1, Number(n));
  await to.using(async (client) => {
    const run: Run = async (sql, values = []) => (await client.query<Record<string, unknown>>(sql, [...values])).rows;
    await run(`CREATE SCHEMA IF NOT EXISTS ${to.schema}`);
    await run('BEGIN');
    try {
      for (const sql of TABLES) await run(sql);
      await addColumns(run);
      for (const copied of [SPINE, ARTICLES]) {
        if ((await canKeep(copied, run)) && (await writeChanges(from, copied, run))) continue;
        await run(`TRUNCATE ${copied.table}`);
        await copyRows(from, copied, run, (rows) => copied === SPINE && onStep(rows / total));
      }
      // Not TRUNCATE, which would keep readers waiting until the end
      for (const { table } of DERIVED) await run(`DELETE FROM ${table}`);
      await run('DELETE FROM meta');
      for (const copied of DERIVED) await copyRows(from, copied, run);
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
    await run(`ANALYZE ${namesOf(ALL)}`);
  });
}

/** Adds missing columns. Tables that have them are not locked. */
async function addColumns(run: Run): Promise<void> {
  for (const [table, column, type] of LATER_COLUMNS) {
    const has = await run(
      `SELECT FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attname = '${column}' AND NOT attisdropped`,
    );
    if (has.length === 0) await run(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
}

/** Whether a table has rows, on this server: rows of partitions on other servers cannot move. */
async function canKeep({ table }: Copied, run: Run): Promise<boolean> {
  const [row] = await run(
    `SELECT relkind = 'r' AND EXISTS (SELECT FROM ${table}) AS can FROM pg_class WHERE oid = '${table}'::regclass`,
  );
  return row?.['can'] === true;
}
