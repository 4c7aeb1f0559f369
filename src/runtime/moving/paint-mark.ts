import type { Mark, Segment } from '../../layout/marks/mark.ts';
import { segmentEnds } from '../../layout/marks/segment-ends.ts';
import type { MarkInk, MovingLook } from './look.ts';

type Context = CanvasRenderingContext2D;

/** Width of an outline in the style sheet, CSS px. */
const LINE = 1.5;

/** How a mark is painted, besides what it shows. Heights in CSS px. */
interface Brush extends Pick<MovingLook, 'base' | 'border' | 'surface' | 'text'> {
  readonly ink: MarkInk;
  /** The background behind it. */
  readonly ground: string;
  readonly bar: number;
  readonly side: 'left' | 'right' | 'over';
}

/** Paints the mark of a date, with the symbol of its status, centred on `y`, as `marks.css` draws it. */
export function paintMark(context: Context, mark: Mark, y: number, brush: Brush): void {
  if (mark.linked) paintLink(context, mark, y, brush);
  mark.segments.forEach((segment, i) => {
    if (mark.shape === 'dot') paintDot(context, segment, mark, y, brush);
    else paintBar(context, segment, mark, i, y, brush);
  });
  if (mark.openStart) paintOpen(context, mark.openStart, mark.x0 - 0.2 * brush.base, 1, y, brush);
  if (mark.openEnd) paintOpen(context, mark.openEnd, mark.x1 + 0.2 * brush.base, -1, y, brush);
  if (mark.shape === 'dot' && mark.segments[0]?.dashed) paintDoubt(context, mark, y, brush);
  if (mark.status) paintSign(context, mark, y, brush);
}

const isHollow = ({ status }: Mark): boolean => status === 'retracted' || status === 'expected';

/** The fill of a stretch; undefined for the plain colour of the category. */
const insideOf = ({ style, dashed }: Segment, mark: Mark, { ink, ground }: Brush): string | undefined =>
  isHollow(mark) ? ground : style === 'pale' ? ink.pale : dashed ? ink.dashed : undefined;

function paintLink(context: Context, { x0, x1 }: Mark, y: number, { ink }: Brush): void {
  context.strokeStyle = ink.solid;
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.setLineDash([0.1, 4]);
  context.beginPath();
  context.moveTo(x0, y);
  context.lineTo(x1, y);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
}

function paintDot(context: Context, segment: Segment, mark: Mark, y: number, brush: Brush): void {
  const { ink, base, border } = brush;
  const x = (segment.x0 + segment.x1) / 2;
  const radius = (0.875 * base) / 2;
  context.beginPath();
  if (segment.fadeStart || segment.fadeEnd) {
    const outer = radius + 2;
    const fade = context.createRadialGradient(x, y, 0, x, y, outer);
    fade.addColorStop(0.45, ink.dim);
    fade.addColorStop(0.62, ink.solid);
    fade.addColorStop(1, ink.clear);
    context.fillStyle = fade;
    context.arc(x, y, outer, 0, 7);
    context.fill();
    return;
  }
  const inside = insideOf(segment, mark, brush);
  const line = inside === undefined ? 0 : segment.dashed ? border(2) : border(LINE);
  context.arc(x, y, radius - line / 2, 0, 7);
  finish(context, inside ?? ink.solid, line, segment.dashed ? [2, 2] : undefined, ink.solid);
}

/** Fills an outline, and strokes it with a line of the given width. */
function finish(
  context: Context,
  fill: string | CanvasGradient,
  line: number,
  dash: number[] | undefined,
  stroke: string | CanvasGradient,
): void {
  context.fillStyle = fill;
  context.fill();
  if (line === 0) return;
  context.strokeStyle = stroke;
  context.lineWidth = line;
  if (dash) context.setLineDash(dash);
  context.stroke();
  if (dash) context.setLineDash([]);
}

