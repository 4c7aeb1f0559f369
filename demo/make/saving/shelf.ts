/** Why a browser did not store something. */
export type StorageFault = 'full' | 'refused';

/** Thrown if a shelf could not read or write. Nothing of a failed write is stored. */
export class ShelfError extends Error {
  constructor(
    readonly fault: StorageFault,
    cause?: unknown,
  ) {
    super(fault === 'full' ? 'the storage of this browser is full' : 'this browser refuses to store', { cause });
  }
}

export interface Entry {
  readonly key: string;
  /** Plain data that `structuredClone` accepts. */
  readonly value: unknown;
}

/** Writes that all happen, or none of them. */
export interface Batch {
  /** Nothing is written unless `passes` accepts the value stored under the key, which is undefined if there is none. */
  readonly guard?: { readonly key: string; readonly passes: (value: unknown) => boolean };
  readonly put?: readonly Entry[];
  readonly remove?: readonly string[];
}

/** A store for values under keys, shared by all tabs of the page. Every method rejects with `ShelfError`. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  /** All entries whose key begins with a prefix, in key order. */
  list(prefix: string): Promise<readonly Entry[]>;
  /**
   * Writes a batch; no other tab writes between its guard and its end. Starts writing before it returns, so that it
   * also works while the page is being closed.
   * @returns false if the guard did not pass and nothing was written
   */
  commit(batch: Batch): Promise<boolean>;
}
