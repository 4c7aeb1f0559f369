import { bisectLeft, bisectRight } from 'd3';
import type { TimelineArticle } from '../../model/types.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { Bounds } from '../lane.ts';
import type { Rail } from '../rail.ts';

/** From when to when an article may have been published, on the axis of a clock; undefined where it has no date. O(1). */
export function publicationBounds({ published }: TimelineArticle, clock: ZoneClock | undefined): Bounds | undefined {
  if (!published) return undefined;
  const { start, end } = clock ? toWallClockDate(published, clock) : published;
  return { from: start.earliest, to: end.latest };
}

/** The rail of some articles on the axis of a clock, by sorting them once. O(n log n). */
export function createRail(articles: readonly TimelineArticle[], clock?: ZoneClock): Rail {
  const timeOf = (article: TimelineArticle): number => {
    const bounds = publicationBounds(article, clock);
    return bounds ? (bounds.from + bounds.to) / 2 : Number.NaN;
  };
  const dated = articles
    .map((article) => ({ article, at: timeOf(article) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const sorted = dated.map(({ article }) => article);
  const times = Float64Array.from(dated, ({ at }) => at);
  return {
    total: sorted.length,
    idAt: (position) => sorted[position]!.id,
    timeAt: (position) => times[position]!,
    timeOf,
    firstFrom: (time) => bisectLeft(times, time),
    firstAfter: (time) => bisectRight(times, time),
  };
}
