/** Decides which tab may edit a story: only one at a time. */
export interface Ownership {
  /**
   * Claims a story. It belongs to this tab until `release`, until the tab is closed, or until another tab takes it
   * over.
   * @param onLost called once, when another tab takes it over
   * @returns false if another tab has it
   */
  claim(id: string, onLost: () => void): Promise<boolean>;
  /** Takes a story over from the tab that has it. */
  takeOver(id: string, onLost: () => void): Promise<void>;
  /** Gives up a story. */
  release(id: string): void;
}

/** The part of the browser's lock manager used here. */
export interface Locks {
  request<T>(name: string, options: LockOptions, callback: (lock: Lock | null) => Promise<T>): Promise<T>;
}

/**
 * Ownership with Web Locks, which the browser releases when a tab is closed or crashes. Without them (in an old
 * browser, or on a page without https) every tab gets what it claims, and only the version check of the story shelf
 * prevents one tab from overwriting another.
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
