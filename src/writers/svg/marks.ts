import type { Mark, Segment } from '../../layout/marks/mark.ts';
import { segmentEnds } from '../../layout/marks/segment-ends.ts';
import { mix } from './colors.ts';
import { type Box, boxPath, circlePath, type Color, type Gradient, n, type PathShape, type Shape } from './shapes.ts';
import { signShapes } from './signs.ts';

/** The look of a mark, independent of its date. */
export interface MarkLook {
  readonly color: Color;
  /** Colour behind the mark. */
  readonly ground: Color;
  /** Height of bars and of dots, px. Default: those of an event. */
  readonly bar?: number;
  readonly dot?: number;
  /** Whether the mark is filled with the background colour, for a claimed date that is not followed. */
  readonly isHollow?: boolean;
  /** Share of the colour in a pale stretch, %. */
  readonly pale?: number;
  /** Whether the mark is only an outline, for an event that was not yet reported, and for the date of the file. */
  readonly isGhost?: boolean;
  /** The side of a dot that has the question mark. */
  readonly doubtSide?: 'left' | 'right';
  readonly text: Color;
}

/** Heights of bars and dots, px: the same as in `views/plot/marks.css` with a font of 16 px. */
const BAR = 10.56;
const DOT = 14;
const LINE = 1.5;
/** Maximum length of the fading part of a bar, px and as a share of the bar. */
const FADE = 96;
const FADE_SHARE = 0.25;

/** The mark of a date, with the symbol of its status, centred on the line at `y`. */
export function markShapes(mark: Mark, y: number, look: MarkLook): Shape[] {
  const isDot = mark.shape === 'dot';
  const segments = mark.segments.flatMap((segment, i) =>
    isDot ? dotShapes(segment, mark, y, look) : barShapes(segment, mark, i, y, look),
  );
  return [
    ...(mark.linked ? [linkShape(mark, y, look)] : []),
    ...segments,
    ...openShapes(mark, y, look),
    ...(isDot && mark.segments[0]?.dashed ? [doubtShape(mark, y, look)] : []),
    ...(mark.status && !look.isGhost ? signShapes(mark.status, mark, y, look) : []),
  ];
}

const linkShape = ({ x0, x1 }: Mark, y: number, { color }: MarkLook): PathShape => ({
  kind: 'path',
  d: `M${n(x0)},${n(y)}H${n(x1)}`,
  stroke: color,
  lineWidth: 2,
  dash: [0.1, 4],
  isRound: true,
});

/** Whether a mark is hollow because of its status or look. */
const isHollow = ({ status }: Mark, look: MarkLook): boolean =>
  look.isHollow === true || status === 'retracted' || status === 'expected';

interface Ink {
  readonly fill: Color;
  /** Absent if there is no outline. */
  readonly line?: { readonly width: number; readonly dash?: readonly number[] };
}

/** The colour of a segment and its outline. */
function inkOf({ style, dashed }: Segment, mark: Mark, isDot: boolean, look: MarkLook): Ink {
  const { color, ground } = look;
  const dash = dashed ? (isDot ? [2, 2] : [4.5, 3]) : undefined;
  const line = { width: dashed && isDot ? 2 : LINE, ...(dash && { dash }) };
  if (isHollow(mark, look)) return { fill: ground, line };
  if (style === 'pale') return { fill: mix(color, look.pale ?? 20, ground), line };
  return dashed ? { fill: mix(color, 60, ground), line } : { fill: color };
}

function dotShapes(segment: Segment, mark: Mark, y: number, look: MarkLook): PathShape[] {
  const { color, ground, dot = DOT } = look;
  const x = (segment.x0 + segment.x1) / 2;
  const radius = dot / 2;
  if (look.isGhost) return [ghostOf(circlePath(x, y, radius - 0.5), look)];
  if (segment.fadeStart || segment.fadeEnd) {
    const outer = radius + 2;
    const pale = mix(color, 25, ground);
    const stops = [
      { offset: 0.45, color: pale, opacity: 1 },
      { offset: 0.62, color, opacity: 1 },
      { offset: 1, color, opacity: 0 },
    ];
    const box = { x: x - outer, y: y - outer, width: 2 * outer, height: 2 * outer };
    return [{ kind: 'path', d: circlePath(x, y, outer), fill: { kind: 'radial', stops, box } }];
  }
  const { fill, line } = inkOf(segment, mark, true, look);
  return [outlined((inset) => circlePath(x, y, radius - inset), fill, color, line)];
}

