import { searchable } from '../../search/words.ts';
import { addNumber, type Bytes, lengthOf, newBytes, room } from './bytes.ts';
import { bucketOf } from './bucket.ts';
import { grown, WordTable } from './word-table.ts';

/** A word with more than one row in so many is stored as one bit per row, which is not much longer and quicker to read. */
const BITS_BELOW = 10;

/** Maximum number of texts whose words are kept. */
const MAX_REPEATED = 20_000;

/** The words of one bucket, and the rows that have them: see `markRows`. */
export interface WordBucket {
  /** See `bucketOf`. */
  readonly bucket: string;
  readonly data: Uint8Array;
}

/**
 * An index of the words of texts: which rows have which words. Words are put into buckets by their first letters; a bucket is one piece
 * of data. A search for a word reads its bucket from each index.
 */
export class WordIndex {
  readonly #table = new WordTable();
  /** Pairs of word and row, in the order of `add`. */
  #words = new Int32Array(1 << 10);
  #rows = new Int32Array(1 << 10);
  #pairs = 0;
  /** Row that each word was last added for, + 1. */
  #last = new Int32Array(1 << 8);
  #highest = -1;
  /** Numbers of the words of texts that occur again and again. */
  readonly #repeated = new Map<string, Int32Array>();

  /** Number of different words. */
  get words(): number {
    return this.#table.count;
  }

  /** @param search text as `searchable` makes it @param row in ascending order; a row can have several texts */
  add(row: number, search: string): void {
    const count = this.#table.read(search);
    this.#addWords(row, this.#table.found, count);
  }

  /** Adds a text that many rows have, such as a place: its words are looked for once. @param text as written */
  addRepeated(row: number, text: string): void {
    let words = this.#repeated.get(text);
    if (!words) {
      const count = this.#table.read(searchable(text));
      words = this.#table.found.slice(0, count);
      if (this.#repeated.size < MAX_REPEATED) this.#repeated.set(text, words);
    }
    this.#addWords(row, words, words.length);
  }

  #addWords(row: number, found: Int32Array, count: number): void {
    this.#highest = row;
    if (this.#table.count > this.#last.length) this.#last = grown(this.#last, this.#table.count);
    if (this.#pairs + count > this.#words.length) {
      this.#words = grown(this.#words, this.#pairs + count);
      this.#rows = grown(this.#rows, this.#pairs + count);
    }
    const last = this.#last;
    for (let i = 0; i < count; i++) {
      const word = found[i]!;
      if (last[word] === row + 1) continue;
      last[word] = row + 1;
      this.#words[this.#pairs] = word;
      this.#rows[this.#pairs++] = row;
    }
  }

  /** The buckets, in any order. O(words + rows of each). */
  buckets(): WordBucket[] {
    const { starts, rows } = this.#rowsByWord();
    const { units, starts: texts } = this.#table;
    const buckets = new Map<string, Bytes>();
    for (let word = 0; word < this.#table.count; word++) {
      const end = texts[word + 1]!;
      const bucket = bucketOf(units, texts[word]!, end);
      let bytes = buckets.get(bucket);
      if (!bytes) buckets.set(bucket, (bytes = newBytes()));
      const rest = texts[word]! + bucket.length;
      addNumber(bytes, end - rest);
      for (let i = rest; i < end; i++) addNumber(bytes, units[i]!);
      addRows(bytes, rows, starts[word]!, starts[word + 1]!, this.#highest + 1);
    }
    return [...buckets].map(([bucket, { data, length }]) => ({ bucket, data: data.subarray(0, length) }));
  }

  /** The rows of each word, in ascending order; those of a word begin at `starts[word]`. */
  #rowsByWord(): { readonly starts: Int32Array; readonly rows: Int32Array } {
    const starts = new Int32Array(this.#table.count + 1);
    for (let i = 0; i < this.#pairs; i++) starts[this.#words[i]! + 1]!++;
    for (let word = 0; word < this.#table.count; word++) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    const rows = new Int32Array(this.#pairs);
    for (let i = 0; i < this.#pairs; i++) rows[next[this.#words[i]!]!++] = this.#rows[i]!;
    return { starts, rows };
  }
}

/**
 * Adds the length of some rows in bytes, doubled, + 1 for bits; then one bit per row, or the first row and the steps to the others.
 * @param count of all rows
 */
function addRows(bytes: Bytes, rows: Int32Array, from: number, to: number, count: number): void {
  if ((to - from) * BITS_BELOW > count) {
    const length = Math.ceil(count / 8);
    addNumber(bytes, 2 * length + 1);
    room(bytes, length);
    for (let i = from; i < to; i++) bytes.data[bytes.length + (rows[i]! >> 3)]! |= 0x80 >> (rows[i]! & 7);
    bytes.length += length;
    return;
  }
  let length = 0;
  for (let i = from, before = 0; i < to; before = rows[i++]!) length += lengthOf(rows[i]! - before);
  addNumber(bytes, 2 * length);
  for (let i = from, before = 0; i < to; before = rows[i++]!) addNumber(bytes, rows[i]! - before);
}
