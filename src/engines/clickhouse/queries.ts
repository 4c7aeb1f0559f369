import { SEARCH_OR_RECORD } from '../plain-event.ts';

const list = (column: string): string => `CAST(to_json(${column}) AS VARCHAR) AS ${column}`;

const CLASS = 'CAST(floor(log2(s.t1 - s.t0)) AS INTEGER) AS class';

/** Queries that read the rows of the tables from a database made by `build`; lists are JSON texts. */
export const SPINE = `SELECT s.seq, s.t0, s.t1, c0, c1, ${CLASS}, s.priority, s.lod, lod_category, category, place,
    ${list('people')}, ${list('publishers')}, ${SEARCH_OR_RECORD}, evidence, known_from FROM spine s JOIN records USING (seq) ORDER BY s.seq`;

export const RECORDS = `SELECT seq, t0, t1, priority, ${list('articles')}, record FROM records ORDER BY seq`;

export const ARTICLES = 'SELECT id, record FROM articles';

/** The hash of all that does not change when an event moves, over `spine` and `records`. */
const HASH =
  'hash(record, search, category, place, people, publishers, articles, s.priority, evidence, known_from) AS hash';

/** Ids and hashes. */
export const HASHES = `SELECT record ->> 'id' AS id, s.seq, ${HASH} FROM spine s JOIN records USING (seq) ORDER BY s.seq`;

/** Ids, hashes and what changes when an event moves. */
export const ARRIVED = `SELECT record ->> 'id' AS id, ${HASH}, s.seq, s.t0, s.t1, c0, c1, ${CLASS}, s.lod, lod_category
    FROM spine s JOIN records USING (seq) ORDER BY s.seq`;

/** For each table whose rows follow from those of the others, the query that reads them. */
export const DERIVED: Readonly<Record<string, string>> = {
  rail: 'SELECT seq, time, id FROM rail ORDER BY seq',
  counts: 'SELECT level, bin, category, n, first_from, last_from, last_to FROM counts WHERE n > 0',
  stops: 'SELECT moment, n FROM stops ORDER BY moment',
};
