import { boundsOf, joined, type Bounds } from './bounds.ts';
import type { DateTree } from './tree.ts';

/** The bounds of start and end, one and the same of an instant, absent where open or unknown; and of the whole date. */
export interface Ends {
  readonly start: Bounds | undefined;
  readonly end: Bounds | undefined;
  readonly both: Bounds;
}

/** All of a set begins in the first of its dates and ends in the last, whichever places they have in it. */
export function endsOf(tree: DateTree): Ends {
  if (tree.type === 'interval') {
    const start = typeof tree.start === 'string' ? undefined : boundsOf(tree.start);
    const end = typeof tree.end === 'string' ? undefined : boundsOf(tree.end);
    return { start, end, both: start && end ? joined(start, end) : (start ?? end)! };
  }
  const both = boundsOf(tree);
  if (tree.type === 'date' || tree.mode === 'one') return { start: both, end: both, both };
  const { approximate, uncertain, members } = tree;
  const ends = members
    .flatMap((member) => (member.type === 'date' ? member : [member, member.from ?? [], member.to ?? []].flat()))
    .map(boundsOf);
  const said = { ...both, earliest: Infinity, latest: -Infinity, approximate, uncertain, loose: false, soft: false };
  return {
    start: joined(
      ends.reduce((a, b) => (b.earliest <= a.earliest ? b : a)),
      said,
    ),
    end: joined(
      ends.reduce((a, b) => (b.latest >= a.latest ? b : a)),
      said,
    ),
    both,
  };
}
