import { bisectLeft, bisector, bisectRight } from 'd3';
import type { Range, TimelineArticle } from '../model/types.ts';
import { placeDate } from '../model/wall-clock.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import { spread } from './spread.ts';
import type { Scale } from './scale.ts';

/** One glyph on the article rail: an article, or several whose glyphs would meet. */
export interface PlacedArticle {
  readonly key: string;
  /** Id of the first of them in time. */
  readonly id: string;
  readonly count: number;
  /** When the first and the last of them are drawn, UTC ms. */
  readonly time: number;
  readonly lastTime: number;
  /** Middle of the glyph, CSS px in the plot. */
  readonly x: number;
}

/** So many articles in view are moved apart to stand side by side; more are gathered where they meet. */
const SIDE_BY_SIDE = 24;

/** Least width of a slice whose articles are gathered, in glyphs. */
const SLICE = 1.6;

/** Where on the axis of a clock an article is drawn: in the middle of the time in which it may have been published, ms. */
export function publishedAt({ published }: TimelineArticle, clock?: ZoneClock): number {
  if (!published) return Number.NaN;
  const { start, end } = clock ? placeDate(published, clock) : published;
  return (start.earliest + end.latest) / 2;
}

/** The dated articles in order of publication, and where each is drawn, ms of the axis. */
export interface Rail {
  readonly articles: readonly TimelineArticle[];
  readonly times: Float64Array;
}

/** Sorts the dated articles. O(n log n). */
export function createRail(articles: readonly TimelineArticle[], clock?: ZoneClock): Rail {
  const dated = articles
    .map((article) => ({ article, at: publishedAt(article, clock) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return { articles: dated.map(({ article }) => article), times: Float64Array.from(dated, ({ at }) => at) };
}

/**
 * Places the articles published in view, in order of time; those without a date of publication have no place. Where few, and
 * with room for all, each has a glyph, and glyphs are moved apart to stand side by side. Of many, those of one slice of time
 * are gathered. Slices stand at whole multiples of their width, so panning moves glyphs and regroups none. `size` is the least distance of two glyphs, CSS px. O(glyphs · log n).
 */
export function layoutArticles(
  { articles, times }: Rail,
  range: Range,
  scale: Scale,
  width: number,
  size: number,
): PlacedArticle[] {
  const first = bisectLeft(times, range.start);
  const end = bisectRight(times, range.end);
  const glyph = (key: string, from: number, to: number, x: number): PlacedArticle => ({
    key,
    id: articles[from]!.id,
    count: to - from,
    time: times[from]!,
    lastTime: times[to - 1]!,
    x,
  });
  const [low, high] = [size / 2 + 1, width - size / 2 - 1];
  if (end - first <= Math.min(SIDE_BY_SIDE, Math.floor((width - 1) / (size + 1)))) {
    const xs = Array.from({ length: end - first }, (_, i) => scale.x(times[first + i]!));
    return spread(xs, size + 1, low, high).map((x, i) => glyph(articles[first + i]!.id, first + i, first + i + 1, x));
  }
  // From a ladder of widths, so that the picture is one and the same until the scale has changed by a fifth
  const slice = 2 ** (Math.ceil(4 * Math.log2(size * SLICE * scale.msPerPx)) / 4);
  const placed: PlacedArticle[] = [];
  for (let from = first, to = first; from < end; from = to) {
    const number = Math.floor(times[from]! / slice);
    to = Math.min(end, Math.max(from + 1, bisectLeft(times, (number + 1) * slice, from)));
    const middle = (scale.x(times[from]!) + scale.x(times[to - 1]!)) / 2;
    const inside = clamp(middle, scale.x(number * slice) + size / 2, scale.x((number + 1) * slice) - size / 2);
    const x = clamp(inside, low, high);
    const last = placed.at(-1);
    // Only at the edges of the view may two meet: the one at the edge joins the other
    if (!last || x - last.x >= size) placed.push(glyph(`${number}`, from, to, x));
    else placed[placed.length - 1] = glyph(last.key, from - last.count, to, placed.length === 1 ? x : last.x);
  }
  return placed;
}

const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(x, high));

const byLastTime = bisector(({ lastTime }: PlacedArticle, time: number) => lastTime - time);

/** The glyph in which an article stands, or undefined where it is not in view. `placed` is in order of time. O(log n). */
export function glyphOf(
  placed: readonly PlacedArticle[],
  article: TimelineArticle,
  clock?: ZoneClock,
): PlacedArticle | undefined {
  const time = publishedAt(article, clock);
  for (let i = byLastTime.left(placed, time); placed[i] && placed[i]!.time <= time; i++) {
    if (placed[i]!.count > 1 || placed[i]!.id === article.id) return placed[i];
  }
  return undefined;
}
