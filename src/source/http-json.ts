/** A call that a server did not answer as it should. */
export class HttpSourceError extends Error {
  override readonly name = 'HttpSourceError';
  /** Status of the answer; 0 where none came, or only half of one. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** Gives what is at a path, parsed. */
export type FetchJson = (path: string, signal?: AbortSignal) => Promise<unknown>;

/**
 * Fetches JSON at paths below an address, which ends in `/`.
 * @throws {HttpSourceError} where there is no whole answer, and the reason of the signal where that was aborted
 */
export const jsonBelow =
  (base: string): FetchJson =>
  async (path, signal) => {
    let response: Response;
    try {
      // The description of the whole is the only thing that changes, whatever a host of files says of how long it may be kept
      response = await fetch(base + path, {
        ...(signal && { signal }),
        ...(path === 'about.json' && { cache: 'no-cache' }),
      });
      // An answer that breaks off is none
      if (response.ok) return (await response.json()) satisfies unknown;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new HttpSourceError(`${base} did not answer: ${error instanceof Error ? error.message : error}`, 0);
    }
    throw new HttpSourceError(`${base} answered with status ${response.status}.`, response.status);
  };
