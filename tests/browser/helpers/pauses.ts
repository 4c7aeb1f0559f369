import { afterEach, vi } from 'vitest';

/**
 * Replaces the pauses between slices of work for the rest of the test: waiting work is in the returned list and
 * continues when the test calls it.
 * @param tick ms between any two readings of the clock, so that slices have the same length on every machine
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

/** Lets work continue to its end; returns the number of pauses. */
export function goOn(waiting: (() => void)[]): number {
  let count = 0;
  for (; waiting.length > 0; count++) waiting.shift()!();
  return count;
}
