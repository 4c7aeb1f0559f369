import { afterEach, vi } from 'vitest';

/**
 * Takes the place of the pauses between slices of work for the rest of the test: what waits in the list goes on when the test
 * calls it.
 * @param tick ms between any two looks at the clock, so that slices are as long on every machine
 */
export function holdPauses(tick = 1): (() => void)[] {
  let time = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (time += tick));
  const waiting: (() => void)[] = [];
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1 = {
        addEventListener: (_: string, goOn: () => void) => void waiting.push(goOn),
        start() {},
        close() {},
      };
      readonly port2 = { postMessage() {} };
    },
  );
  return waiting;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets work go on to its end; returns the number of pauses there were. */
export function goOn(waiting: (() => void)[]): number {
  let count = 0;
  for (; waiting.length > 0; count++) waiting.shift()!();
  return count;
}
