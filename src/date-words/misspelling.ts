import { MONTHS } from './english-words.ts';

/** English words of dates, other than months. */
const WORDS = 'between before after circa about century spring summer autumn winter early late undated'.split(' ');

/** Whether two words differ by one letter added, left out or changed, or by two adjacent letters swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length)
    return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** A misspelt word as written and corrected, and the whole text with the corrected word. */
export interface Misspelling {
  readonly written: string;
  readonly corrected: string;
  readonly text: string;
}

/**
 * The first word of a text in normal form that is one edit away from exactly one English word of dates. Undefined if a word is one edit
 * away from two.
 */
export function misspellingOf(text: string): Misspelling | undefined {
  const months = MONTHS.filter((name) => name.length > 3);
  const known = [...months, ...WORDS];
  for (const [written] of text.matchAll(/[a-z]{4,}/g)) {
    if (known.includes(written)) continue;
    const near = known.filter((word) => oneEditApart(written, word));
    if (near.length > 1) return undefined;
    const [corrected] = near;
    if (corrected) {
      const name = months.includes(corrected) ? corrected.charAt(0).toUpperCase() + corrected.slice(1) : corrected;
      return { written, corrected: name, text: text.replace(written, corrected) };
    }
  }
  return undefined;
}
