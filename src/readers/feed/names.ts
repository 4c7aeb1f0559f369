/** Namespaces by their addresses, with the prefix under which their elements are known here; empty: their names stand alone. */
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
/** Prefixes that are used without being declared. */
const UNDECLARED: readonly (readonly [string, string])[] = [['atom', '']];

/**
 * Makes names of elements in lower case and under the prefixes that feeds commonly give them, whatever a feed calls its namespaces:
 * `dc:date`, `published`. To be asked for each element in the order of the file, since declarations count from where they stand.
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
