import type { PendingCitation } from '../file/checked-types.ts';
import { explainFindings } from '../file/explain/explain-findings.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps } from '../file/steps.ts';
import { parseSteps } from './parse-steps.ts';
import { getRareRecords } from './rare-records.ts';
import type { Timeline } from './timeline.ts';

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
export function parseTimeline(input: unknown): ParsedTimeline {
  const { findings, ...parsed } = runSteps(parseSteps(input, getRareRecords));
  return { ...parsed, problems: explainFindings(findings) };
}
