/**
 * Tables of what was read. All that is asked afterwards is made of them, see `build.ts`. Times are ms of the axis; those of open ends
 * are NULL.
 */
export const CREATE_LOADED: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS meta (key VARCHAR PRIMARY KEY, value VARCHAR)',
  `CREATE TABLE IF NOT EXISTS loaded (
    id VARCHAR, source INTEGER, ordinal BIGINT,
    start_ms BIGINT, end_ms BIGINT, low BIGINT, high BIGINT,
    is_certain BOOLEAN, certain_from BIGINT, certain_to BIGINT,
    rank INTEGER, priority FLOAT, category VARCHAR, place VARCHAR,
    people VARCHAR[], publishers VARCHAR[], articles VARCHAR[], search VARCHAR, record VARCHAR)`,
  'CREATE TABLE IF NOT EXISTS articles (id VARCHAR, source INTEGER, time DOUBLE, low BIGINT, high BIGINT, record VARCHAR)',
  'CREATE TABLE IF NOT EXISTS sources (number INTEGER PRIMARY KEY, name VARCHAR, hash VARCHAR)',
];

/** Which tables `build` makes, and how: one more whenever that changes. A database says it in `meta`, as `layout`. */
export const LAYOUT = '2';
