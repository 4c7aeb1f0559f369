import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';

type Compare<Item> = (a: Item, b: Item) => number;

/**
 * Merges two sorted lists. Of equal items, those of `a` come first. O(n); only one comparison if all of `b` follows `a`.
 * @param share the share of all work that is done, which it yields.
 */
export function* merge<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: Compare<Item>,
  share = 0.9,
): Steps<Item[]> {
  if (a.length === 0 || b.length === 0 || compare(a.at(-1)!, b[0]!) <= 0) return a.concat(b);
  const merged: Item[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if ((i + j) % STEP === 0) yield share;
    merged.push(j === b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0) ? a[i++]! : b[j++]!);
  }
  return merged;
}

/**
 * A sorted copy; equal items keep their order. Sorts short runs, then merges them in pairs. O(n log n), O(n) if they are in order.
 * @param share the share of all work that is done, which it yields after each step.
 */
export function* sort<Item>(items: readonly Item[], compare: Compare<Item>, share = 0.9): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let i = 0; i < items.length; i += STEP) {
    runs.push(items.slice(i, i + STEP).sort(compare));
    yield share;
  }
  // Files often list their events in order of time
  if (runs.every((run, i) => i === 0 || compare(runs[i - 1]!.at(-1)!, run[0]!) <= 0)) return runs.flat();
  while (runs.length > 1) {
    const pairs: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2) pairs.push(yield* merge(runs[i]!, runs[i + 1] ?? [], compare, share));
    runs = pairs;
  }
  return runs[0]!;
}
