import type { TimelineDate } from '../../dates/types.ts';
import type { CheckedArticle } from '../../file/checked-types.ts';
import type { CitedEvent, CitedPage } from './items.ts';

/** The words of citations in a language. */
export interface CitationWords {
  readonly date: (date: TimelineDate) => string;
  readonly quote: (text: string) => string;
  readonly accessed: (date: string) => string;
  readonly sources: (list: string) => string;
  /** The stance of an article on an event, and how it dates the event; '' if it just reports it. */
  readonly stance: (citation: CitedEvent['citations'][number]) => string;
}

/** The parts of a citation as sentences: each ends with a full stop, unless it already ends with punctuation. */
const sentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?…。！？][”»“"』」]?$/u.test(part!) ? part : `${part}.`))
    .join(' ');

const withDate = (text: string, date: TimelineDate | undefined, words: CitationWords): string =>
  [text, date && words.date(date)].filter(Boolean).join(', ');

const place = (url: string | undefined, accessed: TimelineDate | undefined, words: CitationWords): string =>
  [url, accessed && `(${words.accessed(words.date(accessed))})`].filter(Boolean).join(' ');

/** An article in one line: `Ann Lee. “Defense chiefs meet”. The Korea Herald, 29 November 2024. https://… (accessed 2 December 2024)`. */
export function articleText(article: CheckedArticle, words: CitationWords): string {
  const { author, headline, publisher = '', published, url, retrieved } = article;
  return [
    sentences([author, words.quote(headline), withDate(publisher, published, words)]),
    place(url, url === undefined ? undefined : retrieved, words),
  ]
    .filter(Boolean)
    .join(' ');
}

const listed = (lines: readonly string[]): string => lines.map((line) => `\n– ${line}`).join('');

/** Removes blanks at the ends of lines, which remain where a phrase is followed by a list. */
const tidied = (text: string): string => `${text.replace(/[ \u00a0]+\n/g, '\n')}\n`;

const pageLine = ({ title, url, revised, accessed }: CitedPage, words: CitationWords): string =>
  [sentences([withDate(title, revised, words)]), place(url, accessed, words)].filter(Boolean).join(' ');

/** An event in one sentence with its date, its story, and a line for each cited article with its stance on the event. */
export function eventText(event: CitedEvent, page: CitedPage, words: CitationWords): string {
  const lines = event.citations.map((citation) => {
    const stance = words.stance(citation);
    return articleText(citation.article, words) + (stance && ` [${stance}]`);
  });
  const first = `${sentences([withDate(words.quote(event.title), event.date, words)])} ${pageLine(page, words)}`;
  return tidied(lines.length > 0 ? `${first}\n${words.sources(listed(lines))}` : first);
}

/** A view in one line, then a line for each event, and one for each article that they cite. */
export function viewText(events: readonly CitedEvent[], page: CitedPage, words: CitationWords): string {
  const eventLines = events.map(({ title, date }) => sentences([withDate(words.quote(title), date, words)]));
  const articles = new Set(events.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const sources = [...articles].map((article) => articleText(article, words));
  const text = pageLine(page, words) + listed(eventLines);
  return tidied(sources.length > 0 ? `${text}\n${words.sources(listed(sources))}` : text);
}
