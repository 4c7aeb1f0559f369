import { freeId } from '../../file/unique-ids.ts';
import type { Category, ListedFile } from '../../file/types.ts';

/**
 * Combines the categories of several files. Categories with the same label, ignoring case, are merged into the first
 * one.
 */
export class CombinedCategories {
  readonly all: Category[] = [];
  readonly #byLabel = new Map<string, Category>();

  /**
   * Adds the categories of a file. If the file lists none, the words used by its events are added.
   * @returns the new ids of the categories by their old ids
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
