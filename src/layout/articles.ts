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

/**
 * Places the articles published in view on the rail, in order of time; those without a date of publication have no place.
 * @param articles in order of `publishedAt`, without undated ones.
 */
export function layoutArticles(
  articles: readonly TimelineArticle[],
  range: Range,
  scale: Scale,
  width: number,
  size: number,
): PlacedArticle[] {
  const inView = articles.filter((article) => {
    const at = publishedAt(article);
    return at >= range.start && at <= range.end;
  });
  const xs = inView.map((article) => scale.x(publishedAt(article)));
  if (inView.length <= SIDE_BY_SIDE) {
    const apart = spread(xs, size + 1, size / 2 + 1, width - size / 2 - 1);
    return inView.map((article, i) => ({ key: article.id, articles: [article], x: apart[i]! }));
  }
  const placed: PlacedArticle[] = [];
  for (let i = 0; i < inView.length;) {
    let j = i + 1;
    while (j < inView.length && xs[j]! - xs[i]! < size * 1.6) j++;
    const x = Math.min(Math.max((xs[i]! + xs[j - 1]!) / 2, size), width - size);
    placed.push({ key: inView[i]!.id, articles: inView.slice(i, j), x });
    i = j;
  }
  return placed;
}
