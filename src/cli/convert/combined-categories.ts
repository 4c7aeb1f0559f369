import { freeId } from '../../file/unique-ids.ts';
import type { Category, ListedFile } from '../../file/types.ts';

/** Categories of several files: of those with one label, whatever its case, there is one, as the first file has it. */
export class CombinedCategories {
  readonly all: Category[] = [];
  readonly #byLabel = new Map<string, Category>();

  /**
   * Adds the categories of a file; of one that lists none, the words that its events use.
   * @returns the ids under which events find them, by the ids that they had.
   */
  add({ categories, events }: ListedFile): ReadonlyMap<string, string> {
    const words = new Set(events.flatMap(({ category }) => category ?? []));
    const added = categories ?? [...words].map((word) => ({ id: word, label: word }));
    return new Map(added.map((category) => [category.id, this.#idOf(category)]));
  }

  #idOf(category: Category): string {
    const key = category.label.trim().toLowerCase();
    const known = this.#byLabel.get(key);
    if (known) return known.id;
    const added = { ...category, id: freeId(category.id, (id) => !this.all.some((other) => other.id === id)) };
    this.#byLabel.set(key, added);
    this.all.push(added);
    return added.id;
  }
}
