import type { CitedArticle, FindArticles } from '../story/cited-articles.ts';
import { addressesIn, type Column } from '../story/pasted-cells.ts';
import type { Cited, Row } from '../story/types.ts';

/** What stands in a cell while it is edited. The articles of a row are lines, each an address, a headline or an id. */
export const cellText = (row: Row, column: Column, find: FindArticles): string =>
  column === 'articles' ? find(row.articles).map(lineOf).join('\n') : row[column];

/** A row with what was typed into a cell. Articles whose line was not changed stay as they are, with all that is known of them. */
export function withCellText(row: Row, column: Column, text: string, find: FindArticles): Row {
  if (column !== 'articles') return { ...row, [column]: text.replace(/\s*[\r\n]\s*/g, ' ') };
  const known = new Map(find(row.articles).map((cited, i) => [lineOf(cited), row.articles[i]]));
  const lines = text.split('\n').map((line) => line.trim());
  const articles = lines.filter((line) => line !== '').flatMap((line) => known.get(line) ?? citedIn(line, find));
  return { ...row, articles };
}

/** The addresses in a line, or else an article with the line as its headline. */
function citedIn(line: string, find: FindArticles): readonly Cited[] {
  const addresses = addressesIn({ text: line });
  return addresses.length > 0 ? addresses.map(find.at) : [{ headline: line }];
}

/** The line by which an article stands in its cell. */
export const lineOf = ({ key, article }: CitedArticle): string => article.url ?? article.headline ?? key;
