import type { CheckedPublisher } from '../../file/checked-types.ts';
import { publisherKey } from '../../file/publishers.ts';

/**
 * Makes a function that returns the name under which a publisher is shown: the name in `publishers` that has the given one as an alias,
 * else the first name given that differs only in case, accents and blanks. O(publishers), plus the length of each new name.
 */
export function createPublisherNames(publishers: readonly CheckedPublisher[]): (name: string) => string {
  const names = new Map<string, string>();
  for (const { name, aliases } of publishers) {
    for (const each of [name, ...aliases]) names.set(publisherKey(each), name);
  }
  /** The same by the names as written. A cache: there are few names, and normalizing one is slow. */
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
