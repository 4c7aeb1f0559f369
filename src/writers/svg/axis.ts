import type { ArticleGlyph } from '../../layout/rail/articles.ts';
import { allAreDrawn, drawnThreads } from '../../layout/rail/drawn-threads.ts';
import { ribbonPath } from '../../layout/rail/ribbon.ts';
import { threadPath } from '../../layout/rail/thread-path.ts';
import { colorOf } from './colors.ts';
import type { TextWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { boxPath, n, type PathShape, type Shape } from './shapes.ts';

/** Width and height of an article's glyph, px. */
const SHEET = { width: 12.2, height: 13.8 } as const;
/** Length of ticks, and font size of words, px. */
const TICK = 5;
const WORDS = 12;

/** The shapes under the plot: the two tiers of the axis, the threads, and the rail of articles. Px from the left end of the axis. */
export function axisShapes(picture: Picture, measure: TextWidth): Shape[] {
  const { scene, metrics, colors, articles } = picture;
  const { axis, width } = scene;
  const tier = metrics.axis * 0.16;
  const ticks = axis.ticks.map(({ x }) => `M${n(x)},0V${TICK}`).join('');
  const isFree = !scene.articles.some(({ x }) => x > 0 && x < metrics.inset * 4);
  // With a background, words are readable over threads
  const words = (text: string, x: number, y: number): Shape[] => {
    const box = { x: x - 2, y: y - WORDS + 1, width: measure(text, { size: WORDS }) + 4, height: WORDS + 2 };
    return text
      ? [
          { kind: 'path', d: boxPath(box), fill: colors.surface },
          { kind: 'text', text, x, y, size: WORDS, color: colors.muted },
        ]
      : [];
  };
  return [
    { kind: 'path', d: `M0,0.5H${n(width)}`, stroke: colors.axis, lineWidth: 1.5 },
    { kind: 'path', d: `M0,${metrics.rail}H${n(width)}`, stroke: colors.grid },
    ...threadShapes(picture),
    ...(ticks ? [{ kind: 'path', d: ticks, stroke: colors.axis } as const] : []),
    ...axis.ticks.flatMap(({ label, labelX }) => words(label, labelX, tier * 1.15)),
    ...axis.bands.flatMap(({ label, labelX }) => words(label, labelX, tier * 2.15)),
    ...(isFree ? words(articles, metrics.inset, metrics.rail + 4) : []),
    ...scene.articles.flatMap((glyph) => glyphShapes(glyph, picture)),
  ];
}

/** The threads: at the bottom a ribbon for those that are not drawn one by one, then one path per look, on top those of the selection. */
function threadShapes({ scene, metrics, colors, highlighted }: Picture): PathShape[] {
  const bottom = metrics.rail - metrics.article / 2;
  const strong = new Set(highlighted);
  const paths = new Map<string, PathShape>();
  for (const thread of drawnThreads(scene.threads, strong)) {
    const { event, article, category, stance } = thread;
    const isStrong = strong.has(event) && strong.has(article);
    const stroke = colorOf(colors, category);
    const key = `${Number(isStrong)} ${stroke} ${stance === 'disputes' || stance === 'retracts' ? stance : ''}`;
    const d = threadPath(thread, 0, bottom);
    const before = paths.get(key);
    if (before) paths.set(key, { ...before, d: before.d + d });
    else
      paths.set(key, {
        kind: 'path',
        d,
        stroke,
        lineWidth: isStrong || stance === 'retracts' ? 2 : 1.1,
        opacity: isStrong ? 1 : strong.size > 0 ? 0.16 : 0.3,
        ...(stance === 'disputes' && { dash: [4, 3] }),
        ...(stance === 'retracts' && { dash: [0.1, 4], isRound: true }),
      });
  }
  const ribbon: PathShape[] = allAreDrawn(scene.threads)
    ? []
    : [{ kind: 'path', d: ribbonPath(scene.threads, 0, bottom), fill: colors.muted, opacity: 0.16 }];
  // Strong threads are last; sorting by key makes the order independent of the order of events
  const threads = [...paths].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
  return [...ribbon, ...threads];
}

function glyphShapes({ id, count, x, isUnpublished }: ArticleGlyph, picture: Picture): Shape[] {
  const { metrics, colors, highlighted, selected, scene } = picture;
  const { width, height } = SHEET;
  const isStrong = highlighted.includes(id);
  const stroke = isStrong ? colors.link : colors.muted;
  const [left, top] = [x - width / 2, metrics.rail - height / 2];
  const box = { x: left + 0.6, y: top + 0.6, width: width - 1.2, height: height - 1.2 };
  const lines = [0.28, 0.5, 0.72].map((share) => `M${n(left + 3)},${n(top + share * height)}h${n(width - 6)}`);
  const opacity = isUnpublished ? 0.45 : 1;
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: boxPath(box, 1.5),
      fill: id === selected ? colors.selected : colors.surface,
      stroke,
      lineWidth: isStrong ? 1.8 : 1.2,
      opacity,
    },
    { kind: 'path', d: lines.join(''), stroke, opacity },
  ];
  if (count > 1)
    shapes.push({
      kind: 'text',
      text: picture.glyphCounts[scene.articles.findIndex((glyph) => glyph.id === id)] ?? '',
      x,
      y: metrics.rail + 21,
      align: 'middle',
      size: WORDS,
      color: colors.muted,
    });
  return shapes;
}
