/**
 * Work done in small steps. Yields the share that is done, 0 to 1, or a promise that must settle before the next step. Returns the result.
 */
export type Steps<Result> = Generator<number | Promise<unknown>, Result, void>;

/** Runs all steps at once and returns the result. It does not wait for promises, so the steps must not depend on any. */
export function runSteps<Result>(steps: Steps<Result>, onStep?: (done: number) => void): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (typeof value === 'number') onStep?.(value);
  }
}

/** Steps that are a part of longer work: their shares lie between `from` and `to`. */
export function* withinShares<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield typeof value === 'number' ? from + (to - from) * value : value;
  }
}
