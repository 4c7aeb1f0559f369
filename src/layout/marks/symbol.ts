import type { TimelineDate } from '../../dates/types.ts';
import { markKindOf } from './kinds.ts';
import type { MarkStyle } from './mark-kind.ts';

/** The mark of a date without a time axis: the same symbols as in the plot, in one size. */
export interface MarkSymbol {
  readonly shape: 'dot' | 'bar';
  /** For a bar: solid if any part of it is solid in the plot. */
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
