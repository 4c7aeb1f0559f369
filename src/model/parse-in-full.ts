import { withDateHelp } from '../file/explain/date-help.ts';
import { type ParsedTimeline, parseTimeline } from './parse-timeline.ts';

/**
 * Checks an events file and makes it ready to show. Never throws: what is wrong is in `problems`, with what dates that are not EDTF
 * most likely mean, and nothing else is lost.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export function parseInFull(input: unknown): ParsedTimeline {
  const parsed = parseTimeline(input);
  return { ...parsed, problems: withDateHelp(parsed.problems, parsed.timeline.lang) };
}
