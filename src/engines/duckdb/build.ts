import { COARSEST } from '../../tiles/levels.ts';
import { Ladder } from '../../tiles/ladder.ts';
import type { DuckDb } from './connect.ts';
import { CLASS_BITS, LAYOUT } from './schema.ts';

/** Number of best events that a tile holds for each bin. */
export const K = 16;

/** Maximum number of categories for which lanes by category are prepared; above it, they are filtered. */
const MAX_CATEGORIES = 500;

/** Number of rows per chunk handed to the engine. */
const CHUNK = 2048;

/** Where the events come from, and where the tables go. */
export interface BuildPlace {
  /** Table or view with the columns of `loaded`; the other tables of `CREATE_LOADED` are in the same database. */
  readonly from?: string;
  /** Table or view with the columns of `loaded_words`. */
  readonly words?: string;
  /** Name of an attached, empty database; the same database if absent. */
  readonly into?: string;
}

/** Bits for the open ends of an event: these ends are the edge of the data, not its own. */
export const OPEN = { start: 1, end: 2, certainFrom: 4, certainTo: 8 } as const;

/**
 * Builds the tables for queries from the loaded events: the events in order of time (`spine`), the levels at which tiles show them (`lod`,
 * see `Ladder`), their texts (`records`), the index of their words (`words`), and counts. It rebuilds every table in place, so nobody must read the database meanwhile.
 * O(n log n).
 */
