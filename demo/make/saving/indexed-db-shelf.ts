import { type Batch, type Entry, type Shelf, ShelfError } from './shelf.ts';

const STORE = 'entries';

/**
 * A shelf in the browser's IndexedDB. It holds thousands of rows without blocking the page, which localStorage cannot: that one
 * writes while the page waits, and ends at about five million characters.
 */
export class IndexedDbShelf implements Shelf {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** Opens the shelf; rejects with `ShelfError` where the browser keeps nothing for this page. */
  static async open(name: string, factory: IDBFactory = indexedDB): Promise<IndexedDbShelf> {
    return new IndexedDbShelf(
      await settled(() => {
        const request = factory.open(name, 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
        return request;
      }),
    );
  }

  get(key: string): Promise<unknown> {
    return settled(() => this.#store('readonly').get(key));
  }

  async list(prefix: string): Promise<readonly Entry[]> {
    // The last character of the plane: no key of this page has it
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const store = this.#store('readonly');
    const [keys, values] = await Promise.all([
      settled(() => store.getAllKeys(range)),
      settled((): IDBRequest<unknown[]> => store.getAll(range)),
    ]);
    return keys.map((key, i) => ({ key: String(key), value: values[i] }));
  }

  commit({ guard, put = [], remove = [] }: Batch): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => reject(shelfError(cause));
      try {
        const store = this.#store('readwrite');
        let isWritten = true;
        const write = (): void => {
          for (const { key, value } of put) store.put(value, key);
          for (const key of remove) store.delete(key);
        };
        if (guard) {
          const current = store.get(guard.key);
          current.addEventListener('success', () => {
            isWritten = guard.passes(current.result);
            if (isWritten) write();
          });
        } else write();
        store.transaction.addEventListener('complete', () => resolve(isWritten));
        store.transaction.addEventListener('abort', () => fail(store.transaction.error));
      } catch (cause) {
        fail(cause);
      }
    });
  }

  #store(mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(STORE, mode).objectStore(STORE);
  }
}

function settled<T>(start: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      const request = start();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(shelfError(request.error)));
    } catch (cause) {
      reject(shelfError(cause));
    }
  });
}

const shelfError = (cause: unknown): ShelfError =>
  new ShelfError(cause instanceof Error && cause.name === 'QuotaExceededError' ? 'full' : 'refused', cause);
