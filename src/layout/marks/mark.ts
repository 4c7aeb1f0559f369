import { DAY_MS } from '../../dates/calendar.ts';
import type { DatePiece, TimelineDate } from '../../dates/types.ts';
import type { Scale } from '../scale.ts';

/** A stretch of a mark. Pale and outlined: some moment in here; solid: all of this time. */
export interface Segment {
  /** CSS px in the plot, `x0 < x1`. */
  readonly x0: number;
  readonly x1: number;
  readonly style: 'solid' | 'pale';
  readonly dashed: boolean;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

/** What is drawn for a date: one dot, or stretches from left to right: at most three, or those pieces of the date that are in view. */
export interface Mark {
  readonly shape: 'dot' | 'bar';
  /** CSS px in the plot; of a dot its edges, so the middle is the time. */
  readonly x0: number;
  readonly x1: number;
  readonly segments: readonly Segment[];
  /** The stretches are pieces of one date, and a thin line from `x0` to `x1` joins them. */
  readonly linked?: true;
  readonly openStart?: 'open' | 'unknown';
  readonly openEnd?: 'open' | 'unknown';
}

/** What is left of a piece of a date that is narrower at this zoom, CSS px. */
const STUB = 4;

/** Beyond the view a mark is cut off this far out, CSS px: browsers draw badly at millions of px. */
const BEYOND = 60;

/**
 * The mark of a date in the visual language of the README. `from` and `to` are the bounds with open ends already at the
 * edge of the data, UTC ms.
 *
 * A day or a moment is a solid dot as long as it looks like one: zoomed in until the day is wider than two dots, it
 * becomes the pale bar of what it is, some time within that day.
 */
export function layoutMark(
  date: TimelineDate,
  from: number,
  to: number,
  scale: Scale,
  width: number,
  dot: number,
): Mark {
  const left = scale.x(from);
  const right = scale.x(to);
  const interval = date.kind === 'interval';
  const moment = !interval && to - from <= DAY_MS && !date.start.loose;
  const open = {
    ...(date.openStart && { openStart: date.openStart }),
    ...(date.openEnd && { openEnd: date.openEnd }),
  };
  if (right - left < (moment ? 2 * dot : dot)) {
    const middle = (left + right) / 2;
    const x0 = middle - dot / 2;
    const x1 = middle + dot / 2;
    const style = interval || moment ? 'solid' : 'pale';
    const segment = {
      x0,
      x1,
      style: date.approximate || date.uncertain ? 'pale' : style,
      dashed: date.uncertain,
      fadeStart: date.approximate,
      fadeEnd: date.approximate,
    } as const;
    return { shape: 'dot', x0, x1, segments: [segment], ...open };
  }
  const clip = (x: number): number => Math.min(Math.max(x, -BEYOND), width + BEYOND);
  const stretch = (x0: number, x1: number, style: Segment['style'], dashed: boolean): Segment => ({
    x0: clip(x0),
    x1: clip(x1),
    style,
    dashed,
    fadeStart: false,
    fadeEnd: false,
  });
  const { start, end } = date;
  let segments: Segment[];
  if (date.pieces) {
    const style = interval ? 'solid' : 'pale';
    const bars = barsOf(date.pieces, from, to, scale);
    const last = bars.length - 1;
    segments = bars.map(([x0, x1], i) =>
      stretch(x0, x1, style, i === 0 ? start.uncertain : end.uncertain && (i === last || start.uncertain)),
    );
  } else if (!interval) segments = [stretch(left, right, 'pale', start.uncertain)];
  else {
    const sure0 = start.loose ? scale.x(Math.min(start.latest, to)) : left;
    const sure1 = end.loose ? scale.x(Math.max(end.earliest, from)) : right;
    // Where the two windows overlap nothing is sure, and the whole is one stretch of possible time
    if (sure0 >= sure1) segments = [stretch(left, right, 'pale', start.uncertain || end.uncertain)];
    else {
      const doubt0 = !start.loose && start.uncertain;
      const doubt1 = !end.loose && end.uncertain;
      // Of one doubtful end at least two dots, lest its dashes be too few to see
      const middle = (sure0 + sure1) / 2;
      const part =
        doubt0 === doubt1
          ? sure1
          : doubt0
            ? Math.min(Math.max(scale.x(start.latest), sure0 + 2 * dot), middle)
            : Math.max(Math.min(scale.x(end.earliest), sure1 - 2 * dot), middle);
      segments = [
        stretch(left, sure0, 'pale', start.uncertain),
        stretch(sure0, part, 'solid', doubt0),
        stretch(part, sure1, 'solid', doubt1),
        stretch(sure1, right, 'pale', end.uncertain),
      ];
    }
  }
  segments = segments.filter(({ x0, x1 }) => x1 - x0 > 0.5);
  const last = segments.length - 1;
  segments = segments.map((segment, i) => ({
    ...segment,
    fadeStart: i === 0 && start.approximate && left >= -BEYOND,
    fadeEnd: i === last && end.approximate && right <= width + BEYOND,
  }));
  return { shape: 'bar', x0: clip(left), x1: clip(right), segments, ...(date.pieces && { linked: true }), ...open };
}

/** From where to where the pieces of a date are drawn: each at least a stub, those that then meet as one. */
function barsOf(pieces: readonly DatePiece[], from: number, to: number, scale: Scale): [x0: number, x1: number][] {
  const bars: [number, number][] = [];
  for (const { earliest, latest } of pieces) {
    const x0 = scale.x(Math.max(earliest, from));
    const x1 = Math.max(scale.x(Math.min(latest, to)), x0 + STUB);
    const last = bars.at(-1);
    if (last && x0 < last[1] + 1) last[1] = x1;
    else bars.push([x0, x1]);
  }
  return bars;
}
