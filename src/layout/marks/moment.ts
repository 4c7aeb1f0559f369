import { DAY_MS } from '../../dates/calendar.ts';
import type { MarkKind } from './mark-kind.ts';
import { windowStretches } from './window.ts';

/**
 * A day, or a moment of one. It is a solid dot as long as it looks like one: zoomed in until the day is wider than two dots, it
 * becomes the pale bar of what it is, some time within that day.
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
