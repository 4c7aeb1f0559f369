/** Returns the parsed content of a file; rejects if it cannot be read. */
export type ReadFile = (path: string, signal: AbortSignal) => Promise<unknown>;

/** Maximum number of files kept after reading. */
const MAX_KEPT = 64;

interface Reading {
  readonly result: Promise<unknown>;
  readonly stop: AbortController;
  users: number;
  isDone: boolean;
}

/** Shares reads between simultaneous callers, and keeps the last files. A read that nobody waits for any more is aborted. */
export class SharedReads {
  readonly #read: ReadFile;
  /** Least recently used first. */
  readonly #readings = new Map<string, Reading>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** @throws {AbortError} once the signal is aborted */
  async read(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    signal?.throwIfAborted();
    const reading = this.#take(path);
    let leave: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([reading.result, left]);
    } finally {
      if (leave) signal?.removeEventListener('abort', leave);
      reading.users--;
      if (reading.users === 0 && !reading.isDone) {
        this.#readings.delete(path);
        reading.stop.abort();
      }
    }
  }

  #take(path: string): Reading {
    const reading = this.#readings.get(path) ?? this.#begin(path);
    this.#readings.delete(path);
    this.#readings.set(path, reading);
    reading.users++;
    const [oldest] = this.#readings;
    if (this.#readings.size > MAX_KEPT && oldest?.[1].isDone) this.#readings.delete(oldest[0]);
    return reading;
  }

  #begin(path: string): Reading {
    const stop = new AbortController();
    const result = this.#read(path, stop.signal);
    const reading: Reading = { result, stop, users: 0, isDone: false };
    // Failures are not kept, so that the next caller tries again
    void result.then(
      () => (reading.isDone = true),
      () => this.#readings.get(path) === reading && this.#readings.delete(path),
    );
    return reading;
  }
}
