import type { CheckedPublisher } from '../../file/checked-types.ts';
import { publisherKey } from '../../file/publishers.ts';

/**
 * Gives a publisher the one name under which it is shown: that in `publishers` of which the given one is an alias, else the first
 * that was given of those that differ in nothing but case, accents and blanks. O(publishers), and each new name costs its length.
 */
export function createPublisherNames(publishers: readonly CheckedPublisher[]): (name: string) => string {
  const names = new Map<string, string>();
  for (const { name, aliases } of publishers) {
    for (const each of [name, ...aliases]) names.set(publisherKey(each), name);
  }
  /** The same by the names as written: they are few, and to fold one takes long. */
  const byName = new Map<string, string>();
  return (name) => {
    let shown = byName.get(name);
    if (shown === undefined) {
      const key = publisherKey(name);
      shown = names.get(key) ?? name;
      names.set(key, shown);
      byName.set(name, shown);
    }
    return shown;
  };
}
