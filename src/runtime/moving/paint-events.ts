import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { MovingLook } from './look.ts';
import { paintMark } from './paint-mark.ts';
import type { TextPainter } from './text.ts';

/** Space around the box of an event, and below it in its row, CSS px. */
const PADDING = 4;
const BELOW = 3;

/** The events that stand out. */
export interface Standing {
  /** Ids of the selected event, and of the one with visible focus; '' for none. */
  readonly selected: string;
  readonly focused: string;
}

/** The edge of a label that is next to its mark. */
const edgeOf = ({ side, labelX, labelWidth }: PlacedEvent): number => (side === 'left' ? labelX + labelWidth : labelX);

/**
 * Paints the events that have a row: marks first, then one kind of text after the other, because changing the font of a
 * canvas is slow.
 */
export function paintEvents(
  context: CanvasRenderingContext2D,
  events: readonly PlacedEvent[],
  look: MovingLook,
  text: TextPainter,
  { selected, focused }: Standing,
): void {
  const { metrics, base } = look;
  const height = metrics.row - BELOW;
  // An event in several lanes has its tab stop in the first
  const atFocus = focused && events.find(({ id }) => id === focused);
  for (const placed of events) {
    const { id, x0, x1, y, side, mark, category } = placed;
    const box = [x0 - PADDING, y, x1 - x0 + 2 * PADDING, height] as const;
    if (id === selected) {
      context.fillStyle = look.selected;
      context.beginPath();
      context.roundRect(...box, base / 2);
      context.fill();
    }
    if (placed === atFocus) {
      context.strokeStyle = look.focus;
      context.lineWidth = 2;
      context.beginPath();
      context.roundRect(...box, base / 2);
      context.stroke();
    }
    const isOver = side === 'over';
    paintMark(context, mark, isOver ? y + height - base / 4 : y + height / 2, {
      base,
      border: look.border,
      surface: look.surface,
      text: look.text,
      ground: id === selected ? look.selected : look.surface,
      ink: look.ink(category),
      bar: (isOver ? 0.36 : 0.66) * base,
      side,
    });
  }
  const topOf = ({ y, side }: PlacedEvent): number =>
    y + (height - look.labelHeight - (side === 'over' ? base / 2 : 0)) / 2;
  text.set(look.title);
  for (const placed of events) {
    const { label, labelWidth, side } = placed;
    if (labelWidth <= 0) continue;
    const [x, y] = [edgeOf(placed), topOf(placed) + look.title.baseline];
    text.draw(label.title, x, y, side === 'left' ? 'right' : 'left', labelWidth, label.width <= labelWidth);
    if (label.status !== 'retracted') continue;
    const width = Math.min(labelWidth, text.width(label.title));
    context.fillRect(side === 'left' ? x - width : x, y - look.title.size * 0.3, width, 1);
  }
  text.set(look.detail);
  const { size } = look.detail;
  for (const placed of events) {
    const { label, labelWidth, side } = placed;
    if (labelWidth <= 0) continue;
    const y = topOf(placed) + look.labelHeight - look.detail.height + look.detail.baseline;
    const pips = label.pips && text.pips(label.pips);
    const pipsWidth = (pips?.width ?? 0) * size;
    const room = labelWidth - pipsWidth;
    const edge = edgeOf(placed);
    const align = side === 'left' ? 'right' : 'left';
    text.draw(label.detail, side === 'left' ? edge : edge + pipsWidth, y, align, room, label.width <= labelWidth);
    if (!pips || pips.width === 0) continue;
    const left = side === 'left' ? edge - Math.min(room, text.width(label.detail)) - pipsWidth : edge;
    context.save();
    context.translate(left, y - 0.86 * size);
    context.scale(size, size);
    context.fill(pips.path);
    context.restore();
  }
}
