import type { DuckDBDataChunk as Chunk } from '@duckdb/node-api';
import { WordIndex } from '../words/word-index.ts';
import type { DuckDb } from './connect.ts';

/** Maximum number of different words in one index: limits the memory that it takes. */
const MAX_WORDS = 250_000;

/** Number of rows per chunk handed to the engine. */
const CHUNK = 2048;

/** Collects the words of the events of a source for the table `loaded_words`. */
export class LoadedWords {
  readonly #database: DuckDb;
  readonly #source: number;
  #index = new WordIndex();
  readonly #full: WordIndex[] = [];

  constructor(database: DuckDb, source: number) {
    this.#database = database;
    this.#source = source;
  }

  /** @param ordinal of the event, ascending @param search text as `searchable` makes it */
  add(ordinal: number, search: string): void {
    if (this.#index.words > MAX_WORDS) {
      this.#full.push(this.#index);
      this.#index = new WordIndex();
    }
    this.#index.add(ordinal, search);
  }

  /** Adds a text of the last event that others have, too. @param text as written */
  addRepeated(ordinal: number, text: string): void {
    this.#index.addRepeated(ordinal, text);
  }

  /** Adds the words to the table. Call once, after the last event. */
  async write(): Promise<void> {
    const { BLOB, blobValue, DuckDBDataChunk, INTEGER, VARCHAR } = await import('@duckdb/node-api');
    await this.#database.using(async (connection) => {
      const appender = await connection.createAppender('loaded_words');
      for (const index of [...this.#full, this.#index]) {
        const buckets = index.buckets();
        for (let from = 0; from < buckets.length; from += CHUNK) {
          const rows = buckets.slice(from, from + CHUNK);
          const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER, BLOB], rows.length);
          chunk.setRows(rows.map(({ bucket, data }) => [bucket, this.#source, blobValue(data)]));
          appender.appendDataChunk(chunk);
        }
      }
      appender.closeSync();
    });
  }
}

/**
 * Collects the words of events that were loaded without them. O(texts).
 * @param from table, view or subquery with the columns source, ordinal and search
 */
export async function loadWords(database: DuckDb, from: string): Promise<void> {
  /* oxlint-disable no-await-in-loop -- in the order of the events */
  await database.using(async (connection) => {
    const result = await connection.stream(`SELECT source, ordinal, search FROM ${from} ORDER BY source, ordinal`);
    let words: LoadedWords | undefined;
    let last: unknown;
    for (;;) {
      const chunk: Chunk | null = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [sources, ordinals, texts] = [0, 1, 2].map((column) => chunk.getColumnValues(column));
      for (const [i, source] of sources!.entries()) {
        if (source !== last) {
          await words?.write();
          words = new LoadedWords(database, Number(source));
          last = source;
        }
        words!.add(Number(ordinals![i]), String(texts![i]));
      }
    }
    await words?.write();
  });
}
