import { vi } from 'vitest';

/** Enables motion until the returned function is called; the test browser disables it by default. */
export function welcomeMotion(): () => void {
  const native = globalThis.matchMedia;
  const spy = vi.spyOn(globalThis, 'matchMedia').mockImplementation(() => native.call(globalThis, 'not all'));
  return () => spy.mockRestore();
}
