import type { TreeEvents } from './tree.ts';

/** Inserts an event into a list of at most `k` best events, best first. Returns whether it is among them. */
export function offer(best: number[], event: number, { priority }: TreeEvents, k: number): boolean {
  let at = best.length;
  while (at > 0 && isBetter(event, best[at - 1]!, priority)) at--;
  if (at >= k) return false;
  best.splice(at, 0, event);
  if (best.length > k) best.pop();
  return true;
}

function isBetter(a: number, b: number, priority: Float32Array): boolean {
  const difference = priority[a]! - priority[b]!;
  return difference > 0 || (difference === 0 && a < b);
}
