/** Keeps one value for as long as all that it depends on is the same. */
export class Memo<T> {
  #dependencies: readonly unknown[] = [];
  #value: { readonly of: T } | undefined;

  /** The value kept where `dependencies`, always of one number, are those of the last call; else computed anew. */
  get(dependencies: readonly unknown[], compute: () => T): T {
    if (!this.#value || dependencies.some((each, i) => each !== this.#dependencies[i])) {
      this.#value = { of: compute() };
      this.#dependencies = dependencies;
    }
    return this.#value.of;
  }
}
