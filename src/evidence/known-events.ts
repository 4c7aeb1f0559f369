import { bisectLeft, bisectRight } from './bisect.ts';
import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import { speaks, surelyKnownFrom } from './known-by.ts';

/**
 * What had been published by when, of all events of a timeline: an index for a handle that moves through time. Times are UTC ms; a
 * moment `asOf` is exclusive, as in `assess`, so that what was surely published at a stop counts as of that stop.
 */
export interface KnownEvents {
  /** The moments at which something had surely been published, ascending, each once: between two of them nothing changes. */
  readonly stops: Float64Array;
  /** The moment from which each event was surely known, at its position among the events given; Infinity where none is. */
  readonly knownFrom: Float64Array;
  /** How many events were known: as of Infinity all of them, those that no article speaks of too. O(log n). */
  knownCount(asOf: number): number;
  /** The last stop at or before a moment; -Infinity where there is none; of Infinity itself. Evidence as of both is the same. O(log n). */
  stopAt(asOf: number): number;
  /** The last stop before a moment; undefined where there is none. O(log n). */
  previousPublication(asOf: number): number | undefined;
  /** The first stop after a moment; undefined where there is none. O(log n). */
  nextPublication(asOf: number): number | undefined;
  /**
   * Positions of the events whose evidence differs between two moments, in whichever order these are given; an event is there once for
   * each of its citations that became known between them, in the order of that. O(log n + length of the answer), no copy.
   */
  changedBetween(asOf: number, other: number): Int32Array;
}

/** Builds the index. O(n log n) for n different times of publication, and O(citations). */
export function indexKnownEvents(
  events: readonly TimelineEvent[],
  articles: readonly Pick<TimelineArticle, 'published'>[],
): KnownEvents {
  const times = new Set(articles.map(({ published }) => published?.end.latest ?? Infinity));
  const knownFrom = new Float64Array(events.length).fill(Infinity);
  events.forEach(({ citations }, position) => {
    for (const citation of citations) {
      const time = surelyKnownFrom(citation);
      times.add(time);
      if (speaks(citation) && time < knownFrom[position]!) knownFrom[position] = time;
    }
  });
  times.delete(Infinity);
  const stops = Float64Array.from(times).sort();
  const sortedKnown = knownFrom.slice().sort();
  const { starts, positions } = positionsByStop(events, stops);
  /** How many stops are passed as of a moment; as of Infinity also what has no date, as if it came last. */
  const passed = (asOf: number): number => (asOf === Infinity ? stops.length + 1 : bisectRight(stops, asOf));
  return {
    stops,
    knownFrom,
    knownCount: (asOf) => bisectRight(sortedKnown, asOf),
    stopAt: (asOf) => (asOf === Infinity ? Infinity : (stops[bisectRight(stops, asOf) - 1] ?? -Infinity)),
    previousPublication: (asOf) => stops[bisectLeft(stops, asOf) - 1],
    nextPublication: (asOf) => stops[bisectRight(stops, asOf)],
    changedBetween: (asOf, other) =>
      positions.subarray(starts[passed(Math.min(asOf, other))], starts[passed(Math.max(asOf, other))]),
  };
}

/**
 * The positions of events, once for each of their citations, in the order of the stops at which these became known; those that never
 * did come last. Those of stop `i` begin at `starts[i]`. A counting sort: O(citations + stops).
 */
function positionsByStop(
  events: readonly TimelineEvent[],
  stops: Float64Array,
): { readonly starts: Int32Array; readonly positions: Int32Array } {
  const numbers = new Map(Array.from(stops, (time, number) => [time, number]));
  const stopOf = (citation: Citation): number => numbers.get(surelyKnownFrom(citation)) ?? stops.length;
  const starts = new Int32Array(stops.length + 2);
  for (const { citations } of events) for (const citation of citations) starts[stopOf(citation) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const positions = new Int32Array(starts.at(-1)!);
  const next = starts.slice();
  events.forEach(({ citations }, position) => {
    for (const citation of citations) positions[next[stopOf(citation)]!++] = position;
  });
  return { starts, positions };
}
