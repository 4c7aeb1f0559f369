import { vi } from 'vitest';

/** Until what it returns is called, readers welcome motion; the browser of the tests asks for none. */
export function welcomeMotion(): () => void {
  const native = globalThis.matchMedia;
  const spy = vi.spyOn(globalThis, 'matchMedia').mockImplementation(() => native.call(globalThis, 'not all'));
  return () => spy.mockRestore();
}
