import { grown } from './word-table.ts';

/** Bytes that are written one after the other. */
export interface Bytes {
  data: Uint8Array;
  length: number;
}

export const newBytes = (): Bytes => ({ data: new Uint8Array(1 << 7), length: 0 });

/** Makes room for more bytes. */
export function room(bytes: Bytes, more: number): void {
  if (bytes.length + more > bytes.data.length) bytes.data = grown(bytes.data, bytes.length + more);
}

/** Adds a whole number from 0 to 2^31 - 1 in seven bits per byte, low bits first; all bytes but the last have the high bit. */
export function addNumber(bytes: Bytes, number: number): void {
  room(bytes, 5);
  const { data } = bytes;
  let { length } = bytes;
  let rest = number;
  for (; rest > 127; rest >>>= 7) data[length++] = (rest & 127) | 128;
  data[length++] = rest;
  bytes.length = length;
}

/** Number of bytes that `addNumber` adds. */
export function lengthOf(number: number): number {
  return number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
}

/** Reads what `addNumber` has added. */
export class ByteReader {
  readonly data: Uint8Array;
  /** Index of the next byte. */
  at = 0;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  /** @throws {RangeError} if the data ends within a number */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.data[this.at++];
      if (byte === undefined) throw new RangeError('The index of words is damaged');
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
