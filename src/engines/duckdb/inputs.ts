import { UNCITED_BITS } from '../evidence-bits.ts';
import { OPEN } from './build.ts';
import type { DuckDb } from './connect.ts';
import { loadWords } from './loaded-words.ts';
import { CREATE_LOADED, LAYOUT } from './schema.ts';
import { joinStories, type LoadedSource, noteSource, readStoryAbout, type Story, writeStoryAbout } from './sources.ts';

/** The view over all events of the database to be built; it has the columns of `loaded`. */
export const INPUT = 'memory.input';

/** The view over the words of these events; it has the columns of `loaded_words`. */
export const INPUT_WORDS = 'memory.input_words';

/** Reconstructs the rows of `loaded` from a database made by `build`. */
const BUILT = `
  SELECT id, source, ordinal, start_ms, end_ms, coalesce(own_low, start_ms) AS low, coalesce(own_high, end_ms) AS high,
    c0 IS NOT NULL AS is_certain,
    CASE WHEN open & ${OPEN.certainFrom} = 0 THEN c0 END AS certain_from,
    CASE WHEN open & ${OPEN.certainTo} = 0 THEN c1 END AS certain_to,
    rank, priority, category, place, people, publishers, articles, search, record, evidence, known_from
  FROM (
    SELECT s.*, r.record ->> 'id' AS id, r.articles, r.search, r.record,
      CASE WHEN open & ${OPEN.start} = 0 THEN s.t0 END AS start_ms, CASE WHEN open & ${OPEN.end} = 0 THEN s.t1 END AS end_ms
    FROM old.spine s JOIN old.records r USING (seq))`;

/**
 * The events of the database to be built, read in place: those of the existing database except for changed sources, those of slices
 * that were read into separate databases, and those of the table `loaded`.
 */
export class Inputs {
  /** In-memory database with the tables of `CREATE_LOADED`. */
  readonly database: DuckDb;
  /** Query for the events of the existing database. */
  #old: string | undefined;
  /** Query for the words of these events, if the existing database has an index of them. */
  #oldWords: string | undefined;
  #isBuilt = false;
  /** Numbers of the sources whose old events are dropped. */
  readonly #gone = new Set<number>();
  readonly #slices: string[] = [];
  readonly #sliceWords: string[] = [];

  private constructor(database: DuckDb) {
    this.database = database;
  }

  /** @param old path of the existing database; undefined if there is none */
  static async open(database: DuckDb, old: string | undefined): Promise<Inputs> {
    // oxlint-disable-next-line no-await-in-loop
    for (const sql of CREATE_LOADED) await database.all(sql);
    const inputs = new Inputs(database);
    if (old !== undefined) await inputs.#openOld(old);
    await inputs.#writeView();
    return inputs;
  }

  /** Whether the existing database has the current layout. */
  get isBuilt(): boolean {
    return this.#isBuilt;
  }

  /** Removes the events and articles of a source. */
  async remove(source: number): Promise<void> {
    await this.#drop(source);
    await this.#writeView();
  }

