import { checkSteps } from '../file/check.ts';
import type { PendingCitation } from '../file/checked-types.ts';
import { LIMITS } from '../file/limits.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { buildSteps, type Timeline } from './timeline.ts';

/** A timeline of all that is valid in a file, and the problems with the rest. */
export interface ParsedTimeline {
  readonly timeline: Timeline;
  /** At most 1,000, in the order of the file: errors before warnings where there are more. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** How many of all problems are errors; one record that is left out may have several. */
  readonly errorCount: number;
  /** Ids of articles by the other ids by which records that came later name them. */
  readonly otherIds?: ReadonlyMap<string, string>;
  /** Citations of articles that are not there: they take effect when the article comes. At most 1,000. */
  readonly pendingCitations: readonly PendingCitation[];
}

/**
 * Checks an events file and builds its timeline. Never throws: what is wrong is left out and reported in `problems`.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export const parseTimeline = (input: unknown): ParsedTimeline => runSteps(parseSteps(input));

/** `parseTimeline` in steps of a millisecond or two, between which a page can respond. Yields the share that is done, 0 to 1. */
export function* parseSteps(input: unknown): Steps<ParsedTimeline> {
  const { file, ...found } = yield* checkSteps(input);
  return { timeline: yield* buildSteps(file), ...found };
}

/**
 * Adds the problems that a reader found before the check: they come first.
 * @param errorCount how many of them are errors: records that are not shown
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
