/**
 * Tables of the input. All tables for queries are built from them, see `build.ts`. Times are whole ms of the axis, which a DOUBLE
 * holds exactly; those of open ends are NULL. `known_from` and `published` are UTC, the moments from which an event was certainly known
 * and an article certainly published.
 */
export const CREATE_LOADED: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS meta (key VARCHAR PRIMARY KEY, value VARCHAR)',
  `CREATE TABLE IF NOT EXISTS loaded (
    id VARCHAR, source INTEGER, ordinal INTEGER,
    start_ms DOUBLE, end_ms DOUBLE, low DOUBLE, high DOUBLE,
    is_certain BOOLEAN, certain_from DOUBLE, certain_to DOUBLE,
    rank INTEGER, priority FLOAT, category VARCHAR, place VARCHAR,
    people VARCHAR[], publishers VARCHAR[], articles VARCHAR[], search VARCHAR, record VARCHAR,
    evidence UTINYINT, known_from DOUBLE)`,
  // Which events of a source have which words: see `WordIndex`
  'CREATE TABLE IF NOT EXISTS loaded_words (bucket VARCHAR, source INTEGER, data BLOB)',
  `CREATE TABLE IF NOT EXISTS articles (
    id VARCHAR, source INTEGER, time DOUBLE, low DOUBLE, high DOUBLE, record VARCHAR, published DOUBLE)`,
  'CREATE TABLE IF NOT EXISTS sources (number INTEGER PRIMARY KEY, name VARCHAR, hash VARCHAR)',
];

/**
 * Version of the tables of the input and of those that `build` makes: increase it with every change. A database stores it in `meta`, as
 * `layout`.
 */
export const LAYOUT = '5';

/**
 * The table `spans` groups events into classes by length: those of class c are shorter than `2 ** (CLASS_BITS * (c + 1))` ms. A search
 * for events that extend into a range needs one query per class, which costs more than scanning some events in vain.
 */
export const CLASS_BITS = 4;
