import type { TimelineDate } from '../../dates/types.ts';
import { markKindOf } from './kinds.ts';
import type { MarkStyle } from './mark-kind.ts';

/** A date's mark where there is no time axis: the same signs as in the plot, of one size. */
export interface MarkSymbol {
  readonly shape: 'dot' | 'bar';
  /** Of a bar: solid where some of its time is. */
  readonly style: MarkStyle;
  readonly dashed: boolean;
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

/** The symbol of a date. O(pieces of the date). */
export function symbolOf(date: TimelineDate): MarkSymbol {
  const { symbol, dotStyle, stretches } = markKindOf(date);
  const { start, end, approximate, uncertain } = date;
  const isSolid =
    symbol === 'dot'
      ? dotStyle === 'solid' && !approximate && !uncertain
      : stretches(date, start.earliest, end.latest).some(({ style }) => style === 'solid');
  return {
    shape: symbol,
    style: isSolid ? 'solid' : 'pale',
    dashed: uncertain,
    fadeStart: start.approximate,
    fadeEnd: end.approximate,
  };
}
