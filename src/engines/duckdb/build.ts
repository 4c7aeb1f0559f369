import { COARSEST } from '../../tiles/levels.ts';
import { Ladder } from '../../tiles/ladder.ts';
import type { DuckDb } from './connect.ts';
import { LAYOUT } from './schema.ts';

/** Number of the best events that tiles hold of each bin. */
export const K = 16;

/** With more categories than these, lanes by category are filtered and not prepared. */
const MOST_CATEGORIES = 500;

/** Rows handed to the engine at a time. */
const CHUNK = 2048;

/**
 * Makes what is asked from what was loaded: the events in order of time (`spine`), what tiles show (`lod`, see `Ladder`), and counts.
 * All of it is made anew, table by table: for a database that nobody reads meanwhile. O(n log n).
 */
export async function build(database: DuckDb, version: string): Promise<void> {
  const run = async (sql: string): Promise<void> => void (await database.all(sql));
  const [extent] = await database.all(`
    SELECT min(least(e.low, a.low)) AS low, max(greatest(e.high, a.high)) AS high
    FROM (SELECT min(low) AS low, max(high) AS high FROM loaded) e, (SELECT min(low) AS low, max(high) AS high FROM articles) a`);
  const low = Number(extent?.['low'] ?? 0);
  const high = Number(extent?.['high'] ?? 86_400_000);
  await run('DROP TABLE IF EXISTS ordered');
  await run(`
    CREATE TABLE ordered AS
    SELECT row_number() OVER () - 1 AS seq, *
    FROM (
      SELECT rowid AS loaded_row, greatest(${low}, coalesce(start_ms, ${low})) AS t0, least(${high}, coalesce(end_ms, ${high})) AS t1,
        priority, category
      FROM loaded ORDER BY start_ms NULLS FIRST, end_ms NULLS LAST, rank, source, ordinal)`);
  const hasCategoryLadder = await writeLadder(database);
  await run('DROP TABLE IF EXISTS spine');
  await run(`
    CREATE TABLE spine AS
    SELECT o.seq, o.t0, o.t1, o.priority, o.category, l.lod, l.lod_category, l.seq_category, loaded.place,
      hash(loaded.id) AS id_hash, loaded.people, loaded.publishers,
      CASE WHEN loaded.is_certain THEN greatest(o.t0, coalesce(loaded.certain_from, o.t0)) END AS c0,
      CASE WHEN loaded.is_certain THEN least(o.t1, coalesce(loaded.certain_to, o.t1)) END AS c1
    FROM ordered o POSITIONAL JOIN ladder l JOIN loaded ON loaded.rowid = o.loaded_row ORDER BY o.seq`);
  await run('DROP TABLE IF EXISTS spans');
  // Events by the power of two of their length: of those that reach into a range, each class has few to look at
  await run(`
    CREATE TABLE spans AS
    SELECT CAST(floor(log2(t1 - t0)) AS UTINYINT) AS class, t0, t1, seq, priority, category, lod FROM spine ORDER BY class, t0`);
  await run('DROP TABLE IF EXISTS texts');
  await run(
    `CREATE TABLE texts AS SELECT o.seq, l.search FROM ordered o JOIN loaded l ON l.rowid = o.loaded_row ORDER BY o.seq`,
  );
  await run('DROP TABLE IF EXISTS records');
  // What tiles of a level show lies together in order of time, so that the engine skips the rest of the table
  await run(`
    CREATE TABLE records AS
    SELECT s.lod, s.seq, s.t0, s.t1, s.priority, l.id, l.articles, l.record
    FROM spine s JOIN ordered o USING (seq) JOIN loaded l ON l.rowid = o.loaded_row ORDER BY s.lod DESC, s.seq`);
  await run('DROP TABLE IF EXISTS rail');
  await run(
    `CREATE TABLE rail AS SELECT row_number() OVER () - 1 AS seq, * FROM (SELECT time, id FROM articles WHERE time IS NOT NULL ORDER BY time, rowid)`,
  );
  await writeCounts(database, { low, high });
  await run('DROP TABLE ordered; DROP TABLE ladder;');
  await run(`INSERT OR REPLACE INTO meta VALUES ('version', '${version}'), ('k', '${K}'), ('low', '${low}'), ('high', '${high}'),
    ('has_category_ladder', '${hasCategoryLadder}'), ('layout', '${LAYOUT}')`);
}

/** Whether a database has been built as it is now. It has table `meta`. */
export async function isBuilt(database: DuckDb): Promise<boolean> {
  const [row] = await database.all("SELECT value FROM meta WHERE key = 'layout'");
  return row?.['value'] === LAYOUT;
}

