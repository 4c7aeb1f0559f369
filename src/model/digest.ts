import type { TimelineArticle, TimelineEvent } from './types.ts';

/** Fields derived from other fields, or from other records of the file. */
const DERIVED: ReadonlySet<string> = new Set(['index', 'events', 'voices', 'rank']);

const isDate = (value: object): value is { readonly edtf: string } => 'edtf' in value;

/** Whether a field is empty, which means the same as leaving it out. */
const saysNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The content of a record as one text that does not depend on the order of its keys, without empty and derived fields. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (isDate(value)) return JSON.stringify(value.edtf);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).filter(([key, field]) => !DERIVED.has(key) && !saysNothing(field));
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${key}:${canonical(field)}`)
    .join()}}`;
}

/** The content of an event and its articles as one text that does not depend on the order of citations. */
const eventText = ({ citations, ...event }: TimelineEvent): string =>
  canonical(event) + citations.map(canonical).sort().join();

/** FNV-1a hash of the UTF-16 code units of a text, 32 bits. Detects changes, but gives no protection against forgery. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A hash of the content of an event and its articles. It does not depend on the formatting of the file or the order of keys and
 * citations. A change gives another number, except by chance for one in four billion. O(length of the text).
 */
export const eventHash = (event: TimelineEvent): number => hashOf(eventText(event));

/** The same for an article, without the events that cite it. */
export const articleHash = (article: TimelineArticle): number => hashOf(canonical(article));
