/** Keeps one value as long as everything it depends on is the same. */
export class Memo<T> {
  #dependencies: readonly unknown[] = [];
  #value: { readonly of: T } | undefined;

  /**
   * The kept value if `dependencies`, whose number never changes, equal those of the last call; otherwise computed
   * again.
   */
  get(dependencies: readonly unknown[], compute: () => T): T {
    if (!this.#value || dependencies.some((each, i) => each !== this.#dependencies[i])) {
      this.#value = { of: compute() };
      this.#dependencies = dependencies;
    }
    return this.#value.of;
  }
}
