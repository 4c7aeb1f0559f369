import { DAY_MS } from '../../dates/calendar.ts';
import type { MarkKind } from './mark-kind.ts';
import { windowStretches } from './window.ts';

/**
 * A day, or a moment of one. It is a solid dot as long as the day is narrower than two dots. Zoomed in further, it
 * becomes a pale bar: some time within that day.
 */
export const momentMark: MarkKind = {
  name: 'moment',
  isKindOf: ({ kind, start }) => kind === 'instant' && !start.loose && start.latest - start.earliest <= DAY_MS,
  dotBelow: 2,
  dotStyle: 'solid',
  symbol: 'dot',
  isLinked: false,
  stretches: windowStretches,
};
