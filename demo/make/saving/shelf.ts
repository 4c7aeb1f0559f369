/** Why a browser did not store something. */
export type StorageFault = 'full' | 'refused';

/** Thrown by a shelf that could not read or write. Nothing of what was to be written is stored. */
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
  /** Plain data: what `structuredClone` takes. */
  readonly value: unknown;
}

/** Writes that are made together or not at all. */
export interface Batch {
  /** Nothing is written unless the value now stored under the key, undefined where there is none, passes. */
  readonly guard?: { readonly key: string; readonly passes: (value: unknown) => boolean };
  readonly put?: readonly Entry[];
  readonly remove?: readonly string[];
}

/** Where a page keeps values under keys. All tabs of the page share it. Every method rejects with `ShelfError`. */
export interface Shelf {
  get(key: string): Promise<unknown>;
  /** All whose key begins with a prefix, in the order of their keys. */
  list(prefix: string): Promise<readonly Entry[]>;
  /**
   * Writes a batch; no other tab writes between its guard and its end. The call begins to write before it returns, so that it also
   * works while the page is being closed.
   * @returns false where the guard did not pass, and nothing was written
   */
  commit(batch: Batch): Promise<boolean>;
}
