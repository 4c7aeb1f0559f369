import { bisectLeft, bisectRight } from 'd3';
import type { Range, TimelineArticle } from '../model/types.ts';
import { spread } from './spread.ts';
import type { Scale } from './scale.ts';

/** One glyph on the article rail: an article, or several whose glyphs would meet. */
export interface PlacedArticle {
  readonly key: string;
  readonly articles: readonly TimelineArticle[];
  /** Middle of the glyph, CSS px in the plot. */
  readonly x: number;
}

/** So many articles in view are moved apart to stand side by side; more are gathered where they meet. */
const SIDE_BY_SIDE = 24;

/** The moment at which an article is drawn: the middle of the time in which it may have been published, UTC ms. */
export const publishedAt = ({ published }: TimelineArticle): number =>
  published ? (published.start.earliest + published.end.latest) / 2 : Number.NaN;

/** The dated articles in order of publication, and when each was published, UTC ms. */
export interface Rail {
  readonly articles: readonly TimelineArticle[];
  readonly times: Float64Array;
}

/** Sorts the dated articles. O(n log n). */
export function createRail(articles: readonly TimelineArticle[]): Rail {
  const dated = articles
    .map((article) => ({ article, at: publishedAt(article) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return { articles: dated.map(({ article }) => article), times: Float64Array.from(dated, ({ at }) => at) };
}

/**
 * Places the articles published in view, in order of time; those without a date of publication have no place. Few are moved
 * apart to stand side by side, many are gathered where their glyphs would meet. O(glyphs · log n).
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
  if (end - first <= SIDE_BY_SIDE) {
    const xs = Array.from(times.subarray(first, end), scale.x);
    const apart = spread(xs, size + 1, size / 2 + 1, width - size / 2 - 1);
    return apart.map((x, i): PlacedArticle => ({ key: articles[first + i]!.id, articles: [articles[first + i]!], x }));
  }
  const placed: PlacedArticle[] = [];
  for (let i = first; i < end;) {
    const next = Math.min(end, bisectRight(times, times[i]! + size * 1.6 * scale.msPerPx, i));
    const x = (scale.x(times[i]!) + scale.x(times[next - 1]!)) / 2;
    placed.push({
      key: articles[i]!.id,
      articles: articles.slice(i, next),
      x: Math.min(Math.max(x, size), width - size),
    });
    i = next;
  }
  return placed;
}
