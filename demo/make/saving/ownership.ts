/** Which tab edits a story: one at a time. */
export interface Ownership {
  /**
   * Asks for a story. It stays this tab's until `release`, until the tab is closed, or until another tab takes it over.
   * @param onLost called once, when another tab takes it over
   * @returns false where another tab has it
   */
  claim(id: string, onLost: () => void): Promise<boolean>;
  /** Takes a story over from the tab that has it. */
  takeOver(id: string, onLost: () => void): Promise<void>;
  /** Gives a story up. */
  release(id: string): void;
}

/** The part of the browser's lock manager that is needed here. */
export interface Locks {
  request<T>(name: string, options: LockOptions, callback: (lock: Lock | null) => Promise<T>): Promise<T>;
}

/**
 * Ownership by Web Locks, which a browser gives up by itself when a tab is closed or crashes. Without them (an old browser, or a page
 * from an insecure address) every tab gets what it asks for, and the versions of the story shelf alone keep one tab from writing over
 * another.
 */
export class LockOwnership implements Ownership {
  readonly #locks: Locks | undefined;
  readonly #held = new Map<string, () => void>();

  constructor(locks: Locks | undefined) {
    this.#locks = locks;
  }

  claim(id: string, onLost: () => void): Promise<boolean> {
    return this.#request(id, { ifAvailable: true }, onLost);
  }

  async takeOver(id: string, onLost: () => void): Promise<void> {
    await this.#request(id, { steal: true }, onLost);
  }

  release(id: string): void {
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  #request(id: string, options: LockOptions, onLost: () => void): Promise<boolean> {
    const locks = this.#locks;
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      let isHeld = false;
      const hold = (lock: Lock | null): Promise<void> => {
        resolve(lock !== null);
        if (lock === null) return Promise.resolve();
        isHeld = true;
        return new Promise((release) => this.#held.set(id, release));
      };
      locks.request(`cited-timeline-make/${id}`, options, hold).catch(() => {
        // The lock was stolen, or the browser gives none at all
        if (isHeld) {
          this.#held.delete(id);
          onLost();
        } else resolve(true);
      });
    });
  }
}
