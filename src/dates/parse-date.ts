import { explainRefusal } from './edtf/parse-tree.ts';
import { parseValidDate } from './parse-valid-date.ts';
import type { DateProblem, TimelineDate } from './types.ts';

/**
 * Parses an EDTF text (ISO 8601-2:2019, levels 0 to 2) into its possible time. Never throws.
 * Also accepted, beyond the standard: hours, minutes and fractions of a second, offsets `+09` and `+0900`, `T24:00:00`, a leap second, times in
 * intervals and sets, and blanks after the commas of a set. A time without a zone stays floating. The problem explains why a text was
 * refused. Uses day arithmetic, never `Date` or the machine's zone; exact to the day for years within ±10¹³.
 */
export function parseDate(text: string): { date: TimelineDate } | { problem: DateProblem } {
  const date = parseValidDate(text);
  return date ? { date } : { problem: explainRefusal(text) };
}
