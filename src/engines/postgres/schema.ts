/**
 * The tables that queries read; missing ones are created. Users with several servers create `spine` beforehand, with foreign tables as
 * partitions. Times are ms of the axis.
 */
export const TABLES: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS meta (key text PRIMARY KEY, value text NOT NULL)',
  `CREATE TABLE IF NOT EXISTS spine (
    seq integer NOT NULL, t0 bigint NOT NULL, t1 bigint NOT NULL, c0 bigint, c1 bigint,
    class smallint NOT NULL, priority real NOT NULL, lod smallint NOT NULL, lod_category smallint NOT NULL,
    category text NOT NULL, place text NOT NULL, people text[] NOT NULL, publishers text[] NOT NULL,
    id text NOT NULL, articles text[] NOT NULL, search text NOT NULL, record text NOT NULL,
    evidence smallint NOT NULL DEFAULT 0, known_from bigint, hash bigint)`,
  'CREATE TABLE IF NOT EXISTS articles (id text PRIMARY KEY, record text NOT NULL, hash bigint)',
  'CREATE TABLE IF NOT EXISTS rail (seq integer PRIMARY KEY, time double precision NOT NULL, id text NOT NULL)',
  `CREATE TABLE IF NOT EXISTS counts (
    level smallint NOT NULL, bin bigint NOT NULL, category text NOT NULL, n bigint NOT NULL,
    first_from bigint NOT NULL, last_from bigint NOT NULL, last_to bigint NOT NULL)`,
  'CREATE TABLE IF NOT EXISTS stops (moment bigint NOT NULL, n bigint NOT NULL)',
];

/** Columns that tables of older versions do not have: table, column, type. */
export const LATER_COLUMNS: readonly (readonly [table: string, column: string, type: string])[] = [
  ['spine', 'evidence', 'smallint NOT NULL DEFAULT 0'],
  ['spine', 'known_from', 'bigint'],
  ['spine', 'hash', 'bigint'],
  ['articles', 'hash', 'bigint'],
];

/** Indices. If partitions are foreign tables, their servers have their own indices. */
export const INDICES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS spine_seq ON spine (seq)',
  'CREATE INDEX IF NOT EXISTS spine_time ON spine (t0, seq)',
  'CREATE INDEX IF NOT EXISTS spine_lod ON spine (lod, t0)',
  'CREATE INDEX IF NOT EXISTS spine_class ON spine (class, t0)',
  'CREATE INDEX IF NOT EXISTS spine_id ON spine USING hash (id)',
  'CREATE INDEX IF NOT EXISTS spine_place ON spine (place, seq)',
  'CREATE INDEX IF NOT EXISTS rail_time ON rail (time)',
  'CREATE INDEX IF NOT EXISTS counts_bin ON counts (level, bin)',
];

/** Index for the search, if the server has the extension. */
export const SEARCH_INDEX: readonly string[] = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public',
  'CREATE INDEX IF NOT EXISTS spine_search ON spine USING gin (search public.gin_trgm_ops)',
];
