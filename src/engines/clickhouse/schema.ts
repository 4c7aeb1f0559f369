/**
 * The tables that queries read; missing ones are created. Users with several servers create them beforehand with the engine
 * `Distributed`. Each version of the data is a partition. Times are ms of the axis.
 */
export const TABLES: Readonly<Record<string, string>> = {
  meta: 'version String, key String, value String, written UInt64',
  spine: `version String, seq Int32, t0 Int64, t1 Int64, c0 Nullable(Int64), c1 Nullable(Int64), class UInt8, priority Float32,
    lod Int8, lod_category Int8, category String, place String, people Array(String), publishers Array(String), search String,
    evidence UInt8, known_from Nullable(Int64)`,
  records: 'version String, seq Int32, t0 Int64, t1 Int64, priority Float32, articles Array(String), record String',
  ids: 'version String, id String, seq Int32',
  articles: 'version String, id String, record String',
  rail: 'version String, seq Int32, time Float64, id String',
  counts:
    'version String, level UInt8, bin Int64, category String, n Int64, first_from Int64, last_from Int64, last_to Int64',
  stops: 'version String, moment Int64, n Int64',
};

/** Columns of `spine` that change with other events. */
export const MOVING = ['seq', 't0', 't1', 'c0', 'c1', 'class', 'lod', 'lod_category'] as const;

/**
 * Tables for writing, which no query reads. `hashes` tells which events a version has, so that the next one can keep them; the others
 * are empty except during a write.
 */
export const WRITE_TABLES: Readonly<Record<string, string>> = {
  hashes: 'version String, id String, seq Int32, hash UInt64',
  arrived: `version String, id String, hash UInt64, seq Int32, t0 Int64, t1 Int64, c0 Nullable(Int64), c1 Nullable(Int64), class UInt8,
    lod Int8, lod_category Int8`,
  arrived_articles: 'version String, id String, md5 String',
  moved: `version String, old_seq Int32, seq Int32, t0 Int64, t1 Int64, c0 Nullable(Int64), c1 Nullable(Int64), class UInt8,
    lod Int8, lod_category Int8`,
};

/** Sort key of each table. */
const ORDERS: Readonly<Record<string, string>> = {
  meta: 'key',
  spine: 'class, t0, seq',
  records: 'seq',
  ids: 'id',
  articles: 'id',
  rail: 'time',
  counts: 'level, bin',
  stops: 'moment',
  hashes: 'id',
  arrived: 'id',
  arrived_articles: 'id',
  moved: 'old_seq',
};

/** Columns of `spine` that tables of older versions do not have, with their types. */
export const LATER_COLUMNS: Readonly<Record<string, string>> = { evidence: 'UInt8', known_from: 'Nullable(Int64)' };

/** The statement that creates a table if it is missing. */
export const createTable = (name: string): string =>
  `CREATE TABLE IF NOT EXISTS ${name} (${TABLES[name] ?? WRITE_TABLES[name]}) ENGINE = MergeTree() PARTITION BY version ORDER BY (${ORDERS[name]})`;