  /** Replaces the events and articles of sources with those of slices, in this order. @param slices `path` is that of the database */
  async addSlices(slices: readonly { readonly path: string; readonly source: LoadedSource }[]): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop
    for (const { path, source } of slices) await this.#addSlice(path, source);
    // Each view names all slices: one for each slice would take a time that grows with the square of their number
    await this.#writeView();
  }

  async #drop(source: number): Promise<void> {
    this.#gone.add(source);
    await this.database.all(`DELETE FROM articles WHERE source = ${source}`);
    await this.database.all(`DELETE FROM loaded_words WHERE source = ${source}`);
  }

  async #addSlice(path: string, source: LoadedSource): Promise<void> {
    const name = `slice${this.#slices.length}`;
    await this.#attach(path, name);
    await this.#drop(source.number);
    this.#slices.push(`SELECT * REPLACE (${source.number} AS source) FROM ${name}.loaded`);
    this.#sliceWords.push(`SELECT * REPLACE (${source.number} AS source) FROM ${name}.loaded_words`);
    const { database } = this;
    await database.all(`INSERT INTO articles SELECT * REPLACE (${source.number} AS source) FROM ${name}.articles`);
    const [row] = await database.all(`SELECT value FROM ${name}.meta WHERE key = 'story'`);
    // A slice without any kept event has none
    if (row) {
      const story = JSON.parse(String(row['value'])) as Story;
      await writeStoryAbout(database, joinStories(await readStoryAbout(database), story));
    }
    await noteSource(database, source);
  }

  async #attach(path: string, name: string): Promise<void> {
    await this.database.all(`ATTACH '${path.replaceAll("'", "''")}' AS ${name} (READ_ONLY)`);
  }

  /** Attaches the existing database, and copies its sources and articles. */
  async #openOld(path: string): Promise<void> {
    const { database } = this;
    await this.#attach(path, 'old');
    const tables = await database.all("SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'old'");
    const has = (name: string): boolean => tables.some((table) => table['name'] === name);
    if (!has('sources')) throw new Error('it is a database of something else');
    await database.all("INSERT INTO meta SELECT key, value FROM old.meta WHERE key = 'story'");
    const [layout] = await database.all("SELECT value FROM old.meta WHERE key = 'layout'");
    this.#isBuilt = layout?.['value'] === LAYOUT;
    // Files with articles that an older version has read are read again: their events have no columns of evidence
    const isOutdated = this.#isBuilt ? 'false' : 'number IN (SELECT source FROM old.articles)';
    await database.all(
      `INSERT INTO sources SELECT number, name, CASE WHEN ${isOutdated} THEN '' ELSE hash END FROM old.sources`,
    );
    await database.all('INSERT INTO articles BY NAME SELECT * FROM old.articles');
    const older = `, (CASE WHEN len(articles) = 0 THEN ${UNCITED_BITS} ELSE 0 END)::UTINYINT AS evidence, NULL AS known_from`;
    // The oldest version has kept what was loaded
    if (has('loaded')) this.#old = `SELECT *${older} FROM old.loaded`;
    else this.#old = this.#isBuilt ? BUILT : BUILT.replace(', evidence, known_from', older);
    if (has('words')) this.#oldWords = 'SELECT * FROM old.words';
    else await loadWords(database, `(${this.#old})`);
  }

  async #writeView(): Promise<void> {
    const gone = this.#gone.size > 0 ? `WHERE source NOT IN (${[...this.#gone].join(', ')})` : '';
    const old = this.#old === undefined ? [] : [`SELECT * FROM (${this.#old}) ${gone}`];
    const parts = ['SELECT * FROM memory.loaded', ...this.#slices, ...old];
    await this.database.all(`CREATE OR REPLACE VIEW ${INPUT} AS ${parts.join(' UNION ALL ')}`);
    const oldWords = this.#oldWords === undefined ? [] : [`SELECT * FROM (${this.#oldWords}) ${gone}`];
    const words = ['SELECT * FROM memory.loaded_words', ...this.#sliceWords, ...oldWords];
    await this.database.all(`CREATE OR REPLACE VIEW ${INPUT_WORDS} AS ${words.join(' UNION ALL ')}`);
  }
}

/**
 * Creates the table `memory.renamed` with new ids for events whose id an earlier event has, as slices are read independently of each
 * other. A number at the end makes the id unique. Returns whether there are any. O(n).
 */
export async function renameRepeatedIds(database: DuckDb): Promise<boolean> {
  await database.all(`
    CREATE OR REPLACE TABLE memory.renamed AS
    SELECT source, ordinal, id || '.' || nth AS new_id FROM (
      SELECT source, ordinal, id, row_number() OVER (PARTITION BY id ORDER BY source, ordinal) AS nth
      FROM ${INPUT} WHERE hash(id) IN (SELECT hash(id) FROM ${INPUT} GROUP BY 1 HAVING count(*) > 1))
    WHERE nth > 1`);
  const [{ n } = {}] = await database.all('SELECT count(*) AS n FROM memory.renamed');
  return Number(n) > 0;
}

/** All events, with the new ids of `renameRepeatedIds`, as a subquery. */
export const RENAMED = `(
  SELECT i.* REPLACE (coalesce(new_id, id) AS id,
    CASE WHEN new_id IS NULL THEN record ELSE json_merge_patch(record, json_object('id', new_id)) END AS record)
  FROM ${INPUT} i LEFT JOIN memory.renamed USING (source, ordinal))`;
