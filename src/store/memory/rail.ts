import { bisectLeft, bisectRight } from 'd3';
import { STEP } from '../../file/limits.ts';
import { runSteps, type Steps } from '../../file/steps.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { Bounds } from '../lane.ts';
import type { Rail } from '../rail.ts';
import { sortedSteps } from './sorted.ts';

/** The bounds of an article's publication, ms of the axis; undefined if it has no date. O(1). */
export function publicationBounds({ published }: TimelineArticle, clock: ZoneClock | undefined): Bounds | undefined {
  if (!published) return undefined;
  const { start, end } = clock ? toWallClockDate(published, clock) : published;
  return { from: start.earliest, to: end.latest };
}

/** The rail of the articles on the axis of a clock. O(n log n). */
export const createRail = (articles: readonly TimelineArticle[], clock?: ZoneClock): Rail =>
  runSteps(railSteps(articles, clock));

/** `createRail` in steps of a millisecond or two. Always yields 1, because it is the last part of a load. */
export function* railSteps(articles: readonly TimelineArticle[], clock?: ZoneClock): Steps<Rail> {
  const timeOf = (article: TimelineArticle): number => {
    const bounds = publicationBounds(article, clock);
    return bounds ? (bounds.from + bounds.to) / 2 : Number.NaN;
  };
  const unsorted = new Float64Array(articles.length);
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    unsorted[i] = timeOf(articles[i]!);
  }
  const times = yield* sortedSteps(unsorted.filter(Number.isFinite));
  const order = new Int32Array(times.length);
  /** The number of articles placed so far of those with the time that begins at a position. */
  const placed = new Int32Array(times.length);
  for (let i = 0; i < unsorted.length; i++) {
    if (i % STEP === 0) yield 1;
    if (!Number.isFinite(unsorted[i])) continue;
    const first = bisectLeft(times, unsorted[i]!);
    order[first + placed[first]!++] = i;
  }
  return {
    total: order.length,
    idAt: (position) => articles[order[position]!]!.id,
    timeAt: (position) => times[position]!,
    timeOf,
    firstFrom: (time) => bisectLeft(times, time),
    firstAfter: (time) => bisectRight(times, time),
  };
}