export async function build(
  database: DuckDb,
  version: string,
  { from = 'loaded', words = 'loaded_words', into }: BuildPlace = {},
): Promise<void> {
  const run = async (sql: string): Promise<void> => void (await database.all(sql));
  const to = into === undefined ? '' : `${into}.`;
  const [extent] = await database.all(`
    SELECT least(e.low, a.low) AS low, greatest(e.high, a.high) AS high
    FROM (SELECT min(low) AS low, max(high) AS high FROM ${from}) e, (SELECT min(low) AS low, max(high) AS high FROM articles) a`);
  const low = Number(extent?.['low'] ?? 0);
  const high = Number(extent?.['high'] ?? 86_400_000);
  const categories = (await database.all(`SELECT DISTINCT category FROM ${from} ORDER BY category`)).length;
  await run(`
    CREATE OR REPLACE TABLE memory.categories AS
    SELECT category, (row_number() OVER (ORDER BY category) - 1)::INTEGER AS code FROM (SELECT DISTINCT category FROM ${from})`);
  // Its rows are in this order, so the id of a row is the seq of the event
  await run(`
    CREATE OR REPLACE TABLE memory.ordered AS
    SELECT source, ordinal, greatest(${low}, coalesce(start_ms, ${low}))::BIGINT AS t0, least(${high}, coalesce(end_ms, ${high}))::BIGINT AS t1,
      priority, code
    FROM ${from} JOIN memory.categories USING (category) ORDER BY start_ms NULLS FIRST, end_ms NULLS LAST, rank, source, ordinal`);
  await run('CREATE OR REPLACE VIEW memory.numbered AS SELECT rowid::INTEGER AS seq, * FROM memory.ordered');
  // The index of words numbers the events of each source from a whole byte on
  await run(`
    CREATE OR REPLACE TABLE ${to}segments AS
    SELECT source, coalesce(sum(numbers) OVER (ORDER BY source ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::INTEGER AS first_number, numbers
    FROM (SELECT source, (max(ordinal) + 8) // 8 * 8 AS numbers FROM memory.ordered GROUP BY source)`);
  const hasCategoryLadder = categories <= MAX_CATEGORIES;
  // This process makes the ladder on one processor; meanwhile the engine makes the tables that do not need it
  const [countsFrom] = await allOrFirstFailure([
    writeCounts(database, to, { low, high }),
    writeSpans(database, to).then(() =>
      run(`CREATE OR REPLACE TABLE ${to}words AS SELECT bucket, source, data FROM ${words} ORDER BY bucket, source`),
    ),
    writeLadder(database, hasCategoryLadder ? categories : 0),
  ]);
  await run(`
    CREATE OR REPLACE TABLE memory.placed AS
    SELECT seq, source, ordinal, t0, t1, priority, code, lod, lod_category FROM memory.numbered POSITIONAL JOIN memory.ladder`);
  await run('DROP VIEW memory.numbered; DROP TABLE memory.ordered; DROP TABLE memory.ladder');
  await run(`
    CREATE OR REPLACE TABLE ${to}spine AS
    SELECT p.seq, p.t0, p.t1, p.priority, l.category, p.lod, p.lod_category, l.place, hash(l.id) AS id_hash,
      l.people, l.publishers,
      CASE WHEN l.is_certain THEN greatest(p.t0, coalesce(l.certain_from::BIGINT, p.t0)) END AS c0,
      CASE WHEN l.is_certain THEN least(p.t1, coalesce(l.certain_to::BIGINT, p.t1)) END AS c1,
      p.source, p.ordinal, g.first_number + p.ordinal AS number, l.rank,
      CASE WHEN l.low IS DISTINCT FROM l.start_ms THEN l.low END AS own_low,
      CASE WHEN l.high IS DISTINCT FROM l.end_ms THEN l.high END AS own_high,
      (CASE WHEN l.start_ms IS NULL THEN ${OPEN.start} ELSE 0 END + CASE WHEN l.end_ms IS NULL THEN ${OPEN.end} ELSE 0 END
        + CASE WHEN l.certain_from IS NULL THEN ${OPEN.certainFrom} ELSE 0 END
        + CASE WHEN l.certain_to IS NULL THEN ${OPEN.certainTo} ELSE 0 END)::UTINYINT AS open,
      l.evidence, l.known_from::BIGINT AS known_from
    FROM memory.placed p JOIN ${from} l USING (source, ordinal) JOIN ${to}segments g ON g.source = p.source ORDER BY p.seq`);
  // Trying each way to compress texts takes longer than writing them
  await run("SET force_compression = 'fsst'");
  // Records shown by tiles of one level are stored together, ordered by time, so that the engine skips the rest of the table
  await run(`
    CREATE OR REPLACE TABLE ${to}records AS
    SELECT p.lod, p.seq, p.t0, p.t1, p.priority, l.articles, l.record, l.search
    FROM memory.placed p JOIN ${from} l USING (source, ordinal) ORDER BY p.lod DESC, p.seq`);
  await run("SET force_compression = 'auto'");
  await run(`CREATE UNIQUE INDEX records_seq ON ${to}records (seq)`);
  await run('DROP TABLE memory.placed; DROP TABLE memory.categories');
  await run(
    `CREATE OR REPLACE TABLE ${to}rail AS SELECT row_number() OVER () - 1 AS seq, * FROM (SELECT time, id FROM articles WHERE time IS NOT NULL ORDER BY time, rowid)`,
  );
  // The moments of publication, with the number of events that were first known from each
  await run(`
    CREATE OR REPLACE TABLE ${to}stops AS
    SELECT moment, sum(n)::BIGINT AS n FROM (
      SELECT known_from AS moment, count(*) AS n FROM ${to}spine WHERE known_from IS NOT NULL GROUP BY known_from
      UNION ALL SELECT DISTINCT published::BIGINT, 0 FROM articles WHERE published IS NOT NULL)
    GROUP BY moment ORDER BY moment`);
  if (to)
    for (const table of ['meta', 'articles', 'sources'])
      // oxlint-disable-next-line no-await-in-loop
      await run(`CREATE TABLE ${to}${table} AS SELECT * FROM ${table}`);
  await run(
    `DELETE FROM ${to}meta WHERE key IN ('version', 'k', 'low', 'high', 'has_category_ladder', 'layout', 'counts_from', 'numbers')`,
  );
  const [{ numbers } = {}] = await database.all(`SELECT coalesce(sum(numbers), 0) AS numbers FROM ${to}segments`);
  await run(`INSERT INTO ${to}meta VALUES ('version', '${version}'), ('k', '${K}'), ('low', '${low}'), ('high', '${high}'),
    ('has_category_ladder', '${hasCategoryLadder}'), ('layout', '${LAYOUT}'), ('counts_from', '${countsFrom}'), ('numbers', '${String(numbers)}')`);
}

