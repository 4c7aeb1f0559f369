import type { AwaitedCitation } from '../file/checked-types.ts';
import { explainFindings } from '../file/explain/explain-findings.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps } from '../file/steps.ts';
import { parseSteps } from './parse-steps.ts';
import type { Timeline } from './timeline.ts';

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
export function parseTimeline(input: unknown): ParsedTimeline {
  const { findings, ...parsed } = runSteps(parseSteps(input));
  return { ...parsed, problems: explainFindings(findings) };
}