function paintBar(context: Context, segment: Segment, mark: Mark, i: number, y: number, brush: Brush): void {
  const { ink, bar, base, border } = brush;
  const { x0, x1, fadeStart, fadeEnd } = segment;
  const { cutStart, cutEnd, cap } = segmentEnds(mark, i);
  const inside = insideOf(segment, mark, brush);
  const line = inside === undefined ? 0 : border(LINE);
  const inset = Math.min(line / 2, (x1 - x0) / 2);
  const radius = Math.min(bar / 2, (x1 - x0) / 2);
  const left = cutStart || cap === 'start' ? 0 : radius;
  const right = cutEnd || cap === 'end' ? 0 : radius;
  const fading = (color: string): string | CanvasGradient => {
    if (!fadeStart && !fadeEnd) return color;
    const share = Math.min(0.25, (6 * base) / (x1 - x0));
    const fade = context.createLinearGradient(x0, 0, x1, 0);
    const clear = color === ink.pale ? ink.clearPale : ink.clear;
    fade.addColorStop(0, fadeStart ? clear : color);
    fade.addColorStop(share, color);
    fade.addColorStop(1 - share, color);
    fade.addColorStop(1, fadeEnd ? clear : color);
    return fade;
  };
  context.beginPath();
  context.roundRect(x0 + inset, y - bar / 2 + inset, x1 - x0 - 2 * inset, bar - 2 * inset, [left, right, right, left]);
  finish(context, fading(inside ?? ink.solid), line, segment.dashed ? [4.5, 3] : undefined, fading(ink.solid));
  if (!cap) return;
  const reach = bar / 2 + 0.22 * base - 1;
  context.fillStyle = ink.solid;
  context.fillRect(cap === 'start' ? x0 : x1 - 2, y - reach, 2, 2 * reach);
}

/** An arrow at an open end, or stripes if it is not known whether there was an end; from `x` inwards. */
function paintOpen(context: Context, kind: 'open' | 'unknown', x: number, way: 1 | -1, y: number, brush: Brush): void {
  const { ink, base, surface } = brush;
  context.fillStyle = ink.solid;
  if (kind === 'open') {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + way * 0.7 * base, y - base / 2);
    context.lineTo(x + way * 0.7 * base, y + base / 2);
    context.fill();
    return;
  }
  const [width, height] = [1.2 * base, 0.66 * base];
  const left = way > 0 ? x : x - width;
  context.fillRect(left, y - height / 2, width, height);
  context.fillStyle = surface;
  for (let at = 0; at < width; at += 0.32 * base) context.fillRect(left + at, y - height / 2, 0.16 * base, height);
}

/** At the size of a dot, dashes look like a line. */
function paintDoubt(context: Context, { x0, x1 }: Mark, y: number, { base, text, side }: Brush): void {
  context.fillStyle = text;
  context.textAlign = side === 'left' ? 'right' : 'left';
  context.direction = 'ltr';
  context.font = `700 ${0.75 * base}px ${context.font.replace(/^.*?px\s+/, '')}`;
  context.fillText('?', side === 'left' ? x0 - 0.1 * base : x1 + 0.1 * base, y + 0.06 * base);
}

function paintSign(context: Context, { status, x0, x1 }: Mark, y: number, { ink, base, border, ground }: Brush): void {
  context.strokeStyle = ink.solid;
  context.lineWidth = border(status === 'retracted' ? 2 : LINE);
  context.beginPath();
  if (status === 'retracted') {
    context.moveTo(x0 - 0.35 * base, y);
    context.lineTo(x1 + 0.35 * base, y);
  } else if (status === 'expected') {
    context.setLineDash([4.5, 3]);
    context.moveTo(x0 - 0.2 * base, y + 0.63 * base);
    context.lineTo(x1 + 0.2 * base, y + 0.63 * base);
  } else if (status === 'disputed') {
    const middle = (x0 + x1) / 2;
    const [half, height, lean] = [0.18 * base, 0.6 * base, 0.195 * base];
    context.fillStyle = ground;
    context.moveTo(middle - half + lean, y - height);
    context.lineTo(middle - half - lean, y + height);
    context.lineTo(middle + half - lean, y + height);
    context.lineTo(middle + half + lean, y - height);
    context.fill();
    context.beginPath();
    for (const side of [-half, half]) {
      context.moveTo(middle + side + lean, y - height);
      context.lineTo(middle + side - lean, y + height);
    }
  } else {
    for (const [x, way] of [
      [x0 - 0.19 * base, 1],
      [x1 + 0.19 * base, -1],
    ] as const) {
      context.moveTo(x, y - 0.53 * base);
      context.quadraticCurveTo(x - way * 0.28 * base, y, x, y + 0.53 * base);
    }
  }
  context.stroke();
  context.setLineDash([]);
}
