import { STEP } from '../file/limits.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { spreadSteps } from './columns.ts';
import { dateAsWritten, hasOrder, tightenDates } from './tighten-dates.ts';
import type { GetRareRecords } from './rare.ts';
import { sort } from './sort.ts';
import { byTime, type Timeline } from './timeline.ts';
import type { Mutable, TimelineArticle, TimelineDate, TimelineEvent } from './types.ts';
import { hasZone, toWallClockDate } from './wall-clock-date.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * A timeline as the axis shows it, in wall-clock time: a day is the same day on the axis in every zone, and a moment is placed where the
 * clock of the axis's zone shows it. A time of the axis is the UTC ms at which a clock in UTC shows the same time, so that no other
 * code needs to handle zones.
 */
export interface WallClockTimeline {
  /**
   * Its events have the dates, bounds and order of the axis. The articles they are linked to are shared with the original timeline, so
   * articles, and the events of articles, have dates in UTC.
   */
  readonly timeline: Timeline;
  /** Undefined if nothing in the timeline has a zone; `timeline` is then the given one, whatever the zone of the axis. */
  readonly clock: ZoneClock | undefined;
}

/**
 * Converts a timeline to the wall-clock time of a zone. The given timeline is not changed; the two share every event that has the same
 * date and position in both, as in a zone that shows UTC. O(n log n) if any event has a zone, else O(n).
 */
export const toWallClock = (timeline: Timeline, clock: ZoneClock, getRare: GetRareRecords): WallClockTimeline =>
  runSteps(toWallClockSteps(timeline, clock, getRare));

/** `toWallClock` in steps of a millisecond or two. Always yields 1, because it is the last part of a load. */
export function* toWallClockSteps(
  timeline: Timeline,
  clock: ZoneClock,
  getRare: GetRareRecords,
): Steps<WallClockTimeline> {
  const { articles, range } = timeline;
  const eventsHaveZones = timeline.events.some(({ date }) => hasZone(date));
  const articlesHaveZones = articles.some(({ published }) => published && hasZone(published));
  if (!eventsHaveZones && !articlesHaveZones) return { timeline, clock: undefined };
  const { events, event } = eventsHaveZones ? yield* convertEvents(timeline, clock, getRare) : timeline;
  const publishedOf = ({ published }: TimelineArticle): TimelineDate | undefined =>
    published && toWallClockDate(published, clock);
  let isSame = events === timeline.events;
  for (let i = 0; isSame && i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    isSame = publishedOf(articles[i]!) === articles[i]!.published;
  }
  if (isSame) return { timeline, clock };
  const spread = yield* spreadSteps(events, articles, publishedOf, timeline.extent);
  const converted: Timeline = {
    ...timeline,
    ...(range && { range: toWallClockDate(range, clock) }),
    events,
    ...spread,
    event,
  };
  return { timeline: converted, clock };
}

/** The events with their dates on the axis, in the order of the axis. Those that differ are copies. */
function* convertEvents(
  timeline: Timeline,
  clock: ZoneClock,
  getRare: GetRareRecords,
): Steps<Pick<Timeline, 'events' | 'event'>> {
  const originals = timeline.events;
  // Statements about their order change the dates of the given events, so none of them may be shared
  const isOrdered = originals.some(hasOrder);
  const converted: Mutable<TimelineEvent>[] = [];
  let areAllShared = true;
  for (const event of originals) {
    if (converted.length % STEP === 0) yield 1;
    const date = toWallClockDate(dateAsWritten(event.date), clock);
    const isShared = date === event.date && !isOrdered;
    areAllShared &&= isShared;
    converted.push(isShared ? event : { ...event, date });
  }
  if (areAllShared) return timeline;
  yield* tightenDates(converted, getRare);
  const events = yield* sort(converted, byTime, 1);
  /** The new index of each event, by its index in the given timeline. */
  const newIndex = new Int32Array(events.length);
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    newIndex[event.index] = i;
    if (event.index === i) continue;
    const own = event === originals[event.index] ? { ...event } : event;
    own.index = i;
    events[i] = own;
  }
  const event: Timeline['event'] = (id) => {
    const original = timeline.event(id);
    return original && events[newIndex[original.index]!];
  };
  return { events, event };
}
