import type { DateTree } from '../tree.ts';
import type { DateProblem } from '../types.ts';
import { parseTreeAndBounds, parseValidTree } from './parse-valid-tree.ts';
import { EXPLANATIONS } from './problems.ts';
import { suggest } from './suggest.ts';

/**
 * Parses an EDTF text (ISO 8601-2:2019, levels 0 to 2) into its parts. Never throws.
 * Refuses dates that do not exist (month 13, 30 February, `2023-02-3X`) and intervals whose start cannot come before their end.
 * The problem has a suggestion if a common mistake, or the 2012 draft of EDTF, explains the text.
 * Cost: linear in the length of the text.
 */
export function parseTree(text: string): { tree: DateTree } | { problem: DateProblem } {
  const tree = parseValidTree(text);
  return tree ? { tree } : { problem: explainRefusal(text) };
}

/** Why a text is refused, and what was most likely meant. Call it only with texts for which `parseValidTree` returns undefined. */
export function explainRefusal(text: string): DateProblem {
  const problems: DateProblem[] = [];
  parseTreeAndBounds(text, (at, reason) => {
    problems.push({ text, at, message: typeof reason === 'string' ? reason : reason(EXPLANATIONS) });
    return undefined;
  });
  const suggestion = suggest(text, (candidate) => parseValidTree(candidate) !== undefined);
  return { ...problems[0]!, ...(suggestion && { suggestion }) };
}
