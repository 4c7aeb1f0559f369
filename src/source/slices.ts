import type { Steps } from '../file/steps.ts';

/** Length of a slice of work, ms: half a frame, so that the page scrolls and paints between slices. */
const SLICE = 8;
/** Steps before the first pause: up to two thousand records of an events file are read without one. */
const AT_ONCE = 40;

/** The clock and pauses of the page; tests replace them. */
export interface Pace {
  readonly now: () => number;
  /** Calls back in a new task. */
  readonly pause: (goOn: () => void) => void;
}

/** A message arrives as soon as the page has done its other tasks; a timer would wait 4 ms. */
const PAGE: Pace = {
  now: () => performance.now(),
  pause(goOn) {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      goOn();
    });
    port1.start();
    port2.postMessage(0);
  },
};

/**
 * Does steps in slices, with pauses in which the page lives: the first at once, and few steps all at once. Where a step needs something
 * that is on its way, the rest waits for that.
 * @param finish called with the result, before the return where there was no pause; never once `signal` is aborted.
 * @param progress called before each pause with the share that is done.
 */
export function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  finish: (result: Result) => void,
  progress: (share: number) => void,
  { now, pause }: Pace = PAGE,
): void {
  const run = (least: number): void => {
    const end = now() + SLICE;
    for (let count = 1; !signal.aborted; count++) {
      const { done, value } = steps.next();
      if (done) return finish(value);
      if (typeof value !== 'number') return void value.then(() => run(least));
      if (count < least || now() < end) continue;
      progress(value);
      return pause(() => run(1));
    }
  };
  run(AT_ONCE);
}
