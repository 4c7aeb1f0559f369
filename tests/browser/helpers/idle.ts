import { afterEach, vi } from 'vitest';

/** Makes the page idle between any two tasks until the test ends: a machine that runs several tests at once may not be for a minute. */
export function alwaysIdle(): void {
  const deadline = { didTimeout: false, timeRemaining: () => 10 };
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => setTimeout(() => run(deadline)));
}

afterEach(() => void vi.unstubAllGlobals());
