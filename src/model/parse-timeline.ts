import type { PendingCitation } from '../file/checked-types.ts';
import { explainFindings } from '../file/explain/explain-findings.ts';
import type { Problem } from '../file/problem.ts';
import { runSteps } from '../file/steps.ts';
import { parseSteps } from './parse-steps.ts';
import { getRareRecords } from './rare-records.ts';
import type { Timeline } from './timeline.ts';

/** A timeline of everything valid in a file, and the problems found in the rest. */
export interface ParsedTimeline {
  readonly timeline: Timeline;
  /** At most 1,000, in the order of the file. If there are more, errors are kept in preference to warnings. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Number of problems that are errors; a record that is left out may have several. */
  readonly errorCount: number;
  /** Maps additional ids, used by records that were added later, to the ids of articles. */
  readonly otherIds?: ReadonlyMap<string, string>;
  /** Citations of missing articles; they take effect when the article is added. At most 1,000. */
  readonly pendingCitations: readonly PendingCitation[];
}

/**
 * Checks an events file and builds its timeline. Never throws: invalid parts are left out and reported in `problems`.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export function parseTimeline(input: unknown): ParsedTimeline {
  const { findings, ...parsed } = runSteps(parseSteps(input, getRareRecords));
  return { ...parsed, problems: explainFindings(findings) };
}
