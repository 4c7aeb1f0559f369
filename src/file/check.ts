import { type CheckFindings, checkSteps } from './check-steps.ts';
import { explainFindings } from './explain/explain-findings.ts';
import type { Problem } from './problem.ts';
import { getRareChecks } from './rare-checks.ts';
import { runSteps } from './steps.ts';

/** The valid part of an events file, and the problems found in the rest. */
export interface Checked extends Omit<CheckFindings, 'findings' | 'cited'> {
  /** At most 1,000, in the order in which they were found. If there are more, errors are kept in preference to warnings. */
  readonly problems: readonly Problem[];
}

/**
 * Checks an events file: a record that cannot be read is reported and left out, and all others stay. The steps:
 *
 * 1. `json/` decodes and parses JSON text; an object is used as given.
 * 2. `compile-schema.ts` compiles the schema (`schema.ts`) into readers (`read-object.ts`, `read-list.ts`, `read-value.ts`), which keep
 *    what is valid and report the rest to `report.ts`; dates come back parsed.
 * 3. `link.ts` merges equal articles (`merge-articles.ts`), adds the articles written inside citations to the list
 *    (`articles-in-place.ts`), gives every record a unique id (`assign-ids.ts`), and resolves citations (`link-citations.ts`), the article
 *    that dates an event (`link-basis.ts`) and the order of events (`link-order.ts`), which tightens their dates (`event-order.ts`).
 *    Only some files need the last of these; `rare.ts` lists such code, which the element loads only for those files.
 * 4. `explain/` puts the findings into words and adds suggestions; a page loads it only if there is a problem. Suggestions for dates in
 *    words are separate (`check-in-full.ts`).
 *
 * Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, as JSON text, or as JSON text returned by `decodeText`. A byte order mark, comments and trailing
 * commas are accepted.
 * @param onStep called every few hundred records with the share of the work that is done, 0 to 1.
 */
export function checkFile(input: unknown, onStep?: (done: number) => void): Checked {
  const { findings, cited: _, ...checked } = runSteps(checkSteps(input, getRareChecks), onStep);
  return { ...checked, problems: explainFindings(findings) };
}
