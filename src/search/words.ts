import { fold } from './fold.ts';

/**
 * Maximum number of parts of a joined word that are searched as one: "a-b-c" is found by "abc" and by "bc". Limits the time, because texts
 * are untrusted.
 */
const MAX_JOINED = 4;

/** Scripts that write words without blanks between them or, like Korean, often do. Their words may begin anywhere in a text. */
const UNSPACED = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const SOME_UNSPACED = new RegExp(UNSPACED.source.slice(1), 'u');

/** Whether a folded text has a word that may begin in the middle of another word. O(text). */
export const hasUnspaced = (text: string): boolean => SOME_UNSPACED.test(text);

/** Whether a folded word may begin in the middle of another word. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** The words of a folded text, each split into its parts at hyphens. */
const partsOf = (folded: string): string[][] =>
  folded
    .split(' ')
    .map((word) => word.split('-').filter(Boolean))
    .filter((parts) => parts.length > 0);

/** Matches joined words in a folded text. */
const JOINED = /[^ -]+(?:-[^ -]+)+/g;

/** Each part of a joined word together with the parts after it: "a-b-c" becomes "abc bc c". */
function joinedTails(word: string): string {
  const parts = word.split('-');
  return parts.map((_, i) => parts.slice(i, i + MAX_JOINED).join('')).join(' ');
}

/**
 * A text in the form that `hasWord` searches: folded, with a blank before each word. Each part of a joined word begins a word that
 * continues with the parts after it: "Kwang-chol" becomes " kwangchol chol". O(text).
 */
export function searchable(text: string): string {
  const folded = ` ${fold(text)}`;
  return folded.includes('-') ? folded.replace(JOINED, joinedTails).replaceAll('-', ' ') : folded;
}

/** The folded words of a query, each split into its parts: "No Kwang-chol" becomes [["no"], ["kwang", "chol"]]. Empty if there are none. */
export const queryWords = (query: string): readonly (readonly string[])[] => partsOf(fold(query));

const begins = (text: string, word: string): boolean => text.includes(isUnspaced(word) ? word : ` ${word}`);

/**
 * Whether a searchable text contains a word of a query, given in parts: joined, or each part by itself. A word is found if it begins a
 * word of the text or, in scripts without blanks, if it occurs anywhere. O(text).
 */
export const hasWord = (text: string, parts: readonly string[]): boolean =>
  begins(text, parts.join('')) || (parts.length > 1 && parts.every((part) => begins(text, part)));
