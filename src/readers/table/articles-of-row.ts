import { plainText } from '../json-ld/plain-text.ts';
import { type LinkedArticles, linksIn, type TextLink } from '../linked-articles.ts';
import { markdownLinks } from '../markdown-links.ts';

/** Addresses within a cell. */
const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"|]+/gi;

/** The cells of a row that may name articles. */
export interface RowSources {
  /** Cells of source columns, as written. */
  readonly sources: readonly string[];
  /** Cells of text; only their HTML and Markdown links are articles. */
  readonly texts: readonly string[];
  /** Links of whole cells. */
  readonly linked: readonly TextLink[];
  /** Title of the row: the headline of articles about which nothing else is known. */
  readonly title: string;
  readonly publisher: string;
}

/** The ids of the articles of a row, each once. */
export function articlesOfRow(
  { sources, texts, linked, title, publisher }: RowSources,
  library: LinkedArticles,
): string[] {
  const cited = ({ href, text }: TextLink): string[] => {
    const url = library.address(href);
    return url === undefined ? [] : [library.at(url, text || title, publisher)];
  };
  const inCell = (cell: string): string[] => [...linksIn(cell), ...markdownLinks(plainText(cell))].flatMap(cited);
  const named = (cell: string): string[] => {
    const links = inCell(cell);
    return links.length > 0 ? links : articlesIn(plainText(cell), title, publisher, library);
  };
  // A link whose text is its address says nothing about the article
  const ofCells = linked.map(({ href, text }) => ({ href, text: /^(?:https?:|www\.)\S*$/i.test(text) ? '' : text }));
  return [...new Set([...sources.flatMap(named), ...ofCells.flatMap(cited), ...texts.flatMap(inCell)])];
}

/** The articles that a text names: by address, or else by its words. */
function articlesIn(text: string, title: string, publisher: string, library: LinkedArticles): string[] {
  const written = (text.match(ADDRESSES) ?? []).map(withoutMarks);
  const found = written.length === 0 && /^[^\s/.]*[/.]\S*$/.test(text) ? [text] : written;
  const addresses = found.flatMap((address) => library.address(address) ?? []);
  if (addresses.length > 0) return addresses.map((address) => library.at(address, title, publisher));
  return /\p{L}/u.test(text) ? [library.titled(text.replaceAll('\n', ' '), publisher)] : [];
}

/** An address without the punctuation of the surrounding text. A closing bracket stays if the address opens it. */
function withoutMarks(address: string): string {
  const unopened = (open: string, close: string): number => address.split(close).length - address.split(open).length;
  const left = new Map([
    [')', unopened('(', ')')],
    [']', unopened('[', ']')],
  ]);
  let end = address.length;
  for (; end > 0; end--) {
    const mark = address.charAt(end - 1);
    const count = left.get(mark);
    if (count === undefined ? !'.,;:!?'.includes(mark) : count <= 0) break;
    if (count !== undefined) left.set(mark, count - 1);
  }
  return address.slice(0, end);
}
