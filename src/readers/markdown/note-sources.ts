import type { ItemLink } from '../html/links.ts';
import type { LinkedArticles } from '../linked-articles.ts';
import { articlesOfRow } from '../table/articles-of-row.ts';
import { readWrittenDate } from '../written-date.ts';
import { fieldsIn, firstText, KEYS, listOf, type NoteFields, textOf } from './note-fields.ts';

const ADDRESS = 'url link href uri';
/** A Markdown link, with its words and its address. */
const MARKDOWN_LINK = /^\[([^[\]]{1,300})\]\((\S{1,2000})\)$/;

/**
 * The ids of the articles of a note. First come those that its front matter names, as addresses, words, or objects with
 * title, address, outlet and date; then those that its text links to.
 */
export function articlesOfNote(
  fields: NoteFields,
  linked: readonly ItemLink[],
  title: string,
  library: LinkedArticles,
): string[] {
  const publisher = firstText(fields, KEYS.publisher);
  const named = KEYS.sources.split(' ').flatMap((key) => listOf(fields.get(key)));
  const cited = named.flatMap((value) => {
    const source = fieldsIn(value);
    return source ? articleOf(source, library) : articlesInText(value, title, publisher, library);
  });
  const inText = linked.flatMap(({ href, text }) => {
    const url = library.address(href);
    return url === undefined ? [] : [library.at(url, text, '')];
  });
  return [...new Set([...cited, ...inText])];
}

function articlesInText(value: unknown, title: string, publisher: string, library: LinkedArticles): string[] {
  const [, text = '', href] = typeof value === 'string' ? (MARKDOWN_LINK.exec(value.trim()) ?? []) : [];
  const linked = href === undefined ? [] : [{ href, text }];
  const sources = href === undefined ? [textOf(value)].filter(Boolean) : [];
  return articlesOfRow({ sources, texts: [], linked, title, publisher }, library);
}

function articleOf(source: NoteFields, library: LinkedArticles): string[] {
  const [headline, publisher] = [firstText(source, KEYS.title), firstText(source, `${KEYS.publisher} source`)];
  const date = readWrittenDate(firstText(source, KEYS.date), undefined);
  const published = 'edtf' in date ? date.edtf : '';
  const url = library.address(firstText(source, ADDRESS));
  if (url !== undefined) return [library.at(url, headline, publisher, published)];
  return headline === '' ? [] : [library.titled(headline, publisher, published)];
}
