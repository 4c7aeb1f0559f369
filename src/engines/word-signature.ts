/**
 * How an engine finds quickly which events may have a word: of each word of three letters and more the first three choose one of 64 bits.
 * An event without the bit of a word that is looked for does not have it; of the others the texts are looked through.
 */

/** Letters that choose the bit. */
const LETTERS = 3;
const BLANK = 32;

/** The bits of a text, 32 in each number. */
export interface Signature {
  readonly low: number;
  readonly high: number;
}

/** Bit of three letters, 0 to 63. */
const bitOf = (a: number, b: number, c: number): number => (a * 961 + b * 31 + c) & 63;

/** The bits of the words of a text as `searchable` makes it. O(length). */
export function signatureOf(search: string): Signature {
  let [low, high] = [0, 0];
  for (let blank = search.indexOf(' '); blank >= 0; blank = search.indexOf(' ', blank + 1)) {
    const [a, b, c] = [search.charCodeAt(blank + 1), search.charCodeAt(blank + 2), search.charCodeAt(blank + 3)];
    // NaN at the end of the text is no letter either
    if (!(a > BLANK && b > BLANK && c > BLANK)) continue;
    const bit = bitOf(a, b, c);
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { low: low >>> 0, high: high >>> 0 };
}

/** The one bit of a word that begins a word of a text; undefined of one that is too short to tell. */
export function signatureOfWord(word: string): Signature | undefined {
  if (word.length < LETTERS) return undefined;
  return signatureOf(` ${word}`);
}
