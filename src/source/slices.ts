import type { Steps } from '../file/steps.ts';

/** Length of a slice of work, ms: half a frame, so that the page can scroll and paint between slices. */
const SLICE = 8;
/** Number of steps before the first pause. Up to two thousand records of an events file are read without a pause. */
const AT_ONCE = 40;
/**
 * Time after which there is a pause even before that many steps, ms: steps of texts that are slow to read take long. A few steps have no
 * pause in any case, so that a short story is drawn at once on a busy machine, too.
 */
const LONGEST = 100;
const FEW = 10;

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

/**
 * Runs steps in slices, with pauses in which the page can respond. The first slice runs at once; a small number of steps runs without
 * pauses, unless they take long. If a step yields a promise, the rest waits for it.
 * @param finish called with the result, before this function returns if there was no pause; never after `signal` is aborted.
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
    const begun = now();
    for (let count = 1; !signal.aborted; count++) {
      const { done, value } = steps.next();
      if (done) return finish(value);
      if (typeof value !== 'number') return void value.then(() => run(least));
      if (count < Math.min(least, FEW) || now() < begun + (count < least ? LONGEST : SLICE)) continue;
      progress(value);
      return pause(() => run(1));
    }
  };
  run(AT_ONCE);
}
