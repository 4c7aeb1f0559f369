import { bisector } from 'd3';
import type { Range, TimelineArticle } from '../../model/types.ts';
import type { Rail } from '../../store/rail.ts';
import { spread } from '../spread.ts';
import type { Scale } from '../scale.ts';

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

/** Up to this number of articles in view are moved apart to stand side by side; more are gathered where they meet. */
const SIDE_BY_SIDE = 24;

/** Least width of a slice whose articles are gathered, in glyphs. */
const SLICE = 1.6;

/**
 * Places the articles published in view, in order of time; those without a date of publication have no place. Where few, and
 * with room for all, each has a glyph, and glyphs are moved apart to stand side by side. Of many, those of one slice of time
 * are gathered. Slices stand at whole multiples of their width, so panning moves glyphs and regroups none. `size` is the least distance of two glyphs, CSS px. O(glyphs · log n).
 */
export function layoutArticles(rail: Rail, range: Range, scale: Scale, width: number, size: number): PlacedArticle[] {
  const first = rail.firstFrom(range.start);
  const end = rail.firstAfter(range.end);
  const glyph = (key: string, from: number, to: number, x: number): PlacedArticle => ({
    key,
    id: rail.idAt(from),
    count: to - from,
    time: rail.timeAt(from),
    lastTime: rail.timeAt(to - 1),
    x,
  });
  const [low, high] = [size / 2 + 1, width - size / 2 - 1];
  if (end - first <= Math.min(SIDE_BY_SIDE, Math.floor((width - 1) / (size + 1)))) {
    const xs = Array.from({ length: end - first }, (_, i) => scale.x(rail.timeAt(first + i)));
    return spread(xs, size + 1, low, high).map((x, i) => glyph(rail.idAt(first + i), first + i, first + i + 1, x));
  }
  // From a ladder of widths, so that the picture is one and the same until the scale has changed by a fifth
  const slice = 2 ** (Math.ceil(4 * Math.log2(size * SLICE * scale.msPerPx)) / 4);
  const placed: PlacedArticle[] = [];
  for (let from = first, to = first; from < end; from = to) {
    const number = Math.floor(rail.timeAt(from) / slice);
    to = Math.min(end, Math.max(from + 1, rail.firstFrom((number + 1) * slice)));
    const middle = (scale.x(rail.timeAt(from)) + scale.x(rail.timeAt(to - 1))) / 2;
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
  rail: Rail,
): PlacedArticle | undefined {
  const time = rail.timeOf(article);
  for (let i = byLastTime.left(placed, time); placed[i] && placed[i]!.time <= time; i++) {
    if (placed[i]!.count > 1 || placed[i]!.id === article.id) return placed[i];
  }
  return undefined;
}
