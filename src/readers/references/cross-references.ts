import type { BibtexEntry } from './bibtex-entries.ts';

/** Fields that an entry never inherits. */
const OWN =
  /^(?:crossref|xref|xdata|entryset|ids|url|urldate|doi|eprint|abstract|annotation|note|keywords|file|shorttitle|sorttitle|label)$/;
const DATES = /^(?:date|year|month|day)$/;

/**
 * Entries with the fields that they inherit through `crossref`. The title of the parent becomes the `booktitle` (for an
 * article the `journaltitle`). One level only, as in BibTeX. O(n).
 */
export function withCrossReferences(entries: readonly BibtexEntry[]): BibtexEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return entries.map((entry) => {
    const parent = byKey.get(entry.fields.get('crossref')?.trim().toLowerCase() ?? '');
    if (!parent || parent === entry) return entry;
    const fields = new Map(entry.fields);
    const hasYear = fields.has('year') || fields.has('date');
    for (const [name, value] of parent.fields) {
      if (OWN.test(name) || (hasYear && DATES.test(name))) continue;
      const here = name === 'title' ? (entry.type === 'article' ? 'journaltitle' : 'booktitle') : name;
      if (name !== 'subtitle' && !fields.has(here)) fields.set(here, value);
    }
    return { ...entry, fields };
  });
}
