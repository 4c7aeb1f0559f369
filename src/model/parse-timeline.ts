import { checkSteps } from '../file/check.ts';
import type { AwaitedCitation } from '../file/checked-types.ts';
import { LIMITS } from '../file/limits.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { buildSteps, type Timeline } from './timeline.ts';

/** A timeline made of what is good in a file, and what is wrong with the rest. */
export interface ParsedTimeline {
  readonly timeline: Timeline;
  /** At most 1,000, in the order of the file: errors before warnings where there are more. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** How many of them are errors; one record that is left out may have several. */
  readonly errorCount: number;
  /** Other ids by which articles are known, where records that came later gave them: the article's own id by the other. */
  readonly otherIds?: ReadonlyMap<string, string>;
  /** Citations of articles that are not there: an article that comes later is cited by them. */
  readonly awaited: readonly AwaitedCitation[];
}

/**
 * Checks an events file and makes it ready to show. Never throws: what is wrong is in `problems`, and nothing else is lost.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export const parseTimeline = (input: unknown): ParsedTimeline => runSteps(parseSteps(input));

/** `parseTimeline` in steps of a millisecond or two, so that a page may live between them. Yields the share that is done. */
export function* parseSteps(input: unknown): Steps<ParsedTimeline> {
  const { file, ...found } = yield* checkSteps(input);
  return { timeline: yield* buildSteps(file), ...found };
}

/**
 * The same with problems that a reader found before the check, in their place before those of the check.
 * @param errorCount how many of them are records that are not shown.
 */
export const withProblems = (
  parsed: ParsedTimeline,
  before: readonly Problem[],
  errorCount: number,
): ParsedTimeline => ({
  ...parsed,
  problems: [...before, ...parsed.problems].slice(0, LIMITS.problems),
  problemCount: parsed.problemCount + before.length,
  errorCount: parsed.errorCount + errorCount,
});
