import { bisectLeft, bisectRight } from './bisect.ts';
import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import { speaks, surelyKnownFrom } from './known-by.ts';

/**
 * An index of what had been published at which time, for all events of a timeline; used by a handle that moves through time. Times are
 * UTC ms. A moment `asOf` is exclusive, as in `assess`, so that what was certainly published by a stop counts as of that stop.
 */
export interface KnownEvents {
  /** The moments by which something had certainly been published, ascending, each once. Between two of them nothing changes. */
  readonly stops: Float64Array;
  /** The moment from which each event was certainly known, by its position in the given events; Infinity if there is none. */
  readonly knownFrom: Float64Array;
  /** Number of known events. For Infinity this is all events, including those that no article mentions. O(log n). */
  knownCount(asOf: number): number;
  /**
   * The last stop at or before a moment; -Infinity if there is none; Infinity for Infinity. The evidence as of the stop is the same as that
   * as of the moment. O(log n).
   */
  stopAt(asOf: number): number;
  /** The last stop before a moment; undefined if there is none. O(log n). */
  previousPublication(asOf: number): number | undefined;
  /** The first stop after a moment; undefined if there is none. O(log n). */
  nextPublication(asOf: number): number | undefined;
  /**
   * Positions of the events whose evidence differs between two moments, which may be given in any order. An event occurs once for each of
   * its citations that became known between them, in the order in which they became known. O(log n + length of the result), no copy.
   */
  changedBetween(asOf: number, other: number): Int32Array;
}

/**
 * Builds the index. O(n log n) for n different times of publication, plus O(citations).
 * @param articles all articles of the timeline; every publication is a stop, whether the article is cited or not.
 */
export function indexKnownEvents(
  events: readonly TimelineEvent[],
  articles: readonly Pick<TimelineArticle, 'published'>[],
): KnownEvents {
  const times = new Set(articles.map(({ published }) => published?.end.latest ?? Infinity));
  // Computed once per article, because there are many more citations
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
  /** Number of stops passed as of a moment. Citations without a date count as an additional last stop, passed as of Infinity. */
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

/** Caches a function of citations per article, for citations without their own `known`, for which it depends only on the article. */
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
 * The positions of events, once for each of their citations, in the order of the stops at which the citations became known. Citations that
 * never did come last, at an additional stop. The positions of stop `i` begin at `starts[i]`. A counting sort: O(citations + stops).
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
