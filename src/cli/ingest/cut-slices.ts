import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A part of a file that consists of whole records. */
export interface Slice {
  /** Index in the file, from 0. */
  readonly number: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
  /** Hash of its bytes. */
  readonly hash: string;
}

/** Bytes read at a time. */
const CHUNK = 4_000_000;

const LF = 10;
const QUOTE = 34;

/**
 * Cuts a file at ends of lines, each slice at the first line end after `size` bytes. If a file only grows at its end, all slices but the
 * last stay the same. Holds two chunks in memory. O(bytes).
 * @param hasQuotes whether line breaks within quotation marks do not end a record
 * @param from start of the first slice
 */
export async function* cutSlices(path: string, size: number, hasQuotes: boolean, from = 0): AsyncGenerator<Slice> {
  const file = await open(path);
  try {
    let [number, offset, at, isQuoted] = [0, from, from, false];
    let hash = createHash('sha256');
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a file is read in order
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, bytesRead);
      let begin = 0;
      let next = 0;
      // Searching for the next quotation mark and line end is much faster than looking at each byte
      let quote = hasQuotes ? bytes.indexOf(QUOTE) : -1;
      let end = 0;
      for (;;) {
        const least = Math.max(next, offset + size - 1 - at);
        if (end >= 0 && (end < least || bytes[end] !== LF)) end = bytes.indexOf(LF, least);
        if (quote >= 0 && (isQuoted || end < 0 || quote < end)) {
          isQuoted = !isQuoted;
          next = quote + 1;
          quote = bytes.indexOf(QUOTE, next);
          continue;
        }
        if (end < 0 || isQuoted) break;
        hash.update(bytes.subarray(begin, end + 1));
        yield { number: number++, offset, length: at + end + 1 - offset, hash: hash.digest('hex') };
        hash = createHash('sha256');
        offset = at + end + 1;
        begin = end + 1;
        next = begin;
      }
      hash.update(bytes.subarray(begin));
      at += bytesRead;
    }
    if (at > offset) yield { number, offset, length: at - offset, hash: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
