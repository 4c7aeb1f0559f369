import { type Steps, withinShares } from './steps.ts';

/** Maps items one after the other, in steps. Yields the share of items that are done. */
export function* mapSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item, i: number) => Steps<Result>,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [i, item] of items.entries()) {
    results.push(yield* withinShares(map(item, i), i / items.length, (i + 1) / items.length));
    yield (i + 1) / items.length;
  }
  return results;
}
