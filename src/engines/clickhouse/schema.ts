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
};

/** Columns of `spine` that tables of older versions do not have, with their types. */
export const LATER_COLUMNS: Readonly<Record<string, string>> = { evidence: 'UInt8', known_from: 'Nullable(Int64)' };

/** The statement that creates a table if it is missing. */
export const createTable = (name: string): string =>
  `CREATE TABLE IF NOT EXISTS ${name} (${TABLES[name]}) ENGINE = MergeTree() PARTITION BY version ORDER BY (${ORDERS[name]})`;
