import { STEP } from '../file/limits.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { buildColumns, extentOf } from './columns.ts';
import { asWritten, tighten } from './reorder.ts';
import { sort } from './sort.ts';
import { byTime, type Timeline } from './timeline.ts';
import type { Mutable, TimelineEvent } from './types.ts';
import { hasZone, placeDate } from './wall-clock.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * A timeline as it stands on the axis. The axis shows wall-clock time: a day is that day on it whatever the zone, and a moment
 * stands where the clock of the zone in which it is told shows it. So that nothing else need know of zones, a time of the axis is the
 * UTC ms at which a clock in UTC shows the same.
 */
export interface Placed {
  /**
   * Events, with their dates, bounds and order, are those of the axis. What they are tied to is that of the timeline which was
   * placed: articles, and the events in these, have dates in UTC.
   */
  readonly timeline: Timeline;
  /** Undefined where nothing in the timeline has a zone: then it is placed as it is, and no zone changes it. */
  readonly clock: ZoneClock | undefined;
}

/**
 * Places a timeline on the axis of a zone. The given timeline stays as it is, and the two share what has no zone. O(n log n) where an
 * event has a zone, else O(n); where nothing has one the timeline is the one given.
 */
export const placeTimeline = (timeline: Timeline, clock: ZoneClock): Placed => runSteps(placeSteps(timeline, clock));

/** `placeTimeline` in steps of a millisecond or two. Yields 1: by then all else is done. */
export function* placeSteps(timeline: Timeline, clock: ZoneClock): Steps<Placed> {
  const movesEvents = timeline.events.some(({ date }) => hasZone(date));
  const movesArticles = timeline.articles.some(({ published }) => published && hasZone(published));
  if (!movesEvents && !movesArticles) return { timeline, clock: undefined };
  const { events, event } = movesEvents ? yield* placeEvents(timeline, clock) : timeline;
  const published = movesArticles
    ? timeline.articles.map((article) => ({ published: article.published && placeDate(article.published, clock) }))
    : timeline.articles;
  const { title, description, lang, timeZone, range, categories, articles, article } = timeline;
  const extent = extentOf(events, published) ?? timeline.extent;
  const placed: Timeline = {
    title,
    description,
    lang,
    timeZone,
    ...(range && { range: placeDate(range, clock) }),
    categories,
    events,
    articles,
    columns: buildColumns(events, extent),
    extent,
    event,
    article,
  };
  return { timeline: placed, clock };
}

/** Copies events with their dates on the axis, in its order. */
function* placeEvents(timeline: Timeline, clock: ZoneClock): Steps<Pick<Timeline, 'events' | 'event'>> {
  const copies: Mutable<TimelineEvent>[] = [];
  for (const event of timeline.events) {
    if (copies.length % STEP === 0) yield 1;
    copies.push({ ...event, date: placeDate(asWritten(event.date), clock) });
  }
  tighten(copies);
  const sorting = sort(copies, byTime);
  let sorted = sorting.next();
  for (; !sorted.done; sorted = sorting.next()) yield 1;
  const events = sorted.value;
  /** Places on the axis, by the places in the timeline. */
  const places = new Int32Array(events.length);
  for (let i = 0; i < events.length; i++) {
    places[events[i]!.index] = i;
    events[i]!.index = i;
  }
  const event: Timeline['event'] = (id) => {
    const found = timeline.event(id);
    return found && events[places[found.index]!];
  };
  return { events, event };
}
