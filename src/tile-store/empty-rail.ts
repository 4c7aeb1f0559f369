import type { TimelineArticle } from '../model/types.ts';
import { toWallClockDate } from '../model/wall-clock-date.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { Bounds } from '../store/lane.ts';
import type { Rail } from '../store/rail.ts';
import type { TileData } from './tile-data.ts';

/** When an article was published, ms of the axis; undefined if it has no date. */
export function publicationOf({ published }: TimelineArticle, clock: ZoneClock): Bounds | undefined {
  if (!published) return undefined;
  const { start, end } = toWallClockDate(published, clock);
  return { from: start.earliest, to: end.latest };
}

/** The rail before what asks for articles is loaded. It knows how many articles there are, and has none at any time. */
export class EmptyRail implements Rail {
  readonly total: number;
  readonly #clock: ZoneClock;

  constructor(data: TileData, clock: ZoneClock) {
    this.#clock = clock;
    this.total = data.can('articles') ? data.about.articles : 0;
  }

  idAt(_position: number, _count?: number): string {
    return '';
  }

  timeAt(_position: number): number {
    return Number.NaN;
  }

  timeOf(article: TimelineArticle): number {
    const bounds = publicationOf(article, this.#clock);
    return bounds ? (bounds.from + bounds.to) / 2 : Number.NaN;
  }

  firstFrom(_time: number): number {
    return 0;
  }

  firstAfter(_time: number): number {
    return 0;
  }
}
