import { checkFile } from '../file/check.ts';
import type { Problem } from '../file/problem.ts';
import { buildTimeline, type Timeline } from './timeline.ts';

/** A timeline made of what is good in a file, and what is wrong with the rest. */
export interface ParsedTimeline {
  readonly timeline: Timeline;
  /** The first 1,000, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/**
 * Checks an events file and makes it ready to show. Never throws: what is wrong is in `problems`, and nothing else is lost.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export function parseTimeline(input: unknown): ParsedTimeline {
  const { file, problems, problemCount } = checkFile(input);
  return { timeline: buildTimeline(file), problems, problemCount };
}
