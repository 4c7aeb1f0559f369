import { type Batch, type Entry, type Shelf, ShelfError } from './shelf.ts';

const STORE = 'entries';

/**
 * A shelf in the browser's IndexedDB. It holds thousands of rows without blocking the page; localStorage blocks while
 * it writes, and is limited to about five million characters. The database is opened when it is first needed, and again
 * after a failure or after the browser closed it, so that saving continues once there is space or the reader allows it.
 */
export class IndexedDbShelf implements Shelf {
  readonly #name: string;
  readonly #factory: IDBFactory | undefined;
  #database: IDBDatabase | undefined;

  /** @param factory undefined if this page may not use IndexedDB */
  constructor(name: string, factory: IDBFactory | undefined) {
    this.#name = name;
    this.#factory = factory;
  }

  async get(key: string): Promise<unknown> {
    const store = await this.#store();
    return settled(() => store.get(key));
  }

  async list(prefix: string): Promise<readonly Entry[]> {
    // The last character of the basic plane, which no key of this page contains
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const store = await this.#store();
    const [keys, values] = await Promise.all([
      settled(() => store.getAllKeys(range)),
      settled((): IDBRequest<unknown[]> => store.getAll(range)),
    ]);
    return keys.map((key, i) => ({ key: String(key), value: values[i] }));
  }

  /** Starts writing before it returns, if the database is open. */
  async commit(batch: Batch): Promise<boolean> {
    return write(this.#database ?? (await this.#open()), batch).catch((cause: unknown) => {
      // A database that the browser closed silently refuses every transaction
      if (cause instanceof ShelfError && cause.fault === 'refused') this.#close();
      throw cause;
    });
  }

  async #store(): Promise<IDBObjectStore> {
    const database = this.#database ?? (await this.#open());
    try {
      return database.transaction(STORE).objectStore(STORE);
    } catch (cause) {
      this.#close();
      throw shelfError(cause);
    }
  }

  async #open(): Promise<IDBDatabase> {
    const factory = this.#factory;
    if (!factory) throw new ShelfError('refused');
    const database = await settled(() => {
      const request = factory.open(this.#name, 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
      return request;
    });
    // Two databases may be opened at once; both see the same data
    this.#database = database;
    database.addEventListener('close', () => this.#close());
    return database;
  }

  #close(): void {
    this.#database?.close();
    this.#database = undefined;
  }
}

function write(database: IDBDatabase, { guard, put = [], remove = [] }: Batch): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(shelfError(cause));
    try {
      const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
      let isWritten = true;
      const writeAll = (): void => {
        for (const { key, value } of put) store.put(value, key);
        for (const key of remove) store.delete(key);
      };
      if (guard) {
        const current = store.get(guard.key);
        current.addEventListener('success', () => {
          isWritten = guard.passes(current.result);
          if (isWritten) writeAll();
        });
      } else writeAll();
      store.transaction.addEventListener('complete', () => resolve(isWritten));
      store.transaction.addEventListener('abort', () => fail(store.transaction.error));
    } catch (cause) {
      fail(cause);
    }
  });
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
