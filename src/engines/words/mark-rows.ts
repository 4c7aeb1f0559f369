import { ByteReader } from './bytes.ts';

/**
 * Sets the bits of the rows that have a word beginning with a given one. O(data).
 * @param data of a bucket, see `WordIndex`
 * @param rest of the word, after the bucket; '' matches all words of the bucket
 * @param bits of all rows, the first in the highest bit of byte 0
 * @param first bit of row 0 of the bucket; a multiple of 8
 * @throws {RangeError} if the data ends early
 */
export function markRows(data: Uint8Array, rest: string, bits: Uint8Array, first: number): void {
  const reader = new ByteReader(data);
  while (reader.at < data.length) {
    const begins = beginsWith(reader, rest);
    const form = reader.number();
    const end = reader.at + (form >>> 1);
    if (begins && (form & 1) === 1) addBits(data.subarray(reader.at, end), bits, first >>> 3);
    else if (begins) addSteps(reader, end, bits, first);
    reader.at = end;
  }
}

/** Reads the rest of a word. Returns whether it begins with the given one. */
function beginsWith(reader: ByteReader, rest: string): boolean {
  const length = reader.number();
  let begins = length >= rest.length;
  for (let i = 0; i < length; i++) {
    const unit = reader.number();
    if (i < rest.length && unit !== rest.charCodeAt(i)) begins = false;
  }
  return begins;
}

function addBits(data: Uint8Array, bits: Uint8Array, from: number): void {
  for (let i = 0; i < data.length; i++) bits[from + i]! |= data[i]!;
}

function addSteps(reader: ByteReader, end: number, bits: Uint8Array, first: number): void {
  let row = first;
  while (reader.at < end) {
    row += reader.number();
    bits[row >>> 3]! |= 0x80 >> (row & 7);
  }
}
