import { bisectLeft, bisectRight } from 'd3';
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
export function createRail(articles: readonly TimelineArticle[], clock?: ZoneClock): Rail {
  const timeOf = (article: TimelineArticle): number => {
    const bounds = publicationBounds(article, clock);
    return bounds ? (bounds.from + bounds.to) / 2 : Number.NaN;
  };
  const dated = articles
    .map((article) => ({ article, time: timeOf(article) }))
    .filter(({ time }) => Number.isFinite(time))
    .sort((a, b) => a.time - b.time);
  const sorted = dated.map(({ article }) => article);
  const times = Float64Array.from(dated, ({ time }) => time);
  return {
    total: sorted.length,
    idAt: (position) => sorted[position]!.id,
    timeAt: (position) => times[position]!,
    timeOf,
    firstFrom: (time) => bisectLeft(times, time),
    firstAfter: (time) => bisectRight(times, time),
  };
}
