/**
 * The prefix used here for the elements of each namespace, by namespace address; empty means that the name has no
 * prefix.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
};
/** Prefixes that feeds use without declaring them. */
const UNDECLARED: readonly (readonly [string, string])[] = [['atom', '']];

/**
 * Makes element names in lower case with the prefixes that feeds commonly use, whatever prefix a feed chose: `dc:date`,
 * `published`. Call it for each element in file order, because a declaration counts from the point where it is made.
 */
export function nameMaker(): (name: string, attributes: ReadonlyMap<string, string>) => string {
  const prefixes = new Map(UNDECLARED);
  return (name, attributes) => {
    for (const [key, address] of attributes) {
      if (!key.startsWith('xmlns:')) continue;
      const namespace = address.trim().toLowerCase();
      if (Object.hasOwn(PREFIXES, namespace)) prefixes.set(key.slice(6), PREFIXES[namespace] ?? '');
    }
    const [, prefix, local = ''] = /^(?:([^:]*):)?([^]*)$/.exec(name.toLowerCase()) ?? [];
    return prefix === undefined ? local : (prefixes.get(prefix) ?? `${prefix}:`) + local;
  };
}
