import type { TimelineDate } from '../../dates/types.ts';
import type { Scale } from '../scale.ts';
import { markKindOf } from './kinds.ts';
import type { MarkKind, MarkStyle, Stretch } from './mark-kind.ts';
import type { MarkStatus } from './mark-status.ts';

/** A drawn stretch of a mark. CSS px in the plot, `x0 < x1`. */
export interface Segment {
  readonly x0: number;
  readonly x1: number;
  readonly style: MarkStyle;
  readonly dashed: boolean;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

/**
 * What is drawn for a date: one dot, or stretches from left to right. There are at most three stretches, or the pieces
 * of the date that are in view.
 */
export interface Mark {
  readonly shape: 'dot' | 'bar';
  /** CSS px in the plot. For a dot these are its edges, so its middle is the time. */
  readonly x0: number;
  readonly x1: number;
  readonly segments: readonly Segment[];
  /** The stretches are pieces of one date, and a thin line from `x0` to `x1` joins them. */
  readonly linked?: true;
  readonly openStart?: 'open' | 'unknown';
  readonly openEnd?: 'open' | 'unknown';
  /** What the mark shows of the evidence, independent of its date. */
  readonly status?: MarkStatus;
}

/** Minimum width of a piece of a date, CSS px. */
const STUB = 4;

/** Marks are cut off at this distance outside of the view, CSS px: browsers draw badly at millions of px. */
const BEYOND = 60;

/** Minimum width of a stretch, CSS px; narrower ones are omitted. */
const MIN_STRETCH_WIDTH = 0.5;

/**
 * The mark of a date in the plot, as in the table of dates in the README. O(pieces of the date).
 * @param from start of the date, UTC ms; an open start is at the edge of the data
 * @param to end of the date, likewise
 * @param dot diameter of a dot, CSS px
 */
export function layoutMark(
  date: TimelineDate,
  from: number,
  to: number,
  scale: Scale,
  width: number,
  dot: number,
): Mark {
  const kind = markKindOf(date);
  const left = scale.x(from);
  const right = scale.x(to);
  const openEnds = {
    ...(date.openStart && { openStart: date.openStart }),
    ...(date.openEnd && { openEnd: date.openEnd }),
  };
  if (right - left < kind.dotBelow * dot) return { ...dotOf(date, kind, (left + right) / 2, dot), ...openEnds };
  const clip = (x: number): number => Math.min(Math.max(x, -BEYOND), width + BEYOND);
  const stretches = kind.stretches(date, from, to);
  const bars = kind.isLinked ? barsApart(stretches, scale) : barsInRow(stretches, scale, dot);
  const visible = bars
    .map(({ x0, x1, style, dashed }): Bar => ({ x0: clip(x0), x1: clip(x1), style, dashed }))
    .filter(({ x0, x1 }) => x1 - x0 > MIN_STRETCH_WIDTH);
  const segments = visible.map(({ x0, x1, style, dashed }, i): Segment => {
    const fadeStart = i === 0 && date.start.approximate && left >= -BEYOND;
    const fadeEnd = i === visible.length - 1 && date.end.approximate && right <= width + BEYOND;
    return { x0, x1, style, dashed, fadeStart, fadeEnd };
  });
  return {
    shape: 'bar',
    x0: clip(left),
    x1: clip(right),
    segments,
    ...(kind.isLinked && { linked: true }),
    ...openEnds,
  };
}

function dotOf({ approximate, uncertain }: TimelineDate, { dotStyle }: MarkKind, middle: number, dot: number): Mark {
  const x0 = middle - dot / 2;
  const x1 = middle + dot / 2;
  const style = approximate || uncertain ? 'pale' : dotStyle;
  const segment = { x0, x1, style, dashed: uncertain, fadeStart: approximate, fadeEnd: approximate } as const;
  return { shape: 'dot', x0, x1, segments: [segment] };
}

type Bar = Pick<Segment, 'x0' | 'x1' | 'style' | 'dashed'>;

const barOf = ({ earliest, latest, style, uncertain }: Stretch, { x }: Scale): Bar => ({
  x0: x(earliest),
  x1: x(latest),
  style,
  dashed: uncertain,
});

/**
 * Stretches that follow each other without gaps. If a solid bar is dashed at one end, the dashed part is at least two
 * dots wide, or half of the bar: fewer dashes could not be seen.
 */
function barsInRow(stretches: readonly Stretch[], scale: Scale, dot: number): Bar[] {
  const bars = stretches.map((stretch) => barOf(stretch, scale));
  const i = bars.findIndex(({ style }, at) => style === 'solid' && bars[at + 1]?.style === 'solid');
  const [first, second] = [bars[i], bars[i + 1]];
  if (!first || !second) return bars;
  const middle = (first.x0 + second.x1) / 2;
  const boundary = first.dashed
    ? Math.max(first.x1, Math.min(first.x0 + 2 * dot, middle))
    : Math.min(first.x1, Math.max(second.x1 - 2 * dot, middle));
  return bars.with(i, { ...first, x1: boundary }).with(i + 1, { ...second, x0: boundary });
}

/**
 * Separate stretches: each at least `STUB` wide, and those that then overlap are merged. The last is dashed if the end
 * of the date is.
 */
function barsApart(stretches: readonly Stretch[], scale: Scale): Bar[] {
  const bars: Bar[] = [];
  for (const stretch of stretches) {
    const bar = barOf(stretch, scale);
    const x1 = Math.max(bar.x1, bar.x0 + STUB);
    const last = bars.at(-1);
    if (!last || bar.x0 >= last.x1 + 1) bars.push({ ...bar, x1 });
    else bars[bars.length - 1] = { ...last, x1, dashed: bars.length === 1 ? last.dashed : bar.dashed };
  }
  return bars;
}
