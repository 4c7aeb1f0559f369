import { slug } from '../file/names.ts';
import type { ArticleRecord, EventRecord, TimelineFile } from '../file/types.ts';

/** An item of an ordinary HTML list, taken apart. Empty texts stand for what is not there. */
export interface ListItem {
  readonly id: string;
  /** Its `<time>` elements: one for a date, two for the ends of an interval. */
  readonly times: readonly { readonly date: string; readonly text: string }[];
  /** The words outside times, links and paragraphs, with what separates them. */
  readonly title: string;
  readonly summary: string;
  readonly category: string;
  readonly place: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly published: string }[];
}

/** The good fields of a record: those that are not empty. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;

/** Separators that stood between words and links, and brackets that links left empty. */
const tidy = (title: string): string =>
  title
    .replace(/[([]\W*[)\]]/g, ' ')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/([,;·•|])(?:\s*[,;·•|])+/g, '$1')
    .replace(/^[\s,;:·•|–—-]+|[\s,;:·•|–—-]+$/g, '')
    .replace(/\s+/g, ' ');

/** The forms of HTML's `datetime` that EDTF writes in another way. */
const edtf = (text: string): string => text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');

/**
 * Makes an events file of a list: each item an event, each address an article, once. An article's headline is the words
 * of its first link and its publisher the host of its address. What is wrong with dates and addresses the check says.
 */
export function listToFile(
  items: readonly ListItem[],
  about: { readonly title?: string; readonly lang?: string } = {},
): TimelineFile {
  const taken = new Set(items.map(({ id }) => id));
  const name = (words: string): string => {
    const base = slug(words);
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
  const articles = new Map<string, ArticleRecord>();
  const events = items.map((item): EventRecord => {
    const { id, times, links, summary, category, place } = item;
    const title = tidy(item.title) || links[0]?.text || '';
    for (const { href, text, published } of links) {
      if (articles.has(href)) continue;
      const publisher = /^(?:https?:)?\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase() ?? '';
      const headline = text || publisher || href;
      articles.set(href, {
        id: name(headline),
        headline,
        url: href,
        ...filled({ publisher, published: edtf(published) }),
      });
    }
    const ends = times.slice(0, 2);
    const words = ends.map(({ text }) => text).join(' – ');
    const date = ends.map((time) => edtf(time.date || time.text)).join('/');
    return {
      id: id || name(title),
      title,
      date,
      ...filled({ dateText: words === date ? '' : words, summary, category, place }),
      citations: [...new Set(links.map(({ href }) => articles.get(href)!.id))],
    };
  });
  return { ...filled(about), articles: [...articles.values()], events };
}
