/** Lets so many do their work at a time. Others wait, in the order in which they came, and leave once their signal is aborted. */
export class Turns {
  readonly #most: number;
  readonly #waiting = new Set<() => void>();
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @throws the reason of the signal, where it was aborted before the work has begun */
  async take<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted();
    if (this.#busy < this.#most) this.#busy++;
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        this.#waiting.delete(give);
        reject(signal!.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(give);
    });
  }

  /** Hands the turn to who waits longest. */
  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#busy--;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
