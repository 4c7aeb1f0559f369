import { bucketOfWord } from '../words/bucket.ts';
import { markRows } from '../words/mark-rows.ts';
import type { DuckDb, SqlRow } from './connect.ts';

/** Bytes of the index that are read before other work of the process gets a turn: some milliseconds. */
const TURN = 1_000_000;

/**
 * The events that have all words of a query, as one bit for each number of an event (`spine.number`), the first in the highest bit of
 * byte 0. A word is given in its parts, see `hasWord`; none of them may be of a script without blanks.
 * @param numbers count of the numbers of events
 * @param words at least one
 * @throws {AbortError} once the signal is aborted
 */
export async function findWords(
  database: DuckDb,
  numbers: number,
  words: readonly (readonly string[])[],
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const beginning = (word: string): Promise<Uint8Array> => findBeginning(database, numbers, word, signal);
  const each = words.map(async (parts) => {
    const joined = await beginning(parts.join(''));
    if (parts.length === 1) return joined;
    const apart = await Promise.all(parts.map(beginning));
    return either(joined, apart.reduce(both));
  });
  return (await Promise.all(each)).reduce(both);
}

/** The events with a word that begins with this one. */
async function findBeginning(
  database: DuckDb,
  numbers: number,
  word: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const { bucket, isOne } = bucketOfWord(word);
  const rows = await database.all(
    `SELECT first_number, data FROM words JOIN segments USING (source) WHERE ${isOne ? 'bucket = ?' : 'starts_with(bucket, ?)'}`,
    [bucket],
    signal,
  );
  const bits = new Uint8Array(Math.ceil(numbers / 8));
  let read = 0;
  for (const row of rows) {
    const data = dataOf(row);
    markRows(data, isOne ? word.slice(bucket.length) : '', bits, Number(row['first_number']));
    read += data.length;
    if (read < TURN) continue;
    read = 0;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return bits;
}

const dataOf = (row: SqlRow): Uint8Array => (row['data'] as { readonly bytes: Uint8Array }).bytes;

/** Changes the first. */
function both(bits: Uint8Array, others: Uint8Array): Uint8Array {
  for (let i = 0; i < bits.length; i++) bits[i]! &= others[i]!;
  return bits;
}

/** Changes the first. */
function either(bits: Uint8Array, others: Uint8Array): Uint8Array {
  for (let i = 0; i < bits.length; i++) bits[i]! |= others[i]!;
  return bits;
}

/** The numbers of the events whose bits are set, ascending. O(bits / 8 + events). */
export function numbersOf(bits: Uint8Array): Int32Array {
  const numbers = new Int32Array(countOf(bits));
  let count = 0;
  for (let i = 0; i < bits.length; i++)
    for (let rest = bits[i]!; rest !== 0;) {
      const bit = Math.clz32(rest) - 24;
      numbers[count++] = 8 * i + bit;
      rest &= ~(0x80 >> bit);
    }
  return numbers;
}

/** How many bits are set. */
export function countOf(bits: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) count++;
  return count;
}
