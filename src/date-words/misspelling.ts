import { monthByNumber } from './english-words.ts';

const WORDS = 'between before after circa about century spring summer autumn winter early late undated'.split(' ');

/** Whether one letter added, left out, changed, or two beside each other swapped make one word of the other. */
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

/** A slip of the pen: the word as written and as it was meant, and the text with it put right. */
export interface Slip {
  readonly written: string;
  readonly meant: string;
  readonly text: string;
}

/** The one word of a text in normal form that is one letter away from one English word of dates; undefined if two could be meant. */
export function slipOf(text: string): Slip | undefined {
  const months = Array.from({ length: 12 }, (_, i) => monthByNumber(i + 1)).filter((name) => name.length > 3);
  const known = [...months, ...WORDS];
  for (const [written] of text.matchAll(/[a-z]{4,}/g)) {
    if (known.includes(written)) continue;
    const near = known.filter((word) => oneEditApart(written, word));
    if (near.length > 1) return undefined;
    const [meant] = near;
    if (meant) {
      const name = months.includes(meant) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
      return { written, meant: name, text: text.replace(written, meant) };
    }
  }
  return undefined;
}
