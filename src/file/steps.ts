/** Work done in small steps: yields the share that is done, 0 to 1, and returns the result. */
export type Steps<Result> = Generator<number, Result, void>;

/** Runs all steps at once and returns the result. */
export function runSteps<Result>(steps: Steps<Result>, onStep?: (done: number) => void): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    onStep?.(value);
  }
}

/** Maps items one after the other, in steps. Yields the share of the items that are done. */
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

/** Steps that are a part of longer work: their shares lie between `from` and `to`. */
export function* withinShares<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
