interface Entry<Value> {
  readonly made: Promise<Value>;
  readonly stop: AbortController;
  /** Number of those who use it or wait for it. */
  users: number;
  /** Undefined until it is made. */
  size: number | undefined;
}

/** How much is kept while nobody uses it: a number of values, and the sum of their sizes. */
export interface KeepLimits {
  readonly count: number;
  readonly size: number;
}

/**
 * Values that take long to make and that several callers use at the same time. Those used last are kept. The making of a value is
 * aborted when nobody waits for it any more.
 */
export class Shared<Value> {
  readonly #limits: KeepLimits;
  readonly #sizeOf: (value: Value) => number;
  readonly #drop: (value: Value) => void;
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry<Value>>();

  /** @param drop called with each value that is not kept any more */
  constructor(limits: KeepLimits, sizeOf: (value: Value) => number, drop: (value: Value) => void = () => {}) {
    this.#limits = limits;
    this.#sizeOf = sizeOf;
    this.#drop = drop;
  }

  /**
   * Calls `work` with the value of a key, which is made if it is not there.
   * @throws the reason of the signal once it is aborted
   */
  async use<Result>(
    key: string,
    make: (signal: AbortSignal) => Promise<Value>,
    work: (value: Value) => Result | Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const entry = this.#take(key, make);
    try {
      return await work(await orAbort(entry.made, signal));
    } finally {
      entry.users--;
      // A value that is being made for nobody is not kept
      if (entry.users === 0 && entry.size === undefined) entry.stop.abort();
      this.#settle();
    }
  }

  #take(key: string, make: (signal: AbortSignal) => Promise<Value>): Entry<Value> {
    let entry = this.#entries.get(key);
    if (!entry || entry.stop.signal.aborted) {
      const stop = new AbortController();
      const created: Entry<Value> = { made: make(stop.signal), stop, users: 0, size: undefined };
      created.made.then(
        (value) => {
          if (stop.signal.aborted) this.#drop(value);
          else created.size = this.#sizeOf(value);
        },
        () => stop.abort(),
      );
      entry = created;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users++;
    return entry;
  }

  /** Removes failed and aborted values, and the least recently used ones if too much is kept. */
  #settle(): void {
    let [count, size] = [0, 0];
    for (const [key, entry] of [...this.#entries].toReversed()) {
      if (entry.stop.signal.aborted) this.#entries.delete(key);
      if (entry.users > 0 || entry.size === undefined) continue;
      count++;
      size += entry.size;
      if (count <= this.#limits.count && size <= this.#limits.size) continue;
      this.#entries.delete(key);
      void entry.made.then((value) => this.#drop(value));
    }
  }
}

/** The result of some work, or the reason of a signal if that is aborted before. */
export function orAbort<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
