import { CallError } from './call-error.ts';

/** How many answers are worked on at a time. */
export interface TurnLimits {
  readonly atOnce: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
}

/** Lets so many work at a time, and so many wait, in the order in which they came. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting = new Set<() => void>();
  #working = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Does work when it is its turn.
   * @throws {CallError} 503 where too many wait already
   * @throws the reason of the signal once that is aborted while it waits
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

  /** Resolves when somebody who has ended has passed the turn on. */
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

  /** Gives the turn to who has waited longest. */
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
