import {
  type Batch,
  type Entry,
  type Shelf,
  ShelfError,
  type StorageFault,
} from '../../../../demo/make/saving/shelf.ts';

/** A shelf in memory, which tests can fill up. */
export class MemoryShelf implements Shelf {
  /** Why writing currently fails; undefined while it works. */
  fault: StorageFault | undefined;
  readonly #values = new Map<string, unknown>();

  async get(key: string): Promise<unknown> {
    return structuredClone(this.#values.get(key));
  }

  async list(prefix: string): Promise<readonly Entry[]> {
    return [...this.#values]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value: structuredClone(value) }));
  }

  commit({ guard, put = [], remove = [] }: Batch): Promise<boolean> {
    if (this.fault) return Promise.reject(new ShelfError(this.fault));
    if (guard && !guard.passes(this.#values.get(guard.key))) return Promise.resolve(false);
    for (const { key, value } of put) this.#values.set(key, structuredClone(value));
    for (const key of remove) this.#values.delete(key);
    return Promise.resolve(true);
  }
}
