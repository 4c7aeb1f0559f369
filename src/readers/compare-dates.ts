import { parseDate } from '../dates/parse-date.ts';
import type { TimelineDate } from '../dates/types.ts';

const datesOf = (...texts: readonly string[]): TimelineDate[] =>
  texts.flatMap((text) => {
    const parsed = parseDate(text);
    return 'date' in parsed ? [parsed.date] : [];
  });

/** Whether two EDTF dates have no moment in common. Always false if one of them is approximate or uncertain. */
export function areApart(one: string, other: string): boolean {
  const [a, b] = datesOf(one, other);
  if (!a || !b || [a, b].some(({ approximate, uncertain }) => approximate || uncertain)) return false;
  return a.end.latest <= b.start.earliest || b.end.latest <= a.start.earliest;
}

/** Whether an EDTF date is the same as another one, or a more exact version of it. */
export function isWithin(exact: string, wide: string): boolean {
  const [a, b] = datesOf(exact, wide);
  if (!a || !b || a.approximate || a.uncertain) return false;
  return a.start.earliest >= b.start.earliest && a.end.latest <= b.end.latest;
}
