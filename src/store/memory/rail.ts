import { bisectLeft, bisectRight } from 'd3';
import { STEP } from '../../file/limits.ts';
import { runSteps, type Steps } from '../../file/steps.ts';
import { sort } from '../../model/sort.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { Bounds } from '../lane.ts';
import type { Rail } from '../rail.ts';

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
  const positions: number[] = [];
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    unsorted[i] = timeOf(articles[i]!);
    if (Number.isFinite(unsorted[i])) positions.push(i);
  }
  const order = Int32Array.from(yield* sort(positions, (a, b) => unsorted[a]! - unsorted[b]!, 1));
  const times = Float64Array.from(order, (i) => unsorted[i]!);
  return {
    total: order.length,
    idAt: (position) => articles[order[position]!]!.id,
    timeAt: (position) => times[position]!,
    timeOf,
    firstFrom: (time) => bisectLeft(times, time),
    firstAfter: (time) => bisectRight(times, time),
  };
}
