import type { Format } from '../reader.ts';

/** Entities as returned by Special:EntityData and wbgetentities, and statements. */
const ENTITIES =
  /"entities"\s*:\s*(?:\{\s*"[A-Z]\d+"|\{\s*\}|\[\s*\{)|"(?:mainsnak|snaktype)"\s*:|"type"\s*:\s*"(?:item|property|lexeme|mediainfo)"\s*,\s*"(?:id|datatype|labels)"/;
const RESULTS = /"head"\s*:\s*\{[^{}]*"vars"\s*:\s*\[/;
/** An entity as the value of a variable. */
const ENTITY_CELL = /:\s*"https?:\/\/www\.wikidata\.org\/(?:entity|prop)\//;

/** Results as CSV or TSV: names of variables, and an entity in the next row. */
const CSV_RESULTS = /^\w+(?:[,\t]\w+)*\r?\n[^\r\n]*(?<=[,\t\n"])https?:\/\/www\.wikidata\.org\/entity\/Q\d/;

/** Wikidata data: entities, and results of SPARQL queries. */
export const wikidataFormat: Format = {
  id: 'wikidata',
  label: 'data of Wikidata (entities, or results of a query)',
  accepts(head, contentType, name) {
    if (CSV_RESULTS.test(head)) return 0.85;
    if (!/^[{[]/.test(head)) return 0;
    if (RESULTS.test(head) || ENTITIES.test(head)) return 0.96;
    if (contentType === 'application/sparql-results+json' || name.endsWith('.srj')) return 0.9;
    // Other formats may also name entities
    return head.startsWith('[') && ENTITY_CELL.test(head) && !/"(?:issued|content|@\w+)"\s*:/.test(head) ? 0.7 : 0;
  },
  load: async () => (await import('./wikidata-reader.ts')).wikidataReader,
};
