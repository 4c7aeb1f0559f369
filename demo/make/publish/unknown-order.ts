import { DAY_MS, type TimelineEvent } from 'cited-timeline/core';
import type { Row } from '../story/types.ts';

/** Maximum number of pairs counted; a longer list helps nobody. */
export const MAX_PAIRS = 1000;

/**
 * The rows whose events may have happened in either order, and the number of such pairs. Two events are a pair if their
 * possible times overlap, at least one of them is not known to the day, and no `before` or `after` says which was
 * first. Events with a duration are skipped: an overlap with another event is not a gap in knowledge.
 * @param events in order of time
 */
export function* unknownOrder(
  events: readonly TimelineEvent[],
  rows: readonly Row[],
): Generator<void, { readonly rows: readonly Row[]; readonly count: number }> {
  const moments = events.filter(({ date }) => date.kind === 'instant');
  const involved = new Set<string>();
  let count = 0;
  for (const [i, first] of moments.entries()) {
    yield;
    for (let j = i + 1; j < moments.length && count < MAX_PAIRS; j++) {
      const second = moments[j]!;
      if (second.date.start.earliest >= first.date.end.latest) break;
      if ((isWithinADay(first) && isWithinADay(second)) || areOrdered(first, second)) continue;
      count++;
      involved.add(first.id).add(second.id);
    }
  }
  return { rows: rows.filter(({ id }) => involved.has(id)), count };
}

const isWithinADay = ({ date }: TimelineEvent): boolean => date.end.latest - date.start.earliest <= DAY_MS;

const areOrdered = (a: TimelineEvent, b: TimelineEvent): boolean =>
  [...a.before, ...a.after].includes(b.id) || [...b.before, ...b.after].includes(a.id);
