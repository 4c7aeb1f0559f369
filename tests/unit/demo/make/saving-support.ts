import type { Ownership } from '../../../../demo/make/saving/ownership.ts';
import type { Timers } from '../../../../demo/make/saving/saver.ts';

/** A clock that only moves when a test moves it. */
export class FakeTimers implements Timers {
  #time = 1_000;
  #calls: { at: number; call: () => void }[] = [];

  readonly now = (): number => this.#time;

  readonly after = (ms: number, call: () => void): (() => void) => {
    const entry = { at: this.#time + ms, call };
    this.#calls.push(entry);
    return () => {
      this.#calls = this.#calls.filter((other) => other !== entry);
    };
  };

  /** Advances the clock, makes the calls that are due, and lets their promises resolve. */
  async pass(ms: number): Promise<void> {
    const end = this.#time + ms;
    for (;;) {
      await settle();
      const [next] = this.#calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#calls = this.#calls.filter((other) => other !== next);
      this.#time = next.at;
      next.call();
    }
    this.#time = end;
  }
}

/** Waits until all pending promises have resolved. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Ownership of stories among the tabs of one test. */
export class FakeTabs {
  readonly #owners = new Map<string, () => void>();

  tab(): Ownership {
    return {
      claim: async (id, onLost) => {
        if (this.#owners.has(id)) return false;
        this.#owners.set(id, onLost);
        return true;
      },
      takeOver: async (id, onLost) => {
        this.#owners.get(id)?.();
        this.#owners.set(id, onLost);
      },
      release: (id) => {
        this.#owners.delete(id);
      },
    };
  }
}
