/** Limits how many tasks run at a time. Others wait in order of arrival, and leave the queue once their signal is aborted. */
export class Turns {
  readonly #most: number;
  readonly #waiting = new Set<() => void>();
  #busy = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @throws the reason of the signal, if it was aborted before the work began */
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

  /** Hands the turn to the task that has waited longest. */
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
