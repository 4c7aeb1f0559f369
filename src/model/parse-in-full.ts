import { withDateHelp } from '../file/explain/date-help.ts';
import { type ParsedTimeline, parseTimeline } from './parse-timeline.ts';

/**
 * `parseTimeline`, with suggestions in the problems of dates that are not EDTF: what they most likely mean. Never throws.
 * @param input the file as an object or as JSON text. O(n log n).
 */
export function parseInFull(input: unknown): ParsedTimeline {
  const parsed = parseTimeline(input);
  return { ...parsed, problems: withDateHelp(parsed.problems, parsed.timeline.lang) };
}
