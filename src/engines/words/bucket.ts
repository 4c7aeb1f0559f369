/** Number of UTF-16 units that choose the bucket of a word. */
const LETTERS = 3;

const isFirstOfPair = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/**
 * The bucket of the word in some UTF-16 units: its first three units, or all of a shorter one, without the first half of a surrogate
 * pair at the end.
 */
export function bucketOf(units: ArrayLike<number>, start: number, end: number): string {
  const length = Math.min(LETTERS, end - start);
  const [a = 0, b = 0, c = 0] = [units[start], units[start + 1], units[start + 2]];
  if (length === 1) return String.fromCharCode(a);
  if (length === 2) return isFirstOfPair(b) ? String.fromCharCode(a) : String.fromCharCode(a, b);
  return isFirstOfPair(c) ? String.fromCharCode(a, b) : String.fromCharCode(a, b, c);
}

/** The bucket with all words that begin with a word; if it is too short to choose one, the beginning of the buckets that have them. */
export function bucketOfWord(word: string): { readonly bucket: string; readonly isOne: boolean } {
  if (word.length < LETTERS) return { bucket: word, isOne: false };
  const units = [0, 1, 2].map((i) => word.charCodeAt(i));
  return { bucket: bucketOf(units, 0, LETTERS), isOne: true };
}
