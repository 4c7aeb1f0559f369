import { runSteps } from '../steps.ts';

/** Number of structural characters in one step. */
const STEP = 20_000;

/** Characters outside strings that start or end a string, comment or run of commas. */
const STRUCTURAL = /["/,}\]]/g;

/** Index after a string whose text begins at `from`; the end of the text if the string has no end. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let begin = end;
    while (begin > from && text.charAt(begin - 1) === '\\') begin--;
    // After an odd number of backslashes the quote is part of the string
    if ((end - begin) % 2 === 0) return end + 1;
  }
  return text.length;
}

/** JSON text with blanks instead of its byte order mark, comments (even unfinished ones) and trailing commas. Every offset stays the same. O(n). */
export const plainJson = (text: string): string => runSteps(plainJsonSteps(text));

/** The same in steps of a few milliseconds; yields the share that is done, 0 to 1. */
export function* plainJsonSteps(text: string): Generator<number, string, void> {
  const cuts: [from: number, to: number][] = text.startsWith('\ufeff') ? [[0, 1]] : [];
  /** Commas followed only by commas, blanks and comments up to `seen`. */
  let commas: number[] = [];
  let seen = 0;
  let count = 0;
  const structural = new RegExp(STRUCTURAL);
  for (let match = structural.exec(text); match; match = structural.exec(text)) {
    const { index, 0: character } = match;
    if (++count % STEP === 0) yield index / text.length;
    if (commas.length > 0 && text.slice(seen, index).trim() !== '') commas = [];
    seen = index + 1;
    if (character === '/') {
      const [open, close] = text.charAt(seen) === '*' ? ['*', '*/'] : ['/', '\n'];
      if (text.charAt(seen) !== open) continue;
      const end = text.indexOf(close, seen + 1);
      seen = end < 0 ? text.length : end + (close === '*/' ? 2 : 0);
      cuts.push([index, seen]);
    } else if (character === ',') commas.push(index);
    else {
      if (character === '"') seen = endOfString(text, seen);
      else for (const comma of commas) cuts.push([comma, comma + 1]);
      commas = [];
    }
    structural.lastIndex = seen;
  }
  let [plain, done] = ['', 0];
  for (const [from, to] of cuts.sort(([a], [b]) => a - b)) {
    plain += text.slice(done, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    done = to;
  }
  return plain + text.slice(done);
}
