import { parseDate } from '../dates/parse-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { STEP } from '../file/limits.ts';
import { applyOrder, type Statement } from '../file/order.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { buildColumns, extentOf } from './columns.ts';
import { sort } from './sort.ts';
import { byTime, type Timeline } from './timeline.ts';
import type { Citation, TimelineArticle, TimelineEvent } from './types.ts';
import { hasZone, placeDate } from './wall-clock.ts';
import type { ZoneClock } from './zone-clock.ts';

/**
 * A timeline as it stands on the axis. The axis shows wall-clock time: a day is that day on it whatever the zone, and a moment
 * stands where the clock of the zone in which it is told shows it. So that nothing else need know of zones, a time of the axis is the
 * UTC ms at which a clock in UTC shows the same.
 */
export interface Placed {
  /** Events and articles are copies: their dates are ms of the axis, and events come in the order of the axis. */
  readonly timeline: Timeline;
  /** Undefined where nothing in the timeline has a zone: then it is placed as it is, and no zone changes it. */
  readonly clock: ZoneClock | undefined;
}

/**
 * Places a timeline on the axis of a zone. The given timeline stays as it is. O(n log n); where nothing has a zone O(n), and the
 * timeline is the one given.
 */
export const placeTimeline = (timeline: Timeline, clock: ZoneClock): Placed => runSteps(placeSteps(timeline, clock));

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** `placeTimeline` in steps of a millisecond or two. Yields 1: by then all else is done. */
export function* placeSteps(timeline: Timeline, clock: ZoneClock): Steps<Placed> {
  const zoned =
    timeline.events.some(({ date }) => hasZone(date)) ||
    timeline.articles.some(({ published }) => published && hasZone(published));
  if (!zoned) return { timeline, clock: undefined };
  const articles = timeline.articles.map((article): Open<TimelineArticle> => ({ ...article }));
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const { published } = articles[i]!;
    if (published) articles[i]!.published = placeDate(published, clock);
  }
  const cite = citationsOf(articles);
  const copies: Open<TimelineEvent>[] = [];
  for (const event of timeline.events) {
    if (copies.length % STEP === 0) yield 1;
    copies.push({ ...event, date: placeDate(asWritten(event.date), clock), citations: event.citations.map(cite) });
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
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const article = articles[i]!;
    article.events = inOrder(article.events.map(({ index }) => events[places[index]!]!));
  }
  const { title, description, lang, timeZone, range, categories, extent: whole } = timeline;
  const extent = extentOf(events, articles) ?? whole;
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
    event: (id) => {
      const event = timeline.event(id);
      return event && events[places[event.index]!];
    },
    article: (id) => {
      const article = timeline.article(id);
      return article && articles[article.index];
    },
  };
  return { timeline: placed, clock };
}

/** Copies citations, with the copies of their articles in them. Citations that events share stay shared, as there are so many of them. */
function citationsOf(articles: readonly TimelineArticle[]): (citation: Citation) => Citation {
  const last: { from: Citation; copy: Citation }[] = [];
  return (citation) => {
    const { index } = citation.article;
    const known = last[index];
    if (known?.from === citation) return known.copy;
    const copy = { ...citation, article: articles[index]! };
    last[index] = { from: citation, copy };
    return copy;
  };
}

const inOrder = (events: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  events.every(({ index }, i) => i === 0 || events[i - 1]!.index < index)
    ? events
    : events.toSorted((a, b) => a.index - b.index);

function asWritten(date: TimelineDate): TimelineDate {
  const read = date.tightened && parseDate(date.edtf);
  return read && 'date' in read ? read.date : date;
}

/** Tightens dates by what is said of their order: on the axis of a zone that may come to other bounds than in UTC. */
function tighten(events: readonly Open<TimelineEvent>[]): void {
  const saying = events.filter(({ before, after }) => before.length > 0 || after.length > 0);
  if (saying.length === 0) return;
  const byId = new Map(events.map((event) => [event.id, event]));
  const statements: Statement[] = [];
  for (const event of saying) {
    for (const id of event.before) {
      const later = byId.get(id);
      if (later) statements.push({ earlier: event, later });
    }
    for (const id of event.after) {
      const earlier = byId.get(id);
      if (earlier) statements.push({ earlier, later: event });
    }
  }
  for (const { later } of statements) delete later.rank;
  applyOrder(statements);
}
