import { bisector } from 'd3';
import type { Range, TimelineArticle } from '../../model/types.ts';
import type { Rail } from '../../store/rail.ts';
import { spread } from '../spread.ts';
import type { Scale } from '../scale.ts';

/** One glyph on the article rail: an article, or several whose glyphs would overlap. Plain data of the scene. */
export interface ArticleGlyph {
  readonly key: string;
  /** Id of the first of them in time; over a source, of one that can be opened, if there is one. */
  readonly id: string;
  readonly count: number;
  /** Times at which the first and the last of them are drawn, UTC ms. */
  readonly time: number;
  readonly lastTime: number;
  /** Middle of the glyph, CSS px in the plot. */
  readonly x: number;
  /** None of them had been published on the day as of which the story is shown. */
  readonly isUnpublished?: true;
}

/** Up to this number of articles in view each have a glyph; above it, the articles of one slice of time share one. */
const SIDE_BY_SIDE = 24;

/** Minimum width of a slice of time, in glyphs. */
const SLICE = 1.6;

/**
 * The glyphs of the articles published in view, in order of time. If there are few and they fit, each article has a
 * glyph, and glyphs are moved apart to be side by side. If there are many, articles of one slice of time share a glyph.
 * Slices begin at whole multiples of their length, so that panning moves glyphs and regroups none. O(glyphs · log n).
 * @param size minimum distance of two glyphs, CSS px
 */
export function layoutArticles(rail: Rail, range: Range, scale: Scale, width: number, size: number): ArticleGlyph[] {
  const first = rail.firstFrom(range.start);
  const end = rail.firstAfter(range.end);
  const glyph = (key: string, from: number, to: number, x: number): ArticleGlyph => ({
    key,
    id: rail.idAt(from, to - from),
    count: to - from,
    time: rail.timeAt(from),
    lastTime: rail.timeAt(to - 1),
    x,
  });
  const [low, high] = [size / 2 + 1, width - size / 2 - 1];
  if (end - first <= Math.min(SIDE_BY_SIDE, Math.floor((width - 1) / (size + 1)))) {
    const firsts: number[] = [];
    // Articles whose ids are not known have the id of the last known one before them, and share its glyph
    for (let i = first; i < end; i++) if (i === first || rail.idAt(i) !== rail.idAt(i - 1)) firsts.push(i);
    const xs = firsts.map((from) => scale.x(rail.timeAt(from)));
    return spread(xs, size + 1, low, high).map((x, i) =>
      glyph(rail.idAt(firsts[i]!), firsts[i]!, firsts[i + 1] ?? end, x),
    );
  }
  // A power of the fourth root of 2, so that slices stay the same until the scale has changed by a fifth
  const slice = 2 ** (Math.ceil(4 * Math.log2(size * SLICE * scale.msPerPx)) / 4);
  const glyphs: ArticleGlyph[] = [];
  for (let from = first, to = first; from < end; from = to) {
    const number = Math.floor(rail.timeAt(from) / slice);
    to = Math.min(end, Math.max(from + 1, rail.firstFrom((number + 1) * slice)));
    const middle = (scale.x(rail.timeAt(from)) + scale.x(rail.timeAt(to - 1))) / 2;
    const xInSlice = clamp(middle, scale.x(number * slice) + size / 2, scale.x((number + 1) * slice) - size / 2);
    const x = clamp(xInSlice, low, high);
    const last = glyphs.at(-1);
    // Two can only overlap at an edge of the view; they are then merged
    if (!last || x - last.x >= size) glyphs.push(glyph(`${number}`, from, to, x));
    else glyphs[glyphs.length - 1] = glyph(last.key, from - last.count, to, glyphs.length === 1 ? x : last.x);
  }
  return glyphs;
}

const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(x, high));

const byLastTime = bisector(({ lastTime }: ArticleGlyph, time: number) => lastTime - time);

/**
 * The glyph that represents an article; undefined if it is not in view. `glyphs` must be in order of time. O(log
 * glyphs).
 */
export function glyphOf(
  glyphs: readonly ArticleGlyph[],
  article: TimelineArticle,
  rail: Rail,
): ArticleGlyph | undefined {
  const time = rail.timeOf(article);
  for (let i = byLastTime.left(glyphs, time); glyphs[i] && glyphs[i]!.time <= time; i++) {
    if (glyphs[i]!.count > 1 || glyphs[i]!.id === article.id) return glyphs[i];
  }
  return undefined;
}
