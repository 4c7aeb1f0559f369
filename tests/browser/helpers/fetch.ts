import { afterEach, vi } from 'vitest';

/** A request by the element that the test answers. */
export interface Load {
  readonly address: string;
  readonly signal: AbortSignal;
  /** Answers with a file, or with unmodified text. */
  readonly answer: (body: unknown, init?: ResponseInit) => void;
  /** Fails as without a network. */
  readonly fail: () => void;
}

/** Replaces `fetch` for the rest of the test. Requests are in the order in which they were made. */
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
