import type { MarkKind } from './mark-kind.ts';

/** One pale stretch: it was some time in here. */
export const windowStretches: MarkKind['stretches'] = ({ start }, earliest, latest) => [
  { earliest, latest, style: 'pale', uncertain: start.uncertain },
];

/** An instant that is known to a month, a year, some days …: some time in here. */
export const windowMark: MarkKind = {
  name: 'window',
  isKindOf: ({ kind }) => kind === 'instant',
  dotBelow: 1,
  dotStyle: 'pale',
  symbol: 'bar',
  isLinked: false,
  stretches: windowStretches,
};
