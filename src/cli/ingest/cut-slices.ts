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
      let begin = 0;
      for (let i = 0; i < bytesRead; i++) {
        if (hasQuotes && buffer[i] === QUOTE) isQuoted = !isQuoted;
        if (buffer[i] !== LF || isQuoted || at + i + 1 - offset < size) continue;
        hash.update(buffer.subarray(begin, i + 1));
        yield { number: number++, offset, length: at + i + 1 - offset, hash: hash.digest('hex') };
        hash = createHash('sha256');
        offset = at + i + 1;
        begin = i + 1;
      }
      hash.update(buffer.subarray(begin, bytesRead));
      at += bytesRead;
      if (bytesRead === 0) break;
    }
    if (at > offset) yield { number, offset, length: at - offset, hash: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
