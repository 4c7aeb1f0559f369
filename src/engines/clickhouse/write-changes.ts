/* oxlint-disable no-await-in-loop -- a statement needs what the one before has written */
import type { DuckDb } from '../duckdb/connect.ts';
import { type ClickHouseDatabase, textOf } from './connect.ts';
import { copyRows } from './copy-rows.ts';
import { ARRIVED, ARTICLES, RECORDS, SPINE } from './queries.ts';
import { MOVING } from './schema.ts';

/** Above this share of new and changed events, all are sent: that takes less time. */
const MAX_CHANGED = 0.5;

/** Number of events that the server joins at a time, which limits the memory that it needs. */
const JOINED = 1_000_000;

/** Columns of `spine` and `records` that stay the same for as long as the event does. */
const KEPT = {
  spine: 'priority, category, place, people, publishers, search, evidence, known_from',
  records: 'priority, articles, record',
} as const;

/** What changes in `records` when an event moves. */
const MOVING_RECORDS = 'seq, t0, t1';

/** The version of the data that is written, and the one on the server. */
export interface Versions {
  readonly now: string;
  readonly old: string;
}

/**
 * Writes the events and articles of a new version: those that the old version has are copied on the server, and only the others are
 * sent. Of the unchanged ones, only ids, hashes and the moving columns are sent. O(n).
 * @param total number of events
 * @param onStep called from time to time with the fraction of ids that is sent
 * @returns whether that was done; false, with nothing left of it, if so much differs that all events should be sent
 */
export async function writeChanges(
  from: DuckDb,
  to: ClickHouseDatabase,
  { now, old }: Versions,
  total: number,
  onStep: (done: number) => void,
): Promise<boolean> {
  const [isNow, isOld] = [now, old].map((version) => `version = ${textOf(version)}`);
  const numberOf = async (sql: string): Promise<number> => Number((await to.all(sql))[0]?.['n'] ?? 0);
  await copyRows(from, ARRIVED, { table: 'arrived', version: now, to }, (rows) => onStep(rows / total));
  const moving = MOVING.join(', ');
  const parts = Math.ceil(total / JOINED);
  for (let part = 0; part < parts; part++) {
    const inPart = `sipHash64(id) % ${parts} = ${part}`;
    await to.run(`
      INSERT INTO moved (version, old_seq, ${moving}) SELECT ${textOf(now)}, old_seq, ${moving}
      FROM (SELECT id, hash, seq AS old_seq FROM hashes WHERE ${isOld} AND ${inPart}) AS o
      ANY INNER JOIN (SELECT id, hash, ${moving} FROM arrived WHERE ${isNow} AND ${inPart}) AS n USING (id, hash)`);
  }
  const moved = await numberOf(`SELECT count() AS n FROM moved WHERE ${isNow}`);
  if (total - moved > MAX_CHANGED * total) {
    for (const table of ['arrived', 'moved']) await to.run(`ALTER TABLE ${table} DROP PARTITION ${textOf(now)}`);
    return false;
  }
  const last = await numberOf(`SELECT max(seq) AS n FROM spine WHERE ${isOld}`);
  for (const [table, columns] of [
    ['spine', moving],
    ['records', MOVING_RECORDS],
  ] as const)
    for (let start = 0; start <= last; start += JOINED) {
      const within = (seq: string): string => `${seq} >= ${start} AND ${seq} < ${start + JOINED}`;
      await to.run(`
        INSERT INTO ${table} (version, ${columns}, ${KEPT[table]}) SELECT ${textOf(now)}, ${columns}, ${KEPT[table]}
        FROM (SELECT seq AS old_seq, ${KEPT[table]} FROM ${table} WHERE ${isOld} AND ${within('seq')}) AS o
        ANY INNER JOIN (SELECT old_seq, ${columns} FROM moved WHERE ${isNow} AND ${within('old_seq')}) AS n USING (old_seq)`);
    }
  const missing = await to.all(
    `SELECT seq FROM arrived WHERE ${isNow} AND seq NOT IN (SELECT seq FROM moved WHERE ${isNow})`,
  );
  const seqs = await keep(
    from,
    missing.map(({ seq }) => Number(seq)),
  );
  await copyRows(from, `SELECT * FROM (${SPINE}) WHERE seq IN ${seqs}`, { table: 'spine', version: now, to });
  await copyRows(from, `SELECT * FROM (${RECORDS}) WHERE seq IN ${seqs}`, { table: 'records', version: now, to });
  await to.run(`INSERT INTO hashes (version, id, seq, hash) SELECT version, id, seq, hash FROM arrived WHERE ${isNow}`);
  await writeArticles(from, to, { now, old });
  for (const table of ['arrived', 'moved']) await to.run(`ALTER TABLE ${table} DROP PARTITION ${textOf(now)}`);
  return true;
}

/** Puts seqs into a table of the DuckDB database, and returns the subquery that reads them. */
async function keep(from: DuckDb, seqs: readonly number[]): Promise<string> {
  await from.all('CREATE OR REPLACE TABLE memory.missing (seq INTEGER)');
  const { listValue } = await import('@duckdb/node-api');
  if (seqs.length > 0)
    await from.all('INSERT INTO memory.missing SELECT unnest(CAST(? AS INTEGER[]))', [listValue([...seqs])]);
  return '(SELECT seq FROM memory.missing)';
}

/** Articles are compared by a hash that both engines can compute. */
async function writeArticles(from: DuckDb, to: ClickHouseDatabase, { now, old }: Versions): Promise<void> {
  const [isNow, isOld] = [now, old].map((version) => `version = ${textOf(version)}`);
  await copyRows(from, `SELECT id, md5(record) AS md5 FROM (${ARTICLES})`, {
    table: 'arrived_articles',
    version: now,
    to,
  });
  await to.run(`
    INSERT INTO articles (version, id, record) SELECT ${textOf(now)}, id, record FROM articles
    WHERE ${isOld} AND (id, lower(hex(MD5(record)))) IN (SELECT id, md5 FROM arrived_articles WHERE ${isNow})`);
  const missing = await to.all(
    `SELECT id FROM arrived_articles WHERE ${isNow} AND id NOT IN (SELECT id FROM articles WHERE ${isNow})`,
  );
  const { listValue } = await import('@duckdb/node-api');
  await from.all('CREATE OR REPLACE TABLE memory.missing_articles (id VARCHAR)');
  if (missing.length > 0)
    await from.all('INSERT INTO memory.missing_articles SELECT unnest(CAST(? AS VARCHAR[]))', [
      listValue(missing.map(({ id }) => String(id))),
    ]);
  const query = `SELECT * FROM (${ARTICLES}) WHERE id IN (SELECT id FROM memory.missing_articles)`;
  await copyRows(from, query, { table: 'articles', version: now, to });
  await to.run(`ALTER TABLE arrived_articles DROP PARTITION ${textOf(now)}`);
}
