/** A failed call to a server. */
export class HttpSourceError extends Error {
  override readonly name = 'HttpSourceError';
  /** HTTP status of the response; 0 if there was none, or it was incomplete. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** Fetches and parses the JSON at a path. */
export type FetchJson = (path: string, signal?: AbortSignal) => Promise<unknown>;

/**
 * Makes a function that fetches JSON at paths below an address, which must end in `/`.
 * @throws {HttpSourceError} if there is no complete response; throws the signal's reason if it was aborted
 */
export const jsonBelow =
  (base: string): FetchJson =>
  async (path, signal) => {
    let response: Response;
    try {
      // Only `about.json` changes, so it is always checked for a newer version, even if a static host allows caching it for long
      response = await fetch(base + path, {
        ...(signal && { signal }),
        ...(path === 'about.json' && { cache: 'no-cache' }),
      });
      // An incomplete response fails here and counts as no response
      if (response.ok) return (await response.json()) satisfies unknown;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new HttpSourceError(`${base} did not answer: ${error instanceof Error ? error.message : error}`, 0);
    }
    throw new HttpSourceError(`${base} answered with status ${response.status}.`, response.status);
  };
