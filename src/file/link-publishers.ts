import type { CheckedPublisher } from './checked-types.ts';
import { publisherKey } from './publishers.ts';
import type { Report } from './report.ts';

/** A publisher as the schema's readers return it. */
export type DraftPublisher = Omit<CheckedPublisher, 'aliases'> & { readonly aliases?: readonly string[] };

/**
 * The publishers with unique names and aliases. If two publishers have the same name, the later one is left out with its aliases. An
 * alias that is already a name or alias is left out by itself. Both are reported. O(names).
 */
export function linkPublishers(
  publishers: readonly (DraftPublisher | undefined)[],
  report: Report,
): readonly CheckedPublisher[] {
  const taken = new Set<string>();
  const take = (name: string): boolean => taken.size < taken.add(publisherKey(name)).size;
  const isNamed = publishers.map((publisher) => publisher !== undefined && take(publisher.name));
  const linked: CheckedPublisher[] = [];
  publishers.forEach((publisher, i) => {
    if (!publisher) return;
    const { name, aliases = [] } = publisher;
    if (!isNamed[i]) {
      report.add('same-publisher', 'error', ['publishers', i, 'name'], { value: name });
      return;
    }
    const own = aliases.filter((alias, j) => {
      const isFree = take(alias);
      if (!isFree) report.add('same-publisher', 'warning', ['publishers', i, 'aliases', j], { value: alias });
      return isFree;
    });
    linked.push({ ...publisher, aliases: own });
  });
  return linked;
}
