import type { BibtexEntry } from './bibtex-entries.ts';

/** Fields that belong to an entry alone. */
const OWN =
  /^(?:crossref|xref|xdata|entryset|ids|url|urldate|doi|eprint|abstract|annotation|note|keywords|file|shorttitle|sorttitle|label)$/;
const DATES = /^(?:date|year|month|day)$/;

/**
 * Entries with what they take from those that their `crossref` names: the title of these is their `booktitle` (`journaltitle` for an
 * article). One level, as BibTeX has it. O(n).
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
