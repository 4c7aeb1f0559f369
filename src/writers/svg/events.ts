import { layoutPips, pipsPath } from '../../layout/marks/pips.ts';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import { colorOf, type PictureColors } from './colors.ts';
import { type MarkLook, markShapes } from './marks.ts';
import { cut, type TextStyle, type TextWidth } from './measure.ts';
import type { Picture } from './picture.ts';
import { boxPath, n, type PathShape, type Shape, type TextShape } from './shapes.ts';

/** The two lines of a label. */
const TITLE: TextStyle = { size: 13 };
const DETAIL: TextStyle = { size: 12 };
/** Distances from the middle of an event's box down to their baselines, px. */
const TITLE_DOWN = -4;
const DETAIL_DOWN = 13.4;
/** Space around an event's box, and below it in its row, px. */
const PADDING = 4;
const ROW_SPACE = 3;
/** For words over their mark: how much higher the words are, and the distance of the mark from the lower edge, px. */
const OVER_UP = 4;
const OVER_MARK = 4;
/** Height of a bar under its words, px. */
const OVER_BAR = 5.8;
/** Space between the end of a line to a first report and the label that it would cross, px. */
const APART = 6;

/** An event that has a row: its mark, and its label beside it. */
export function eventShapes(placed: PlacedEvent, picture: Picture, width: TextWidth): Shape[] {
  const { metrics, colors, selected } = picture;
  const { mark, side, y, id } = placed;
  const height = metrics.row - ROW_SPACE;
  const isSelected = id === selected;
  const ground = isSelected ? colors.selected : colors.surface;
  const look: MarkLook = {
    color: colorOf(colors, placed.category),
    ground,
    text: colors.text,
    // As in the style sheet: on the side of the mark that faces the label
    doubtSide: side === 'left' ? 'left' : 'right',
    ...(side === 'over' && { bar: OVER_BAR }),
    ...(placed.isUnreported && { isGhost: true }),
  };
  const markY = side === 'over' ? y + height - OVER_MARK : y + height / 2;
  return [
    ...(isSelected ? [groundShape(placed, height, colors)] : []),
    ...(placed.fileMark ? markShapes(placed.fileMark, markY, { ...look, isGhost: true }) : []),
    ...reportShapes(placed, markY, look.color),
    ...markShapes(mark, markY, look),
    ...labelShapes(placed, y + height / 2 - (side === 'over' ? OVER_UP : 0), colors, width),
  ];
}

const groundShape = ({ x0, x1, y }: PlacedEvent, height: number, { selected }: PictureColors): PathShape => ({
  kind: 'path',
  d: boxPath({ x: x0 - PADDING, y, width: x1 - x0 + 2 * PADDING, height }, 8),
  fill: selected,
});

/** The line from the end of a mark to its first report. If the label is in the way, the line ends before it, with an arrow. */
function reportShapes(placed: PlacedEvent, y: number, stroke: string): PathShape[] {
  const { mark, side, labelX, firstReport, isUnreported } = placed;
  if (firstReport === undefined || isUnreported || firstReport <= mark.x1) return [];
  const isFarther = side === 'right' && firstReport > labelX;
  const end = isFarther ? labelX - APART : firstReport;
  const tip = isFarther ? `M${n(end - 4)},${n(y - 4)}l4,4l-4,4` : `M${n(end)},${n(y - 5.6)}v11.2`;
  return [
    { kind: 'path', d: `M${n(mark.x1)},${n(y)}H${n(end)}`, stroke, lineWidth: 1.5, dash: [1.5, 1.5] },
    { kind: 'path', d: tip, stroke, lineWidth: 1.5 },
  ];
}

/** Title and detail around a middle line, cut to the available width, with the pips beside the detail. */
function labelShapes(placed: PlacedEvent, middle: number, colors: PictureColors, width: TextWidth): Shape[] {
  const { label, labelX, labelWidth, side, isUnreported } = placed;
  if (labelWidth <= 0) return [];
  const align = side === 'left' ? 'right' : 'left';
  const edge = side === 'left' ? labelX + labelWidth : labelX;
  const title: TextShape = {
    kind: 'text',
    text: cut(label.title, labelWidth, TITLE, width),
    x: edge,
    y: middle + TITLE_DOWN,
    align,
    size: TITLE.size,
    color: isUnreported ? colors.muted : colors.text,
    ...(label.status === 'retracted' && { isStruck: true }),
  };
  const y = middle + DETAIL_DOWN;
  const pips = label.pips && layoutPips(label.pips);
  const pipsWidth = (pips?.width ?? 0) * DETAIL.size;
  const text = cut(label.detail, labelWidth - pipsWidth, DETAIL, width);
  // The pips are at the end of the line next to the mark, where their distance from the words is the same in every font
  const detail: TextShape = {
    kind: 'text',
    text,
    x: align === 'left' ? edge + pipsWidth : edge - pipsWidth,
    y,
    align,
    size: DETAIL.size,
    color: colors.muted,
  };
  const path = pips && pipsPath(pips);
  if (!path) return [title, detail];
  const shapes: Shape[] = [{ kind: 'path', d: path, fill: colors.muted }];
  const scaleX = align === 'left' ? DETAIL.size : -DETAIL.size;
  return [title, { kind: 'group', x: edge, y: y - 0.86 * DETAIL.size, scaleX, scaleY: DETAIL.size, shapes }, detail];
}
