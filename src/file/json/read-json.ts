import { LONG_JSON } from '../limits.ts';
import type { GetRare, RareChecks } from '../rare.ts';
import type { Report } from '../report.ts';
import type { Steps } from '../steps.ts';

/** Strings, which are kept; comments, also unfinished ones; commas before a closing bracket. */
const EXTRAS = /("[^"\\\n]*(?:\\.[^"\\\n]*)*")|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|,(?=\s*[}\]])/g;

/** JSON with blanks in place of byte order mark, comments and trailing commas. Every offset stays the same. */
export const plainJson = (text: string): string =>
  text
    .replace(/^\ufeff/, ' ')
    .replace(EXTRAS, (all, string?: string) => string ?? all.replace(/[^\n]/g, ' '))
    // A comma before a comment before a bracket: found once the comment is blank.
    .replace(EXTRAS, (all, string?: string) => string ?? ' '.repeat(all.length));

/**
 * The value of JSON text, or undefined and a problem that is explained later.
 * @param getRare gets what parses long text in steps; without it that is one step.
 */
export function* readJson(
  text: string,
  report: Report,
  getRare?: GetRare<Pick<RareChecks, 'parseJson'>>,
): Steps<unknown> {
  try {
    const rare = getRare && text.length >= LONG_JSON ? yield* getRare() : undefined;
    return rare ? yield* rare.parseJson(text) : JSON.parse(text);
  } catch {
    // Tried again as JSON with comments
  }
  try {
    return JSON.parse(plainJson(text));
  } catch {
    // Explained by `explainJson`
  }
  report.add('not-json', 'error', [], { value: text });
  return undefined;
}
