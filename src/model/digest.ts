import type { TimelineArticle, TimelineEvent } from './types.ts';

/** Fields that follow from others, or from the other records of a file. */
const DERIVED: ReadonlySet<string> = new Set(['index', 'events', 'voices', 'rank']);

const isDate = (value: object): value is { readonly edtf: string } => 'edtf' in value;

/** Whether a field says nothing: it is as if it was left out. */
const saysNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What a record says, as one text: without the order of its keys, and without fields that say nothing. */
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

/** The text of an event says all of its articles, too; the order of its citations says nothing. */
const eventText = ({ citations, ...event }: TimelineEvent): string =>
  canonical(event) + citations.map(canonical).sort().join();

/** FNV-1a of the UTF-16 code units of a text: 32 bits, for telling texts apart, and no defence against forgers. */
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
 * A number for all that an event says and its articles say: the same whatever the formatting of the file and the order of keys and
 * citations, and another where anything of it has changed, but for one change in four thousand millions. O(its text).
 */
export const eventHash = (event: TimelineEvent): number => hashOf(eventText(event));

/** The same for an article, without the events that cite it. */
export const articleHash = (article: TimelineArticle): number => hashOf(canonical(article));
