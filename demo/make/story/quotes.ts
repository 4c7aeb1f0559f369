import type { Cited } from './types.ts';

/** The article's own words that a citation quotes; undefined if it quotes none. */
export function quoteOf(cited: Cited): string | undefined {
  if (typeof cited === 'string' || !('article' in cited)) return undefined;
  const { quote } = cited;
  return typeof quote === 'object' ? quote.exact : quote;
}

/** A citation with a different quotation, or without one. Everything else in it stays. */
export function withQuote(cited: Cited, quote: string | undefined): Cited {
  if (quote === quoteOf(cited)) return cited;
  if (typeof cited === 'string' || !('article' in cited))
    return quote === undefined ? cited : { article: cited, quote };
  const { quote: _, ...rest } = cited;
  return quote === undefined ? rest : { ...rest, quote };
}

/** The words of a line that is a single quotation, without its marks; undefined for any other line. */
export function quotationIn(line: string): string | undefined {
  const [, words] = /^["“„«»‟](.+)["”“»«]$/u.exec(line.trim()) ?? [];
  return words?.trim() || undefined;
}
