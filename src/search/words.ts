import { fold } from './fold.ts';

/** Parts of a joined word that are searched as one: "a-b-c" is found by "abc" and by "bc". A limit, as texts come from strangers. */
const MOST_JOINED = 4;

/** Scripts whose words stand without blanks between them, or, as in Korean, often do: what is looked for may begin anywhere. */
const UNSPACED = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether a folded word may begin in the middle of another. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** The parts of the words of a folded text: those of a word that hyphens or their like join, else the word alone. */
const partsOf = (folded: string): string[][] =>
  folded
    .split(' ')
    .map((word) => word.split('-').filter(Boolean))
    .filter((parts) => parts.length > 0);

/** Joined words in a folded text. */
const JOINED = /[^ -]+(?:-[^ -]+)+/g;

/** Of the parts of a joined word, each with those after it: "a-b-c" is "abc bc c". */
function joinedTails(word: string): string {
  const parts = word.split('-');
  return parts.map((_, i) => parts.slice(i, i + MOST_JOINED).join('')).join(' ');
}

/**
 * A text in the form in which `hasWord` looks: folded, with a blank before each word. Of joined words each part begins a word that
 * goes on with the parts after it: "Kwang-chol" is " kwangchol chol". O(text).
 */
export function searchable(text: string): string {
  const folded = ` ${fold(text)}`;
  return folded.includes('-') ? folded.replace(JOINED, joinedTails).replaceAll('-', ' ') : folded;
}

/** The words of a query, folded, each in its parts: "No Kwang-chol" is [["no"], ["kwang", "chol"]]. Empty where there are none. */
export const queryWords = (query: string): readonly (readonly string[])[] => partsOf(fold(query));

const begins = (text: string, word: string): boolean => text.includes(isUnspaced(word) ? word : ` ${word}`);

/**
 * Whether a word of a query, in its parts, is in a searchable text: joined, or each part by itself. A word is there where it begins a
 * word of the text; in scripts without blanks, where it stands anywhere. O(text).
 */
export const hasWord = (text: string, parts: readonly string[]): boolean =>
  begins(text, parts.join('')) || (parts.length > 1 && parts.every((part) => begins(text, part)));
