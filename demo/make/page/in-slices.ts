/** Length of a slice of work, ms: the page scrolls, types and paints between slices. */
const SLICE = 8;

/**
 * Does steps in slices with pauses between them, the first slice after a pause, too.
 * @param isWanted asked after each pause; where it says no, the rest is left
 * @returns what the steps gave; undefined where they were left
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

/** A message arrives as soon as the page has done its other tasks; a timer would wait longer. */
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
