import { type CheckFindings, checkSteps } from './check-steps.ts';
import { explainFindings } from './explain/explain-findings.ts';
import type { Problem } from './problem.ts';
import { getRareChecks } from './rare-checks.ts';
import { runSteps } from './steps.ts';

/** The valid part of an events file, and the problems of the rest. */
export interface Checked extends Omit<CheckFindings, 'findings'> {
  /** At most 1,000, in the order in which they were found. Where there are more, errors are kept before warnings. */
  readonly problems: readonly Problem[];
}

/**
 * Checks an events file: a record that cannot be read is reported and left out, and all others stay. The way of a file:
 *
 * 1. `json/` decodes and parses JSON text; an object is taken as it is.
 * 2. `compile-schema.ts` makes readers (`read-object.ts`, `read-list.ts`, `read-value.ts`) of the schema (`schema.ts`), which keep what
 *    is valid and report the rest to `report.ts`; dates come back parsed.
 * 3. `link.ts` merges equal articles (`merge-articles.ts`), lists those that stand in citations (`articles-in-place.ts`), gives every
 *    record a unique id (`assign-ids.ts`), follows citations (`link-citations.ts`), the article that dates an event (`link-basis.ts`)
 *    and the order of events (`link-order.ts`), which tightens their dates (`event-order.ts`); that is one of the things that only some
 *    files need (`rare.ts`), which the element loads for these.
 * 4. `explain/` puts what was found into words, and adds suggestions; loaded where there is a problem. Dates in words are a part of
 *    their own (`check-in-full.ts`).
 *
 * Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are accepted), also as
 * returned by `decodeText`.
 * @param onStep called after every some hundred records with the share of the work that is done, 0 to 1.
 */
export function checkFile(input: unknown, onStep?: (done: number) => void): Checked {
  const { findings, ...checked } = runSteps(checkSteps(input, getRareChecks), onStep);
  return { ...checked, problems: explainFindings(findings) };
}
