import { unitText } from '../../../src/dates/edtf/edtf-text.ts';
import type { Range, TimelineEvent } from '../../../src/model/types.ts';
import type { Bin, CategoryMix, GroupBounds, Lane, LaneEvent, Profile, Straddlers } from '../../../src/store/lane.ts';
import { type Filter, NONE_LEFT_OUT, type Selection } from '../../../src/store/selection.ts';
import type { Level, Span } from '../../../src/store/span.ts';
import type { EventStore } from '../../../src/store/store.ts';
import { dateOf, eventOf } from '../model/support.ts';

const MINUTE = 60_000;
/** Requesting more events than this is an error, because nothing above a store needs all of them. */
const MOST = 50_000;
const CATEGORIES = ['even', 'odd'].map((id) => ({ id, label: id }));

/** Creates events when they are requested, and keeps them: their final number is the number of requested events. */
class Made {
  readonly events = new Map<number, TimelineEvent>();

  at(index: number): TimelineEvent {
    let event = this.events.get(index);
    if (!event) {
      if (this.events.size >= MOST) throw new RangeError(`more than ${MOST} events were asked for`);
      const date = `${new Date(index * MINUTE).toISOString().slice(0, 16)}Z`;
      const title = `Minute ${index}`;
      const checked = eventOf({ id: `e${index}`, date, title, category: CATEGORIES[index % 2]!.id });
      this.events.set(index, (event = { ...checked, index, citations: [] }));
    }
    return event;
  }
}

/** Every `step`th event, starting with `first`: the form of lanes and selections. */
interface Progression {
  readonly first: number;
  readonly step: number;
  readonly total: number;
}

const progression = (first: number, step: number, all: number): Progression => ({
  first,
  step,
  total: Math.max(0, Math.ceil((all - first) / step)),
});

/** How many of them begin before a time. */
const begunBefore = (time: number, { first, step, total }: Progression): number =>
  Math.min(total, Math.max(0, Math.ceil((Math.ceil(time / MINUTE) - first) / step)));

const indexAt = ({ first, step }: Progression, position: number): number => first + position * step;

function positionOf({ first, step, total }: Progression, index: number): number {
  const position = (index - first) / step;
  return Number.isInteger(position) && position >= 0 && position < total ? position : -1;
}

const laneOf = (key: string, events: Progression, made: Made): Lane => {
  const fromAt = (position: number): number => indexAt(events, position) * MINUTE;
  const at = (position: number): LaneEvent => {
    const event = made.at(indexAt(events, position));
    return { event, position, from: fromAt(position), to: fromAt(position) + MINUTE, priority: 0 };
  };
  const several = (from: number, to: number): readonly LaneEvent[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => at(from + i));
  // Each lasts a minute, so it has ended by a time if it began a minute earlier
  const straddlers = (range: Range): Straddlers => {
    const hi = begunBefore(range.start, events);
    const lo = begunBefore(range.start - MINUTE + 1, events);
    return { count: hi - lo, lo, hi };
  };
  return {
    key,
    label: key,
    total: events.total,
    countInView: (range) => begunBefore(range.end, events) - straddlers(range).lo,
    bins(range, leastMs) {
      const size = 2 ** Math.ceil(Math.log2(leastMs));
      const bins: Bin[] = [];
      const last = begunBefore(range.end, events);
      for (let lo = begunBefore(range.start, events); lo < last; lo = bins.at(-1)!.hi) {
        const start = Math.floor(fromAt(lo) / size) * size;
        bins.push({ start, end: start + size, lo, hi: Math.min(last, begunBefore(start + size, events)) });
      }
      return bins;
    },
    straddlers,
    candidates(range, bins, perBin) {
      const { lo, hi } = straddlers(range);
      return [...several(lo, hi), ...bins.flatMap((bin) => several(bin.lo, Math.min(bin.hi, bin.lo + perBin)))];
    },
    find({ index }) {
      const position = positionOf(events, index);
      return position < 0 ? undefined : at(position);
    },
    bounds: (lo, hi): GroupBounds => ({ from: fromAt(lo), lastFrom: fromAt(hi - 1), to: fromAt(hi - 1) + MINUTE }),
    endingAfter(time, lo, hi, limit) {
      const first = Math.max(lo, straddlers({ start: time, end: time }).lo);
      return several(first, Math.min(hi, first + limit)).map(({ event }) => event);
    },
    page: (from, limit) => several(from, Math.min(events.total, from + limit)),
  };
};

