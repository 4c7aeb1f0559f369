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