/** Like `Promise.all`, but waits for all of them: nothing is written any more when it fails. */
async function allOrFirstFailure<Tasks extends readonly [Promise<unknown>, ...Promise<unknown>[]]>(
  tasks: Tasks,
): Promise<{ readonly [Task in keyof Tasks]: Awaited<Tasks[Task]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

/** Writes the table `spans`: each class has few rows to scan for events that extend into a range. */
async function writeSpans(database: DuckDb, to: string): Promise<void> {
  await database.all(`
    CREATE OR REPLACE TABLE ${to}spans AS
    SELECT CAST(floor(log2(t1 - t0) / ${CLASS_BITS}) AS UTINYINT) AS class, t0, t1, seq, priority, category
    FROM memory.numbered JOIN memory.categories USING (code) ORDER BY class, t0, seq`);
}

/**
 * Reads the events in order of time, and writes the table `memory.ladder` with one row per event.
 * @param categories number of categories that have their own ladder
 */
async function writeLadder(database: DuckDb, categories: number): Promise<void> {
  const [{ n } = {}] = await database.all('SELECT count(*) AS n FROM memory.ordered');
  const total = Number(n);
  const priority = new Float32Array(total);
  const levels = new Int8Array(total).fill(COARSEST);
  const levelsInCategory = new Int8Array(total).fill(COARSEST);
  const ladder = new Ladder(K, levels, priority);
  const own = Array.from({ length: categories }, () => new Ladder(K, levelsInCategory, priority));
  await database.using(async (connection) => {
    const result = await connection.stream('SELECT t0::DOUBLE AS t0, priority, code FROM memory.ordered');
    let [seq, last] = [0, -Infinity];
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [times, priorities, codes] = [0, 1, 2].map((column) => chunk.getColumnValues(column) as readonly number[]);
      for (let i = 0; i < chunk.rowCount; i++, seq++) {
        if (times![i]! < last) throw new Error('the engine hands over its events out of order');
        last = times![i]!;
        priority[seq] = priorities![i]!;
        ladder.add(seq, last);
        own[codes![i]!]?.add(seq, last);
      }
    }
  });
  ladder.finish();
  for (const each of own) each.finish();
  const { DuckDBDataChunk, TINYINT } = await import('@duckdb/node-api');
  await database.using(async (connection) => {
    await connection.run('CREATE OR REPLACE TABLE memory.ladder (lod TINYINT, lod_category TINYINT)');
    const appender = await connection.createAppender('ladder', null, 'memory');
    for (let from = 0; from < total; from += CHUNK) {
      const to = Math.min(total, from + CHUNK);
      const chunk = DuckDBDataChunk.create([TINYINT, TINYINT], to - from);
      chunk.setColumns([levels, levelsInCategory].map((column) => Array.from(column.subarray(from, to))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  });
}

/**
 * Writes the table `counts`, with a row per bin and category, for the levels at which these are much fewer than the events. Returns the
 * finest of these levels. `n` events begin in the bin; `ended` events end in it, after its start and up to its end. Each level is
 * computed from the next finer one.
 */
async function writeCounts(
  database: DuckDb,
  to: string,
  { low, high }: { readonly low: number; readonly high: number },
): Promise<number> {
  const run = async (sql: string): Promise<void> => void (await database.all(sql));
  const [{ n = 0 } = {}] = await database.all(`SELECT count(*) AS n FROM memory.ordered`);
  const mostBins = Math.max(64, Number(n) / 16);
  const finest = Math.min(COARSEST, Math.max(0, Math.ceil(Math.log2((high - low) / mostBins))));
  const sums = `category, sum(n)::BIGINT AS n, sum(ended)::BIGINT AS ended,
      min(first_from) AS first_from, max(last_from) AS last_from, max(last_to) AS last_to`;
  await run(`
    CREATE OR REPLACE TABLE memory.levels AS
    SELECT ${finest}::TINYINT AS level, bin, ${sums}
    FROM (
      SELECT t0 >> ${finest} AS bin, category, count(*) AS n, 0 AS ended,
        min(t0) AS first_from, max(t0) AS last_from, max(t1) AS last_to
      FROM memory.ordered JOIN memory.categories USING (code) GROUP BY bin, category
      UNION ALL
      SELECT (t1 - 1) >> ${finest} AS bin, category, 0, count(*), NULL, NULL, NULL
      FROM memory.ordered JOIN memory.categories USING (code) GROUP BY bin, category)
    GROUP BY bin, category`);
  for (let level = finest + 1; level <= COARSEST; level++)
    // oxlint-disable-next-line no-await-in-loop -- each level is made of the one before
    await run(`
      INSERT INTO memory.levels
      SELECT ${level}, bin >> 1 AS up, ${sums} FROM memory.levels WHERE level = ${level - 1} GROUP BY up, category`);
  await run(`CREATE OR REPLACE TABLE ${to}counts AS SELECT * FROM memory.levels ORDER BY level, bin, category`);
  await run('DROP TABLE memory.levels');
  return finest;
}
