import { CallError } from './call-error.ts';

/** Limits of concurrent and waiting answers. */
export interface TurnLimits {
  readonly atOnce: number;
  /** Maximum number of answers that wait for their turn. */
  readonly waiting: number;
}

/** Limits how many tasks run at a time and how many wait; the waiting ones start in order of arrival. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting = new Set<() => void>();
  #working = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Runs a task when it is its turn.
   * @throws {CallError} 503 if too many tasks wait already
   * @throws the reason of the signal if it is aborted while the task waits
   */
  async take<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    signal.throwIfAborted();
    if (this.#working >= this.#limits.atOnce) await this.#wait(signal);
    else this.#working++;
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      this.#pass();
    }
  }

  /** Resolves when a task that has ended passes on its turn. */
  #wait(signal: AbortSignal): Promise<void> {
    if (this.#waiting.size >= this.#limits.waiting)
      throw new CallError(503, 'Too much is asked at once: ask again in a moment.');
    return new Promise((resolve, reject) => {
      const start = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.delete(start);
        reject(signal.reason as Error);
      };
      this.#waiting.add(start);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Passes the turn to the task that has waited longest. */
  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#working--;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
