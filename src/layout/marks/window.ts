import type { MarkKind } from './mark-kind.ts';

/** One pale stretch: it happened at some time in it. */
export const windowStretches: MarkKind['stretches'] = ({ start }, earliest, latest) => [
  { earliest, latest, style: 'pale', uncertain: start.uncertain },
];

/** An instant that is known to a month, a year or some days: at some time in it. */
export const windowMark: MarkKind = {
  name: 'window',
  isKindOf: ({ kind }) => kind === 'instant',
  dotBelow: 1,
  dotStyle: 'pale',
  symbol: 'bar',
  isLinked: false,
  stretches: windowStretches,
};
