import type { TimelineDate } from '../../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../../file/checked-types.ts';
import { CITO_OF } from './cito.ts';
import type { CslDate, CslItem } from './csl-types.ts';
import { cslDate } from './dates.ts';

/** An event whose citations hold their articles. */
export type CitedEvent = Omit<CheckedEvent, 'citations'> & {
  readonly citations: readonly (Omit<CheckedCitation, 'article'> & { readonly article: CheckedArticle })[];
};

/** The page that shows a story, and when it was opened. */
export interface CitedPage {
  /** Title of the story. */
  readonly title: string;
  readonly lang: string;
  /** Address that shows the cited content. */
  readonly url: string;
  /** When the story was last changed. */
  readonly revised?: TimelineDate | undefined;
  /** The day on which it is cited. */
  readonly accessed: TimelineDate;
}

type DateField = 'issued' | 'accessed' | 'event-date';

/** Date variables, and the dates as written for variables that cannot express them. */
function datesOf(dates: Partial<Record<DateField, TimelineDate | undefined>>): Pick<CslItem, DateField | 'custom'> {
  const found = Object.entries(dates).flatMap(([field, date]) => (date ? [[field, cslDate(date)] as const] : []));
  const values = Object.fromEntries(found.map(([field, { value }]) => [field, value])) as Record<DateField, CslDate>;
  const edtf = Object.fromEntries(
    found.flatMap(([field, date]) => (date.edtf === undefined ? [] : [[field, date.edtf]])),
  );
  return Object.keys(edtf).length > 0 ? { ...values, custom: { edtf } } : values;
}

/** The fields that are not undefined or empty. */
const filled = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Fields;

/** The authors, who are written in one text with commas between them. */
const authorsOf = (author: string | undefined): CslItem['author'] | undefined =>
  author?.split(', ').map((literal) => ({ literal }));

/** An article as a CSL item. @param note its stances on events. */
export function articleItem(article: CheckedArticle, note = ''): CslItem {
  const { id, headline, publisher, author, published, url, archived, lang, retrieved } = article;
  return filled({
    id,
    type: publisher === undefined ? ('webpage' as const) : ('article-newspaper' as const),
    title: headline,
    'container-title': publisher,
    author: authorsOf(author),
    URL: url,
    archive_location: archived,
    language: lang,
    note,
    ...datesOf({ issued: published, accessed: retrieved }),
  }) as CslItem;
}

/** One line for a citation: `cito:disputes “The ship docks” (2025-03-14): it docked a day later`. */
function noteOf(event: CitedEvent, { stance, date, note, locator }: CitedEvent['citations'][number]): string {
  const relation = CITO_OF[stance];
  const said = [locator, note].filter(Boolean).join('; ');
  return `${relation ? `cito:${relation}` : 'silent on'} “${event.title}”${date ? ` (${date.edtf})` : ''}${said ? `: ${said}` : ''}`;
}

const pageFields = ({ url, lang, revised, accessed }: CitedPage) => ({
  URL: url,
  language: lang,
  ...datesOf({ issued: revised, accessed }),
});

/** The view that a page shows, as a CSL item. */
export const viewItem = (id: string, page: CitedPage): CslItem =>
  filled({ id, type: 'webpage' as const, title: page.title || page.url, ...pageFields(page) }) as CslItem;

/** The record of an event in a story as a CSL item. `event-date` is the date of the event; `issued` that of the record. */
export function eventItem(event: CitedEvent, page: CitedPage): CslItem {
  const { revised: issued, accessed } = page;
  return filled({
    id: event.id,
    type: 'webpage' as const,
    title: event.title,
    'container-title': page.title,
    'event-place': event.place,
    abstract: event.summary,
    ...pageFields(page),
    ...datesOf({ issued, accessed, 'event-date': event.date }),
    note: `Date of the event: ${event.date.edtf}`,
  }) as CslItem;
}

/** The articles cited by events, each once, in the order of their first citation, with their stances on these events. */
export function articleItems(events: readonly CitedEvent[]): readonly CslItem[] {
  const notes = new Map<CheckedArticle, string[]>();
  for (const event of events) {
    for (const citation of event.citations)
      notes.set(citation.article, [...(notes.get(citation.article) ?? []), noteOf(event, citation)]);
  }
  return [...notes].map(([article, lines]) => articleItem(article, lines.join('\n')));
}
