import type { TextWidth } from '../writers/svg/measure.ts';
import { LETTER_BLOCKS } from './letter-widths.ts';

/** Widths of characters that are not in the table, hundredths of an em; not less than those of common fonts. */
const OTHERS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u, 0],
  [/\p{Extended_Pictographic}/u, 137],
  [/\p{Mc}/u, 45],
  [/[\p{sc=Deva}\p{sc=Thai}\p{sc=Beng}]/u, 75],
  [/[\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u, 100],
];
const UNKNOWN = 85;
/** Factor by which bold letters are wider; also for headings, which are bold and have serifs. */
const BOLD = 1.13;
/** Width of the widest Arabic letter that is joined to the next one, hundredths of an em. The table has the widths of isolated letters. */
const JOINED = 62;

function widthOf(letter: string, next: string | undefined): number {
  const code = letter.codePointAt(0)!;
  const block = LETTER_BLOCKS.find(({ from, widths }) => code >= from && code < from + widths.length);
  const width = block?.widths[code - block.from];
  if (width === undefined) return OTHERS.find(([letters]) => letters.test(letter))?.[1] ?? UNKNOWN;
  return width > JOINED && isArabic(letter) && next !== undefined && isArabic(next) ? JOINED : width;
}

const isArabic = (letter: string): boolean => /(?=\p{L})\p{sc=Arab}/u.test(letter);

/** The width of a text by the table of letters, px; not less than in common fonts. O(length). */
export const tableWidth: TextWidth = (text, { size, weight = 400 }) => {
  const letters = [...text];
  const hundredths = letters.reduce((sum, letter, i) => sum + widthOf(letter, letters[i + 1]), 0);
  return (hundredths / 100) * size * (weight > 400 ? BOLD : 1);
};