/** All lanes have about the same number of events of each category. */
const mix: CategoryMix = {
  counts: (_lane, lo, hi, categories, without) => [
    ...categories.map(() => (hi - lo - without.length) / categories.length),
    0,
  ],
  profiles(lane, { start, end }, columns, categories) {
    const time = (column: number): number => start + ((end - start) * column) / columns;
    const columnsOf = (share: number): Float64Array =>
      Float64Array.from({ length: columns }, (_, i) => lane.countInView({ start: time(i), end: time(i + 1) }) * share);
    const of = (share: number): Profile => ({ possible: columnsOf(share), certain: columnsOf(share) });
    return [...categories.map(() => of(1 / categories.length)), of(0)];
  },
};

function selectionOf(events: Progression, lanes: readonly Lane[], made: Made): Selection {
  const span = (position: number, level: Level): Span | undefined => {
    if (level === 'event' || level === 'article' || position >= events.total) return undefined;
    const time = indexAt(events, Math.max(0, position)) * MINUTE;
    const date = level === 'story' ? undefined : dateOf(unitText(time, level));
    const [start, end] = date ? [date.start.earliest, date.end.latest] : [0, indexAt(events, events.total) * MINUTE];
    return { level, date, start, end, lo: begunBefore(start, events), hi: begunBefore(end, events), articles: 0 };
  };
  const at = (position: number): TimelineEvent | undefined =>
    position >= 0 && position < events.total ? made.at(indexAt(events, position)) : undefined;
  const filled = lanes.filter(({ total }) => total > 0);
  return {
    total: events.total,
    leftOut: NONE_LEFT_OUT,
    groupBy: filled.length > 1 ? 'category' : '',
    lanes: filled,
    disjointLanes: filled,
    positionOf: (id) => (/^e\d+$/.test(id) ? positionOf(events, Number(id.slice(1))) : -1),
    at,
    page: (from, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, events.total - from)) }, (_, i) => at(from + i)!),
    firstFrom: (time) => begunBefore(time, events),
    nearest: (id) => at(Math.min(events.total - 1, begunBefore((Number(id.slice(1)) || 0) * MINUTE, events))),
    span,
  };
}

/**
 * A store with one event per minute from 1970 on, which creates an event only when it is requested. The query `every
 * 1000` finds every thousandth event; odd and even minutes are two categories.
 */
export function endlessStore(total: number): EventStore & { readonly made: ReadonlyMap<number, unknown> } {
  const made = new Made();
  const event = (id: string): TimelineEvent | undefined =>
    /^e\d+$/.test(id) && Number(id.slice(1)) < total ? made.at(Number(id.slice(1))) : undefined;
  return {
    made: made.events,
    version: 0,
    total,
    extent: { start: 0, end: total * MINUTE },
    eventBounds: { from: 0, to: total * MINUTE },
    title: 'All minutes',
    description: '',
    lang: 'en',
    categories: CATEGORIES,
    publishers: [],
    matchesIn: () => [],
    event,
    article: () => undefined,
    articleAt: () => undefined,
    boundsOf(id) {
      const found = event(id);
      return found && { from: found.index * MINUTE, to: (found.index + 1) * MINUTE };
    },
    rail: {
      total: 0,
      idAt: () => '',
      timeAt: () => Number.NaN,
      timeOf: () => Number.NaN,
      firstFrom: () => 0,
      firstAfter: () => 0,
    },
    known: undefined,
    mix,
    prepareCounts: () => undefined,
    counts: () => {
      throw new RangeError('it has too many events to count');
    },
    select({ query, hidden, groupBy }: Filter) {
      const step = query ? Number(query.split(' ')[1]) : 1;
      const of = (remainder: number): Progression =>
        progression(hidden.includes(CATEGORIES[remainder]!.id) ? total : remainder, 2, total);
      const shown = hidden.length > 0 ? (of(0).total > 0 ? of(0) : of(1)) : progression(0, step, total);
      const lanes =
        groupBy === 'category'
          ? CATEGORIES.map(({ id }, remainder) => laneOf(id, of(remainder), made))
          : [laneOf('', shown, made)];
      return selectionOf(shown, lanes, made);
    },
  };
}