/** Reads the events in order of time, and writes table `ladder`, a row for each. Gives whether categories have their own. */
async function writeLadder(database: DuckDb): Promise<boolean> {
  const [{ n, categories } = {}] = await database.all(
    'SELECT count(*) AS n, count(DISTINCT category) AS categories FROM ordered',
  );
  const total = Number(n);
  const hasCategories = Number(categories) <= MOST_CATEGORIES;
  const priority = new Float32Array(total);
  const levels = new Int8Array(total).fill(COARSEST);
  const levelsInCategory = new Int8Array(total).fill(COARSEST);
  const seqInCategory = new Int32Array(total);
  const ladder = new Ladder(K, levels, priority);
  const byCategory = new Map<string, { ladder: Ladder; count: number }>();
  await database.using(async (connection) => {
    const result = await connection.stream('SELECT t0, priority, category FROM ordered ORDER BY seq');
    let seq = 0;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [times, priorities, names] = [0, 1, 2].map((column) => chunk.getColumnValues(column));
      for (let i = 0; i < chunk.rowCount; i++, seq++) {
        const time = Number(times![i]);
        const name = String(names![i]);
        priority[seq] = Number(priorities![i]);
        ladder.add(seq, time);
        if (!hasCategories) continue;
        let own = byCategory.get(name);
        if (!own) byCategory.set(name, (own = { ladder: new Ladder(K, levelsInCategory, priority), count: 0 }));
        own.ladder.add(seq, time);
        seqInCategory[seq] = own.count++;
      }
    }
  });
  ladder.finish();
  for (const own of byCategory.values()) own.ladder.finish();
  const { DuckDBDataChunk, INTEGER, TINYINT } = await import('@duckdb/node-api');
  await database.using(async (connection) => {
    await connection.run('DROP TABLE IF EXISTS ladder');
    await connection.run('CREATE TABLE ladder (lod TINYINT, lod_category TINYINT, seq_category INTEGER)');
    const appender = await connection.createAppender('ladder');
    for (let from = 0; from < total; from += CHUNK) {
      const to = Math.min(total, from + CHUNK);
      const chunk = DuckDBDataChunk.create([TINYINT, TINYINT, INTEGER], to - from);
      const part = (column: Int8Array | Int32Array): number[] => Array.from(column.subarray(from, to));
      chunk.setColumns([part(levels), part(levelsInCategory), part(seqInCategory)]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  });
  return hasCategories;
}

/**
 * Table `counts`: a row for each bin and category, of the levels at which that is much less than a row for each event. `n` events begin
 * in the bin; `ended` events end in it, after its start and up to its end. Each level is made of the next finer one.
 */
async function writeCounts(database: DuckDb, { low, high }: { low: number; high: number }): Promise<void> {
  const run = async (sql: string): Promise<void> => void (await database.all(sql));
  const [{ n = 0 } = {}] = await database.all('SELECT count(*) AS n FROM spine');
  const mostBins = Math.max(64, Number(n) / 16);
  const finest = Math.min(COARSEST, Math.max(0, Math.ceil(Math.log2((high - low) / mostBins))));
  const sums = `category, sum(n)::BIGINT AS n, sum(ended)::BIGINT AS ended,
      min(first_from) AS first_from, max(last_from) AS last_from, max(last_to) AS last_to`;
  await run(`
    CREATE OR REPLACE TABLE counts AS
    SELECT ${finest}::TINYINT AS level, bin, ${sums}
    FROM (
      SELECT t0 >> ${finest} AS bin, category, count(*) AS n, 0 AS ended,
        min(t0) AS first_from, max(t0) AS last_from, max(t1) AS last_to
      FROM spine GROUP BY bin, category
      UNION ALL
      SELECT (t1 - 1) >> ${finest} AS bin, category, 0, count(*), NULL, NULL, NULL FROM spine GROUP BY bin, category)
    GROUP BY bin, category ORDER BY bin, category`);
  for (let level = finest + 1; level <= COARSEST; level++)
    // oxlint-disable-next-line no-await-in-loop -- each level is made of the one before
    await run(`
      INSERT INTO counts
      SELECT ${level}, bin >> 1 AS up, ${sums} FROM counts WHERE level = ${level - 1} GROUP BY up, category ORDER BY up, category`);
  await run(`INSERT OR REPLACE INTO meta VALUES ('counts_from', '${finest}')`);
}
