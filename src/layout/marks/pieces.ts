import type { MarkKind, MarkStyle, Stretch } from './mark-kind.ts';

/**
 * A stretch for each piece of a date. The first is as certain as the start, the last as the end, and the others as both
 * together.
 */
const piecesIn =
  (style: MarkStyle): MarkKind['stretches'] =>
  ({ pieces = [], start, end }, earliest, latest) =>
    pieces.map((piece, i): Stretch => {
      const isLast = i === pieces.length - 1;
      return {
        earliest: Math.max(piece.earliest, earliest),
        latest: Math.min(piece.latest, latest),
        style,
        uncertain: i === 0 ? start.uncertain : end.uncertain && (isLast || start.uncertain),
      };
    });

/** Some time in one of several separate stretches: `[2024-11-05,2024-11-12]`, `2024-1X-05`. */
export const oneOfMark: MarkKind = {
  name: 'one-of',
  isKindOf: ({ kind, pieces }) => pieces !== undefined && kind === 'instant',
  dotBelow: 1,
  dotStyle: 'pale',
  symbol: 'bar',
  isLinked: true,
  stretches: piecesIn('pale'),
};

/** All of several separate stretches: `{2024-11-05,2024-11-12}`. */
export const allOfMark: MarkKind = {
  name: 'all-of',
  isKindOf: ({ kind, pieces }) => pieces !== undefined && kind === 'interval',
  dotBelow: 1,
  dotStyle: 'solid',
  symbol: 'bar',
  isLinked: true,
  stretches: piecesIn('solid'),
};
