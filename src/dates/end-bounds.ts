import { boundsOf, union, type Bounds } from './bounds.ts';
import type { DateTree } from './tree.ts';

/** The bounds of a date's start and end: the same object for an instant, undefined for an open or unknown end. */
export interface EndBounds {
  readonly start: Bounds | undefined;
  readonly end: Bounds | undefined;
  /** The bounds of the whole date. */
  readonly whole: Bounds;
}

/**
 * The bounds of both ends of a date. A set of all its members starts with its earliest date and ends with its latest, in whatever order
 * they are written.
 */
export function endBoundsOf(tree: DateTree): EndBounds {
  if (tree.type === 'interval') {
    const start = typeof tree.start === 'string' ? undefined : boundsOf(tree.start);
    const end = typeof tree.end === 'string' ? undefined : boundsOf(tree.end);
    return { start, end, whole: start && end ? union(start, end) : (start ?? end)! };
  }
  const whole = boundsOf(tree);
  if (tree.type === 'date' || tree.mode === 'one') return { start: whole, end: whole, whole };
  const { approximate, uncertain, members } = tree;
  const dates = members
    .flatMap((member) => (member.type === 'date' ? member : [member, member.from ?? [], member.to ?? []].flat()))
    .map(boundsOf);
  // An empty window: the union with it adds the set's own qualifiers to both ends, but no time
  const qualifiers = {
    ...whole,
    earliest: Infinity,
    latest: -Infinity,
    approximate,
    uncertain,
    loose: false,
    soft: false,
  };
  return {
    start: union(
      dates.reduce((a, b) => (b.earliest <= a.earliest ? b : a)),
      qualifiers,
    ),
    end: union(
      dates.reduce((a, b) => (b.latest >= a.latest ? b : a)),
      qualifiers,
    ),
    whole,
  };
}
