/** Length of a slice of work, ms; between slices the page scrolls, types and paints. */
const SLICE = 8;

/**
 * Runs steps in slices with pauses between them, and one before the first slice.
 * @param isWanted called after each pause; if it returns false, the rest is dropped
 * @returns the result of the steps; undefined if they were dropped
 */
export async function inSlices<Result>(
  steps: Iterator<void, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    await pause();
    if (!isWanted()) return undefined;
    for (const end = performance.now() + SLICE; performance.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** A message arrives as soon as the page has finished its other tasks; a timer would wait longer. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(0);
  });
