import type { CheckedArticle, CheckedPublisher } from '../../file/checked-types.ts';
import { publisherKey } from '../../file/publishers.ts';
import type { TieKind, Voice, VoiceTie } from './voice.ts';

/** Returns the tie to the voice of a name: the same object for the same name and kind. */
export type TieToName = (name: string, kind: TieKind) => readonly [VoiceTie];

/** A name with its aliases. */
interface Named {
  readonly voice: Voice;
  /** Name of its owner; null if articles disagree. */
  owner?: string | null;
}

/**
 * Resolves names to voices. Names that differ only in case or accents, or that `publishers` lists as aliases, are one voice, and so are
 * names with the same owner: the owner in `publishers`, else the one that articles give their publisher, unless they disagree. Owners of
 * owners are followed, too. O(publishers + articles), plus the length of its chain of owners for each new name.
 */
export function createNamedVoices(
  publishers: readonly CheckedPublisher[],
  articles: readonly Pick<CheckedArticle, 'publisher' | 'owner'>[],
): TieToName {
  const byKey = new Map<string, Named>();
  /** The same by the names as written. A cache: there are few names, and normalizing one is slow. */
  const byName = new Map<string, Named>();
  const find = (name: string): Named => {
    let named = byName.get(name);
    if (!named) {
      const key = publisherKey(name);
      named = byKey.get(key) ?? { voice: { name } };
      byKey.set(key, named);
      byName.set(name, named);
    }
    return named;
  };
  for (const { name, aliases, owner } of publishers) {
    const named = find(name);
    if (owner) named.owner = owner;
    for (const alias of aliases) byKey.set(publisherKey(alias), named);
  }
  const listed = new Set(byKey.values());
  for (const { publisher, owner } of articles) {
    if (!publisher || !owner) continue;
    const named = find(publisher);
    if (listed.has(named) && named.owner) continue;
    named.owner = named.owner === undefined || (named.owner && find(named.owner) === find(owner)) ? owner : null;
  }
  const ties = new Map<string, readonly [VoiceTie]>();
  return (name, kind) => {
    const key = `${kind} ${name}`;
    let tie = ties.get(key);
    if (!tie) {
      let top = find(name);
      const chain = new Set([top]);
      while (top.owner && !chain.has(find(top.owner))) chain.add((top = find(top.owner)));
      ties.set(key, (tie = [{ voice: top.voice, kind: chain.size > 1 ? 'owner' : kind }]));
    }
    return tie;
  };
}
