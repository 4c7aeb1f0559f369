import { afterEach, vi } from 'vitest';

/** A load that the element asked for and the test answers. */
export interface Load {
  readonly address: string;
  readonly signal: AbortSignal;
  /** Answers with a file, or with text as it is. */
  readonly answer: (body: unknown, init?: ResponseInit) => void;
  /** As where there is no network. */
  readonly fail: () => void;
}

/** Takes the place of `fetch` for the rest of the test. Loads are in the order in which they were asked for. */
export function interceptFetch(): Load[] {
  const loads: Load[] = [];
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      loads.push({
        address,
        signal,
        answer: (body, init) => resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), init)),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  });
  return loads;
}

afterEach(() => {
  vi.unstubAllGlobals();
});
