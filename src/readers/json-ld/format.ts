import type { Format } from '../reader.ts';

/** Keys that occur only in JSON-LD. */
const KEYWORD = /"@(?:context|graph|type|id)"\s*:/;

/** schema.org JSON-LD in a file of its own. */
export const jsonLdFormat: Format = {
  id: 'json-ld',
  label: 'schema.org JSON-LD',
  aliases: ['application/ld+json', 'jsonld'],
  accepts(head, contentType, name) {
    if (!/^(?:[{[]|\/[/*])/.test(head)) return 0;
    if (KEYWORD.test(head)) return 0.95;
    return contentType === 'application/ld+json' || name.endsWith('.jsonld') ? 0.7 : 0;
  },
  load: async () => (await import('./json-ld-reader.ts')).jsonLdReader,
};
