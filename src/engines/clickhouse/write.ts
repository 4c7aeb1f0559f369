/* oxlint-disable no-await-in-loop -- writes are in order */
import type { DuckDb } from '../duckdb/connect.ts';
import { lastVersion } from './about.ts';
import { type ClickHouseDatabase, textOf } from './connect.ts';
import { copyRows } from './copy-rows.ts';
import { ARTICLES, DERIVED, HASHES, RECORDS, SPINE } from './queries.ts';
import { createTable, LATER_COLUMNS, TABLES, WRITE_TABLES } from './schema.ts';
import { writeChanges } from './write-changes.ts';

/**
 * Writes the tables of `build` into ClickHouse as a new version. Readers see the old version meanwhile; it is then dropped, if its
 * tables are on one server, as are the remains of a write that ended halfway. On one server, events and articles that the old version
 * has are copied there, and only the others are sent. O(n).
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
  const total = Number(n);
  for (const table of Object.keys(TABLES)) await to.run(createTable(table));
  const isOneServer = await hasOwnTables(to);
  if (isOneServer) for (const table of Object.keys(WRITE_TABLES)) await to.run(createTable(table));
  await addColumns(to);
  const old = (await to.all('SELECT DISTINCT version FROM meta')).map((row) => String(row['version']));
  await dropRemains(to, isOneServer ? ['spine', 'arrived'] : ['spine'], new Set(old));
  const last = isOneServer ? await lastVersion(to) : undefined;
  const isKept =
    last !== undefined &&
    last !== version &&
    (await hasHashes(to, last)) &&
    (await writeChanges(from, to, { now: version, old: last }, total, onStep));
  if (!isKept) {
    await copyRows(from, SPINE, { table: 'spine', version, to });
    await copyRows(from, RECORDS, { table: 'records', version, to }, (rows) => onStep(rows / total));
    await copyRows(from, ARTICLES, { table: 'articles', version, to });
    if (isOneServer) await copyRows(from, HASHES, { table: 'hashes', version, to });
  }
  if (isOneServer)
    await to.run(
      `INSERT INTO ids (version, id, seq) SELECT version, id, seq FROM hashes WHERE version = ${textOf(version)}`,
    );
  else await copyRows(from, `SELECT id, seq FROM (${HASHES})`, { table: 'ids', version, to });
  for (const [table, query] of Object.entries(DERIVED)) await copyRows(from, query, { table, version, to });
  const written = Date.now();
  const rows = meta.map(({ key, value }) => JSON.stringify({ version, key, value, written }));
  await to.run(`INSERT INTO meta FORMAT JSONEachRow\n${rows.join('\n')}`);
  for (const each of old) if (each !== version) await dropVersion(to, each);
}

/** Whether the tables are on the server that is asked, and not parts on several. */
async function hasOwnTables(to: ClickHouseDatabase): Promise<boolean> {
  const tables = await to.all(
    "SELECT engine FROM system.tables WHERE database = currentDatabase() AND name IN ('spine', 'records', 'ids', 'articles')",
  );
  return tables.every(({ engine }) => String(engine).endsWith('MergeTree'));
}

/** Whether the hashes of all events of a version are known; versions before them have none. */
async function hasHashes(to: ClickHouseDatabase, version: string): Promise<boolean> {
  const of = `WHERE version = ${textOf(version)}`;
  const counts = await Promise.all(
    ['hashes', 'spine'].map(async (table) => to.all(`SELECT count() AS n FROM ${table} ${of}`)),
  );
  const [hashes, events] = counts.map(([row]) => Number(row?.['n']));
  return hashes === events && events! > 0;
}

/** Adds to tables of an older version the columns that came later. Servers of 2018 cannot add them only if they are missing. */
async function addColumns(to: ClickHouseDatabase): Promise<void> {
  const rows = await to.all("SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'spine'");
  const has = new Set(rows.map(({ name }) => String(name)));
  for (const [name, type] of Object.entries(LATER_COLUMNS))
    if (!has.has(name)) await to.run(`ALTER TABLE spine ADD COLUMN ${name} ${type}`);
}

/** Versions without meta are remains of writes that ended halfway. @param first tables that a write begins with */
async function dropRemains(
  to: ClickHouseDatabase,
  first: readonly string[],
  complete: ReadonlySet<string>,
): Promise<void> {
  for (const table of first)
    for (const row of await to.all(`SELECT DISTINCT version FROM ${table}`))
      if (!complete.has(String(row['version']))) await dropVersion(to, String(row['version']));
}

/** Tables of several servers cannot be asked to: there their owner drops old partitions. */
async function dropVersion(to: ClickHouseDatabase, version: string): Promise<void> {
  for (const table of [...Object.keys(TABLES), ...Object.keys(WRITE_TABLES)])
    await to.run(`ALTER TABLE ${table} DROP PARTITION ${textOf(version)}`).catch(() => {});
}
