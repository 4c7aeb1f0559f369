import { allAreDrawn, drawnThreads } from '../../layout/rail/drawn-threads.ts';
import { ribbonPath } from '../../layout/rail/ribbon.ts';
import type { Thread } from '../../layout/rail/threads.ts';
import type { Scene } from '../../layout/scene.ts';
import type { LineLook, MovingLook } from './look.ts';
import type { TextPainter } from './text.ts';

type Context = CanvasRenderingContext2D;

/** Opacity of a ribbon, and of the line of an article in the background. */
const RIBBON = 0.16;
/** Width and height of the sheet that represents an article, em. */
const SHEET = { width: 0.76, height: 0.86 } as const;
/** Its lines, as shares of its height. */
const LINES = [0.28, 0.5, 0.72];

/** Ids connected to what is pointed at or selected; empty if nothing is. */
export type Highlighted = ReadonlySet<string>;

/**
 * Paints everything below the plot: threads, ticks, the two tiers of the axis and the glyphs of articles. In a scene
 * wider than the view, the name of a larger unit that began before it is left out: see `UnitName`.
 */
export function paintAxis(
  context: Context,
  scene: Scene,
  isWide: boolean,
  look: MovingLook,
  text: TextPainter,
  highlighted: Highlighted,
  countText: (count: number) => string,
): void {
  const { metrics } = look;
  const { axis, threads } = scene;
  const bottom = metrics.rail - metrics.article / 2;
  if (!allAreDrawn(threads)) {
    context.globalAlpha = RIBBON;
    context.fillStyle = look.muted;
    const ribbon = new Path2D(ribbonPath(threads, 0, bottom));
    // It is not an array
    // oxlint-disable-next-line no-array-fill-with-reference-type
    context.fill(ribbon);
    context.globalAlpha = 1;
  }
  paintThreads(context, drawnThreads(threads, highlighted), bottom, look, highlighted);
  context.strokeStyle = look.axis;
  context.lineWidth = 1;
  context.beginPath();
  for (const { x } of axis.ticks) {
    context.moveTo(x, 0);
    context.lineTo(x, 5);
  }
  context.stroke();
  const tier = metrics.axis * 0.16;
  paintWords(context, axis.ticks, tier * 1.15, look.tick, look, text);
  const bands = isWide ? axis.bands.filter(({ time }) => time >= scene.range.start) : axis.bands;
  paintWords(context, bands, tier * 2.15, look.band, look, text);
  paintArticles(context, scene, look, text, highlighted, countText);
}

/** Words of the axis, on their own background, so that nothing below them shines through. */
function paintWords(
  context: Context,
  words: readonly { readonly label: string; readonly labelX: number }[],
  y: number,
  line: LineLook,
  { surface }: MovingLook,
  text: TextPainter,
): void {
  const shown = words.filter(({ label }) => label !== '');
  text.set(line);
  context.fillStyle = surface;
  for (const { label, labelX } of shown)
    context.fillRect(labelX - 3, y - line.size, text.width(label) + 6, line.size * 1.3);
  context.fillStyle = line.color;
  for (const { label, labelX } of shown) text.draw(label, labelX, y, 'left');
}

function paintThreads(
  context: Context,
  threads: readonly Thread[],
  bottom: number,
  look: MovingLook,
  highlighted: Highlighted,
): void {
  const groups = new Map<string, { threads: Thread[]; isStrong: boolean }>();
  for (const thread of threads) {
    const isStrong = highlighted.has(thread.event) && highlighted.has(thread.article);
    const style = thread.stance === 'disputes' || thread.stance === 'retracts' ? thread.stance : '';
    const key = `${Number(isStrong)} ${style} ${thread.category}`;
    const group = groups.get(key);
    if (group) group.threads.push(thread);
    else groups.set(key, { threads: [thread], isStrong });
  }
  const [bend, turn] = [bottom * 0.72, bottom * 0.42];
  for (const [, { threads: alike, isStrong }] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { stance, category } = alike[0]!;
    const isDotted = stance === 'retracts';
    context.strokeStyle = look.ink(category).solid;
    context.globalAlpha = isStrong ? 1 : highlighted.size > 0 ? look.weakThread : look.thread;
    context.lineWidth = isStrong || isDotted ? 2 : 1.1;
    context.lineCap = isDotted ? 'round' : 'butt';
    context.setLineDash(isDotted ? [0.1, 4] : stance === 'disputes' ? [4, 3] : []);
    context.beginPath();
    for (const { x0, x1, bracket } of alike) {
      const top = bracket ? 5 : 0;
      if (bracket) {
        context.moveTo(bracket[0], 0);
        context.lineTo(bracket[0], top);
        context.lineTo(bracket[1], top);
        context.lineTo(bracket[1], 0);
      }
      context.moveTo(x0, top);
      context.bezierCurveTo(x0, bend, x1, turn, x1, bottom);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  context.lineCap = 'butt';
  context.setLineDash([]);
}

function paintArticles(
  context: Context,
  { articles }: Scene,
  look: MovingLook,
  text: TextPainter,
  highlighted: Highlighted,
  countText: (count: number) => string,
): void {
  const { metrics, base } = look;
  const [width, height] = [SHEET.width * base, SHEET.height * base];
  const top = metrics.rail - height / 2;
  for (const isStrong of [false, true]) {
    const alike = articles.filter(({ id }) => highlighted.has(id) === isStrong);
    if (alike.length === 0) continue;
    const line = look.border(isStrong ? 1.8 : 1.2);
    context.beginPath();
    for (const { x } of alike)
      context.roundRect(x - width / 2 + line / 2, top + line / 2, width - line, height - line, 1.5);
    context.fillStyle = look.surface;
    context.fill();
    context.strokeStyle = isStrong ? look.link : look.muted;
    context.lineWidth = line;
    context.stroke();
    context.lineWidth = 1;
    context.beginPath();
    for (const { x } of alike)
      for (const share of LINES) {
        context.moveTo(x - width / 2 + 3, top + share * height);
        context.lineTo(x + width / 2 - 3, top + share * height);
      }
    context.stroke();
  }
  text.set(look.many);
  const y = metrics.rail + 0.7 * look.many.size + look.many.baseline;
  for (const { count, x } of articles) if (count > 1) text.draw(countText(count), x, y, 'center');
}
