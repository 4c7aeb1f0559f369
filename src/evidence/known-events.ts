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

/**
 * Builds the index. O(n log n) for n different times of publication, and O(citations).
 * @param articles all articles of the timeline: what is published stops the handle, cited or not.
 */
export function indexKnownEvents(
  events: readonly TimelineEvent[],
  articles: readonly Pick<TimelineArticle, 'published'>[],
): KnownEvents {
  const times = new Set(articles.map(({ published }) => published?.end.latest ?? Infinity));
  // Looked up once for each article, and not for each of its citations, of which there are many more
  const timeOf = byArticle(surelyKnownFrom, articles.length);
  const knownFrom = new Float64Array(events.length).fill(Infinity);
  let citationCount = 0;
  events.forEach(({ citations }, position) => {
    citationCount += citations.length;
    for (const citation of citations) {
      const time = timeOf(citation);
      if (citation.known) times.add(time);
      if (time < knownFrom[position]! && speaks(citation)) knownFrom[position] = time;
    }
  });
  times.delete(Infinity);
  const stops = Float64Array.from(times).sort();
  const stopOf = byArticle((citation) => bisectLeft(stops, timeOf(citation)), articles.length);
  const sortedKnown = knownFrom.slice().sort();
  const { starts, positions } = positionsByStop(events, citationCount, stops.length, stopOf);
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

/** Keeps what a number of a citation is for its article, where that has the say: the citation has no `known` of its own. */
function byArticle(numberOf: (citation: Citation) => number, articleCount: number): (citation: Citation) => number {
  const kept = new Float64Array(articleCount).fill(Number.NaN);
  return (citation) => {
    const { index } = citation.article;
    const number = citation.known ? undefined : kept[index];
    if (number !== undefined && !Number.isNaN(number)) return number;
    const found = numberOf(citation);
    if (!citation.known) kept[index] = found;
    return found;
  };
}

/**
 * The positions of events, once for each of their citations, in the order of the stops at which these became known; those that never
 * did come last, at the stop after all. Those of stop `i` begin at `starts[i]`. A counting sort: O(citations + stops).
 */
function positionsByStop(
  events: readonly TimelineEvent[],
  citationCount: number,
  stopCount: number,
  stopOf: (citation: Citation) => number,
): { readonly starts: Int32Array; readonly positions: Int32Array } {
  const starts = new Int32Array(stopCount + 2);
  /** The stop of each citation, in the order of the events. */
  const stopsOfCitations = new Int32Array(citationCount);
  let i = 0;
  for (const { citations } of events)
    for (const citation of citations) {
      const stop = stopOf(citation);
      stopsOfCitations[i++] = stop;
      starts[stop + 1]!++;
    }
  for (let stop = 1; stop < starts.length; stop++) starts[stop]! += starts[stop - 1]!;
  const positions = new Int32Array(citationCount);
  const next = starts.slice();
  i = 0;
  events.forEach(({ citations }, position) => {
    for (let rest = citations.length; rest > 0; rest--) positions[next[stopsOfCitations[i++]!]!++] = position;
  });
  return { starts, positions };
}
