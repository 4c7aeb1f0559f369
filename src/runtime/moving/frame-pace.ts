import type { Pace } from '../../views/pace.ts';

/** Time per frame for creating the elements of a picture that has come to rest, ms. */
const NODES_MS = 6;

/** A pace that tells whether it has refused time to an element. */
export type FramePace = Pace & { readonly isBehind: boolean };

/** The time for the elements of one frame, at least one element. */
export function paceFor(pass: unknown): FramePace {
  const until = performance.now() + NODES_MS;
  let taken = 0;
  const pace = {
    pass,
    isBehind: false,
    take: (): boolean => {
      const hasTime = taken++ === 0 || performance.now() < until;
      if (!hasTime) pace.isBehind = true;
      return hasTime;
    },
  };
  return pace;
}
