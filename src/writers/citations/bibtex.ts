import type { CslItem } from './csl-types.ts';
import { itemDate, yearOf } from './dates.ts';
import { latexText, verbatimAddress } from './latex-text.ts';

/** Makes a function for keys of entries, which have only characters that BibTeX accepts, and are unique. */
function keyMaker(): (id: string) => string {
  const used = new Set<string>();
  return (id) => {
    const plain = id.normalize('NFD').replace(/[^A-Za-z0-9_:.-]+/g, '') || 'item';
    let key = plain;
    for (let i = 2; used.has(key.toLowerCase()); i++) key = `${plain}-${i}`;
    used.add(key.toLowerCase());
    return key;
  };
}

/** A name in braces, which make BibTeX keep its words together and in order. */
const nameOf = ({ literal }: { readonly literal: string }): string => `{${latexText(literal)}}`;

/**
 * Items as BibTeX, with BibLaTeX dates, which are EDTF. Each entry has a unique key derived from its id. O(length).
 */
export function bibtex(items: readonly CslItem[]): string {
  const makeKey = keyMaker();
  return items.map((item) => entryOf(item, makeKey(item.id))).join('\n');
}

const text = (value: string | undefined): string | undefined => value && latexText(value);

function entryOf(item: CslItem, key: string): string {
  const isArticle = item.type === 'article-newspaper';
  const fields = {
    author: item.author?.map(nameOf).join(' and '),
    title: `{${latexText(item.title)}}`,
    [isArticle ? 'journal' : 'maintitle']: text(item['container-title']),
    date: itemDate(item, 'issued'),
    // For programs that do not know `date`
    year: yearOf(itemDate(item, 'issued')),
    eventdate: itemDate(item, 'event-date'),
    venue: text(item['event-place']),
    url: item.URL && verbatimAddress(item.URL),
    urldate: itemDate(item, 'accessed'),
    language: text(item.language),
    abstract: text(item.abstract),
    note: text(item.note?.replaceAll('\n', '; ')),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},\n` : []));
  return `@${isArticle ? 'article' : 'online'}{${key},\n${lines.join('')}}\n`;
}
