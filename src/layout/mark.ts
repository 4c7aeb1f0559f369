import type { DateWindow, TimelineDate } from '../dates/types.ts';
import type { Scale } from './scale.ts';

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

/** What is drawn for a date: one dot, or one to three stretches from left to right. */
export interface Mark {
  readonly shape: 'dot' | 'bar';
  /** CSS px in the plot; of a dot its edges, so the middle is the time. */
  readonly x0: number;
  readonly x1: number;
  readonly segments: readonly Segment[];
  readonly openStart?: 'open' | 'unknown';
  readonly openEnd?: 'open' | 'unknown';
}

const DAY = 86_400_000;

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
  const moment = !interval && to - from <= DAY && !date.start.loose;
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
  const stretch = (x0: number, x1: number, style: Segment['style'], ...ends: DateWindow[]): Segment => ({
    x0: clip(x0),
    x1: clip(x1),
    style,
    dashed: ends.some((end) => end.uncertain),
    fadeStart: false,
    fadeEnd: false,
  });
  const { start, end } = date;
  let segments: Segment[];
  if (!interval) segments = [stretch(left, right, 'pale', start)];
  else {
    const sure0 = start.loose ? scale.x(Math.min(start.latest, to)) : left;
    const sure1 = end.loose ? scale.x(Math.max(end.earliest, from)) : right;
    // Where the two windows overlap nothing is sure, and the whole is one stretch of possible time
    segments =
      sure0 < sure1
        ? [
            stretch(left, sure0, 'pale', start),
            stretch(sure0, sure1, 'solid', ...(start.loose || end.loose ? [] : [start, end])),
            stretch(sure1, right, 'pale', end),
          ]
        : [stretch(left, right, 'pale', start, end)];
  }
  segments = segments.filter(({ x0, x1 }) => x1 - x0 > 0.5);
  const last = segments.length - 1;
  segments = segments.map((segment, i) => ({
    ...segment,
    fadeStart: i === 0 && start.approximate && left >= -BEYOND,
    fadeEnd: i === last && end.approximate && right <= width + BEYOND,
  }));
  return { shape: 'bar', x0: clip(left), x1: clip(right), segments, ...open };
}
