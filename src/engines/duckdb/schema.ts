/**
 * Tables of what was read. All that is asked afterwards is made of them, see `build.ts`. Times are whole ms of the axis, which
 * a DOUBLE holds; those of open ends are NULL.
 */
export const CREATE_LOADED: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS meta (key VARCHAR PRIMARY KEY, value VARCHAR)',
  `CREATE TABLE IF NOT EXISTS loaded (
    id VARCHAR, source INTEGER, ordinal INTEGER,
    start_ms DOUBLE, end_ms DOUBLE, low DOUBLE, high DOUBLE,
    is_certain BOOLEAN, certain_from DOUBLE, certain_to DOUBLE,
    rank INTEGER, priority FLOAT, category VARCHAR, place VARCHAR,
    people VARCHAR[], publishers VARCHAR[], articles VARCHAR[], search VARCHAR, record VARCHAR)`,
  'CREATE TABLE IF NOT EXISTS articles (id VARCHAR, source INTEGER, time DOUBLE, low DOUBLE, high DOUBLE, record VARCHAR)',
  'CREATE TABLE IF NOT EXISTS sources (number INTEGER PRIMARY KEY, name VARCHAR, hash VARCHAR)',
];

/** Which tables `build` makes, and how: one more whenever that changes. A database says it in `meta`, as `layout`. */
export const LAYOUT = '3';

/**
 * Events are put into classes by their length, in `spans`: those of class c are shorter than `2 ** (CLASS_BITS * (c + 1))` ms. To look
 * for those that reach into a range takes a query for each class, which costs more than the events that it looks at in vain.
 */
export const CLASS_BITS = 4;
