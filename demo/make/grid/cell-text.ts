import type { CitedArticle, FindArticles } from '../story/cited-articles.ts';
import { addressesIn, type Column } from '../story/pasted-cells.ts';
import { quotationIn, quoteOf, withQuote } from '../story/quotes.ts';
import type { Cited, Row } from '../story/types.ts';

/**
 * The text of a cell in the editor. The articles of a row are lines: the address, headline or id of each, followed by
 * its quotation in quotation marks.
 */
export const cellText = (row: Row, column: Column, find: FindArticles): string =>
  column === 'articles'
    ? find(row.articles)
        .flatMap((one, i) => linesOf(one, row.articles[i]))
        .join('\n')
    : row[column];

const linesOf = (one: CitedArticle, cited: Cited | undefined): readonly string[] => {
  const quote = cited === undefined ? undefined : quoteOf(cited);
  return quote === undefined ? [lineOf(one)] : [lineOf(one), `“${quote}”`];
};

/**
 * A row after a cell was edited. Articles whose lines did not change stay as they are, including everything known about
 * them.
 */
export function withCellText(row: Row, column: Column, text: string, find: FindArticles): Row {
  if (column !== 'articles') return { ...row, [column]: text.replace(/\s*[\r\n]\s*/g, ' ') };
  const known = citedByLine(row, find);
  const found: { readonly cited: Cited; quote?: string }[] = [];
  for (const line of text.split('\n').map((line) => line.trim())) {
    const quote = quotationIn(line);
    const last = found.at(-1);
    if (quote !== undefined && last && !known.has(line)) last.quote = last.quote ? `${last.quote} ${quote}` : quote;
    else if (line !== '') {
      const cited = known.get(line)?.shift();
      found.push(...(cited === undefined ? citedIn(line, find) : [cited]).map((cited) => ({ cited })));
    }
  }
  return { ...row, articles: found.map(({ cited, quote }) => withQuote(cited, quote)) };
}

/** The citations of a row by their lines; several with the same line keep their order. */
function citedByLine({ articles }: Row, find: FindArticles): Map<string, Cited[]> {
  const byLine = new Map<string, Cited[]>();
  find(articles).forEach((one, i) => {
    const cited = articles[i];
    if (cited !== undefined) byLine.set(lineOf(one), [...(byLine.get(lineOf(one)) ?? []), cited]);
  });
  return byLine;
}

/** The addresses in a line, or else an article with the line as its headline. */
function citedIn(line: string, find: FindArticles): readonly Cited[] {
  const addresses = addressesIn({ text: line });
  return addresses.length > 0 ? addresses.map(find.at) : [{ headline: line }];
}

/** The line that represents an article in its cell. */
export const lineOf = ({ key, article }: CitedArticle): string => article.url ?? article.headline ?? key;
