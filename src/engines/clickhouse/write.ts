/* oxlint-disable no-await-in-loop -- writes are in order */
import type { DuckDb } from '../duckdb/connect.ts';
import { type ClickHouseDatabase, textOf } from './connect.ts';
import { SEARCH_OR_RECORD, searchOf } from '../plain-event.ts';
import { createTable, LATER_COLUMNS, TABLES } from './schema.ts';

/** Number of rows per request. */
const CHUNK = 20_000;

const list = (column: string): string => `CAST(to_json(${column}) AS VARCHAR) AS ${column}`;

/** For each table, the query that reads its rows from a database made by `build`; lists are JSON texts. */
const QUERIES: Readonly<Record<string, string>> = {
  spine: `SELECT s.seq, s.t0, s.t1, c0, c1, CAST(floor(log2(s.t1 - s.t0)) AS INTEGER) AS class, s.priority, s.lod, lod_category, category, place,
    ${list('people')}, ${list('publishers')}, ${SEARCH_OR_RECORD}, evidence, known_from FROM spine s JOIN records USING (seq) ORDER BY s.seq`,
  records: `SELECT seq, t0, t1, priority, ${list('articles')}, record FROM records ORDER BY seq`,
  ids: "SELECT record ->> 'id' AS id, seq FROM records ORDER BY seq",
  articles: 'SELECT id, record FROM articles',
  rail: 'SELECT seq, time, id FROM rail ORDER BY seq',
  counts: 'SELECT level, bin, category, n, first_from, last_from, last_to FROM counts WHERE n > 0',
  stops: 'SELECT moment, n FROM stops ORDER BY moment',
};

const LISTS = new Set(['people', 'publishers', 'articles']);
/** Parses the JSON text of a list. */
const parsed = (value: unknown): unknown => JSON.parse(String(value));

/** Converts bigint to number, which is exact for these values. */
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** How the value of a column is written. */
const writerOf = (name: string): ((value: unknown) => unknown) =>
  LISTS.has(name) ? parsed : name === 'search' ? (value) => searchOf(String(value)) : plain;

/**
 * Writes the tables of `build` into ClickHouse as a new version. Readers see the old version meanwhile; it is then dropped, if its
 * tables are on one server, as are the remains of a write that ended halfway. O(n).
 * @param onStep called from time to time with the fraction that is done
 */
export async function writeClickHouse(
  from: DuckDb,
  to: ClickHouseDatabase,
  onStep: (done: number) => void,
): Promise<void> {
  const meta = await from.all('SELECT key, value FROM meta');
  const version = String(meta.find(({ key }) => key === 'version')?.['value']);
  const [{ n } = {}] = await from.all('SELECT count(*) AS n FROM spine');
  for (const table of Object.keys(TABLES)) await to.run(createTable(table));
  await addColumns(to);
  const old = await to.all('SELECT DISTINCT version FROM meta');
  // Versions without meta are remains of interrupted writes
  const complete = new Set(old.map((row) => String(row['version'])));
  for (const row of await to.all('SELECT DISTINCT version FROM spine'))
    if (!complete.has(String(row['version']))) await dropVersion(to, String(row['version']));
  for (const [table, query] of Object.entries(QUERIES))
    await copyRows(from, query, { table, version, to }, (rows) => table === 'records' && onStep(rows / Number(n)));
  const written = Date.now();
  const rows = meta.map(({ key, value }) => JSON.stringify({ version, key, value, written }));
  await to.run(`INSERT INTO meta FORMAT JSONEachRow\n${rows.join('\n')}`);
  for (const row of old) if (row['version'] !== version) await dropVersion(to, String(row['version']));
}

/** Adds to tables of an older version the columns that came later. Servers of 2018 cannot add them only if they are missing. */
async function addColumns(to: ClickHouseDatabase): Promise<void> {
  const rows = await to.all("SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'spine'");
  const has = new Set(rows.map(({ name }) => String(name)));
  for (const [name, type] of Object.entries(LATER_COLUMNS))
    if (!has.has(name)) await to.run(`ALTER TABLE spine ADD COLUMN ${name} ${type}`);
}

/** Tables of several servers cannot be asked to: there their owner drops old partitions. */
async function dropVersion(to: ClickHouseDatabase, version: string): Promise<void> {
  for (const table of Object.keys(TABLES))
    await to.run(`ALTER TABLE ${table} DROP PARTITION ${textOf(version)}`).catch(() => {});
}

async function copyRows(
  from: DuckDb,
  query: string,
  { table, version, to }: { readonly table: string; readonly version: string; readonly to: ClickHouseDatabase },
  onStep: (rows: number) => void,
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