const ghostOf = (d: string, { color, ground }: MarkLook): PathShape => ({
  kind: 'path',
  d,
  stroke: mix(color, 75, ground),
});

/** An area with an outline inside its edge. */
function outlined(
  path: (inset: number) => string,
  fill: PathShape['fill'] & {},
  stroke: PathShape['stroke'] & {},
  line: Ink['line'],
): PathShape {
  if (!line) return { kind: 'path', d: path(0), fill };
  const { width, dash } = line;
  return { kind: 'path', d: path(width / 2), fill, stroke, lineWidth: width, ...(dash && { dash }) };
}

function barShapes(segment: Segment, mark: Mark, i: number, y: number, look: MarkLook): PathShape[] {
  const { color, bar = BAR } = look;
  const { x0, x1, fadeStart, fadeEnd } = segment;
  const { cutStart, cutEnd, cap } = segmentEnds(mark, i);
  const box = { x: x0, y: y - bar / 2, width: x1 - x0, height: bar };
  const [left, right] = [cutStart || cap === 'start', cutEnd || cap === 'end'].map((isStraight) =>
    isStraight ? 0 : bar / 2,
  );
  const path = (inset: number): string => {
    const inner = { x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: bar - 2 * inset };
    return boxPath(inner.width > 0 ? inner : { ...inner, x: box.x, width: box.width }, left, right);
  };
  if (look.isGhost) return [ghostOf(path(0.5), look)];
  const { fill, line } = inkOf(segment, mark, false, look);
  const fading = (paint: Color): Color | Gradient =>
    fadeStart || fadeEnd ? fadeOf(paint, box, fadeStart, fadeEnd) : paint;
  const shape = outlined(path, fading(fill), fading(color), line);
  return cap ? [shape, capShape(cap, segment, y, bar, color)] : [shape];
}

/** A colour that fades at one end of a box, or both. */
function fadeOf(color: Color, box: Box, start: boolean, end: boolean): Gradient {
  const share = Math.round(Math.min(FADE_SHARE, FADE / box.width) * 100) / 100;
  return {
    kind: 'linear',
    box,
    stops: [
      { offset: 0, color, opacity: start ? 0 : 1 },
      { offset: share, color, opacity: 1 },
      { offset: 1 - share, color, opacity: 1 },
      { offset: 1, color, opacity: end ? 0 : 1 },
    ],
  };
}

function capShape(cap: 'start' | 'end', { x0, x1 }: Segment, y: number, bar: number, color: Color): PathShape {
  const x = cap === 'start' ? x0 + 1 : x1 - 1;
  const reach = bar / 2 + 2;
  return { kind: 'path', d: `M${n(x)},${n(y - reach)}V${n(y + reach)}`, stroke: color, lineWidth: 2 };
}

/** Arrows at open ends, and stripes at unknown ends. */
function openShapes(mark: Mark, y: number, { color, ground }: MarkLook): PathShape[] {
  const shapes: PathShape[] = [];
  for (const [end, x, way] of [
    [mark.openStart, mark.x0 - 3.2, 1],
    [mark.openEnd, mark.x1 + 3.2, -1],
  ] as const) {
    if (end === 'open')
      shapes.push({
        kind: 'path',
        d: `M${n(x)},${n(y)}L${n(x + way * 11.2)},${n(y - 8)}V${n(y + 8)}Z`,
        fill: color,
      });
    else if (end === 'unknown') {
      const left = Math.min(x, x + way * 19.2);
      shapes.push({ kind: 'path', d: boxPath({ x: left, y: y - BAR / 2, width: 19.2, height: BAR }), fill: color });
      const stripes = [0, 1, 2, 3].map((i) =>
        boxPath({ x: left + i * 5.12, y: y - BAR / 2, width: 2.56, height: BAR }),
      );
      shapes.push({ kind: 'path', d: stripes.join(''), fill: ground });
    }
  }
  return shapes;
}

/** A question mark beside an uncertain dot, because a dot is too small to show a dashed outline. */
function doubtShape({ x0, x1 }: Mark, y: number, { text, doubtSide = 'right' }: MarkLook): Shape {
  const isRight = doubtSide === 'right';
  return {
    kind: 'text',
    text: '?',
    x: isRight ? x1 + 1.6 : x0 - 1.6,
    y: y + 1,
    align: isRight ? 'left' : 'right',
    size: 12,
    weight: 700,
    color: text,
  };
}
