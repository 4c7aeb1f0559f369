/** Time between two steps in browsers that do not tell when they are idle, ms. */
const PAUSE_MS = 50;

/** A step may take this long, ms: less time than that is left to others. */
const STEP_MS = 5;

/** Runs work while the page is idle, in short steps, as long as `goesOn`. */
export function whenIdle(view: Window, steps: Iterator<unknown>, goesOn: () => boolean): void {
  const plan = (): void => {
    if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(run);
    else view.setTimeout(run, PAUSE_MS);
  };
  const run = (deadline?: IdleDeadline): void => {
    const hasTime = (): boolean => (deadline?.timeRemaining() ?? 0) > STEP_MS;
    do {
      if (!goesOn() || steps.next().done) return;
    } while (hasTime());
    plan();
  };
  plan();
}
