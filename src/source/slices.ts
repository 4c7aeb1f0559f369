import type { Steps } from '../file/steps.ts';

/** Length of a slice of work, ms: half a frame, so that the page can scroll and paint between slices. */
const SLICE = 8;
/** Number of steps before the first pause. Up to two thousand records of an events file are read without a pause. */
const AT_ONCE = 50;

/** The clock of the page and its way to pause; tests replace them. */
export interface Pace {
  readonly now: () => number;
  /** Calls back in a new task. */
  readonly pause: (goOn: () => void) => void;
}

/** Pauses with a message, which arrives as soon as the page has done its other tasks; a timer would wait 4 ms. */
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

/** Time before the first pause in reading a file, ms: steps of texts that are slow to read take long, even the first few. */
export const FIRST_OF_FILE = 100;

/**
 * Runs steps in slices, with pauses in which the page can respond. The first slice runs at once; a small number of steps runs without
 * pauses, unless there is a limit. If a step yields a promise, the rest waits for it.
 * @param finish called with the result, before this function returns if there was no pause; never after `signal` is aborted.
 * @param first time after which there is a pause in any case, ms.
 * @param progress called before each pause with the share that is done.
 */
export function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  finish: (result: Result) => void,
  progress: (share: number) => void,
  first = Infinity,
  { now, pause }: Pace = PAGE,
): void {
  const run = (least: number): void => {
    const begun = now();
    for (let count = 1; !signal.aborted; count++) {
      const { done, value } = steps.next();
      if (done) return finish(value);
      if (typeof value !== 'number') return void value.then(() => run(least));
      if (now() < begun + (count < least ? first : SLICE)) continue;
      progress(value);
      return pause(() => run(1));
    }
  };
  run(AT_ONCE);
}
