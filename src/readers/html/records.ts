import { idMaker } from '../../file/unique-ids.ts';
import type { ArticleRecord, ListedEvent, ListedFile } from '../../file/types.ts';
import type { Item } from './item.ts';
import type { ItemLink } from './links.ts';

/** The fields of a record that are not empty. */
const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>;

/** Rewrites a `datetime` value of HTML as EDTF. */
const edtf = (text: string): string => text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T');

const hostOf = (href: string): string =>
  /^(?:https?:)?\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase() ?? '';

/**
 * Makes an events file from entries: one event per entry, one article per address. An article's headline is the text of
 * its first link, and its publisher the host of its address. Missing ids are made from the words and are the same each
 * time.
 */
export function fileOf(
  items: readonly Item[],
  about: { readonly title?: string; readonly description?: string; readonly lang?: string } = {},
): ListedFile {
  const written = new Set(items.map(({ id }) => id));
  const idOf = idMaker((id) => written.has(id));
  const articles = new Map<string, ArticleRecord>();
  const articleOf = ({ href, text, published }: ItemLink): string => {
    const key = href || `\n${text}`;
    const known = articles.get(key);
    if (known) return known.id;
    const publisher = hostOf(href);
    const headline = text || publisher || href;
    const article = { id: idOf(headline), headline, ...filled({ url: href, publisher, published: edtf(published) }) };
    articles.set(key, article);
    return article.id;
  };
  const cited = items.map(({ links }) => [...new Set(links.map(articleOf))]);
  const events = items.map((item, i): ListedEvent => {
    const { id, title, date, dateText, summary, category, place, image } = item;
    return {
      id: id || idOf(title),
      title,
      date,
      ...filled({ dateText, summary, category, place, image }),
      citations: cited[i]!,
    };
  });
  return { ...filled(about), articles: [...articles.values()], events };
}
