import { DAY_MS } from '../../dates/calendar.ts';
import type { KnownEvents } from '../../evidence/known-events.ts';
import type { KnownDays } from '../known-days.ts';

/** What had been published at which time, from the index of all events of a timeline. O(1). */
export const knownDays = ({ stops, knownFrom, stopAt, ...index }: KnownEvents): KnownDays => ({
  first: stops[0],
  last: stops.at(-1),
  knownFrom: ({ index: position }) => knownFrom[position]!,
  knownCount: index.knownCount,
  previousPublication: (asOf) => {
    const stop = asOf === Infinity ? stops.at(-1) : stopAt(asOf - DAY_MS);
    return stop === -Infinity ? undefined : stop;
  },
  nextPublication: index.nextPublication,
  changedBetween: index.changedBetween,
});
