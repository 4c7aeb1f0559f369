import { publisherKey } from '../../file/publishers.ts';
import type { PublisherRecord } from '../../file/types.ts';

/**
 * Combines the publishers of several files. A publisher that shares a name or alias with an earlier one is merged into
 * it; the earlier one gets the aliases, owner and address that it lacks.
 */
export class CombinedPublishers {
  readonly #all: PublisherRecord[] = [];
  /** Index of the publisher for each of its names. */
  readonly #byName = new Map<string, number>();

  add(publishers: readonly PublisherRecord[]): void {
    for (const publisher of publishers) {
      const known = this.#byName.get(publisherKey(publisher.name)) ?? this.#all.length;
      const before = this.#all[known];
      this.#byName.set(publisherKey(publisher.name), known);
      const names = [...(before ? [publisher.name] : []), ...(publisher.aliases ?? [])];
      const isNew = (name: string): boolean => {
        const key = publisherKey(name);
        const isFree = !this.#byName.has(key);
        if (isFree) this.#byName.set(key, known);
        return isFree;
      };
      this.#all[known] = {
        name: before?.name ?? publisher.name,
        aliases: [...(before?.aliases ?? []), ...names.filter(isNew)],
        owner: before?.owner ?? publisher.owner,
        url: before?.url ?? publisher.url,
      };
    }
  }

  get all(): readonly PublisherRecord[] {
    return this.#all;
  }
}
