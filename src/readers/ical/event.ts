import { BLANKS } from '../blanks.ts';
import type { ListedEvent } from '../../file/types.ts';
import { type ArticleShelf, isWebAddress } from '../article-shelf.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import { statusWords } from '../json-ld/status-words.ts';
import { withoutMarkdownLinks } from '../markdown-links.ts';
import { firstValue, type Properties } from './properties.ts';

/** An event without its id and date, and its links that are not web addresses. */
export interface EventText {
  readonly event: Omit<ListedEvent, 'id' | 'date'>;
  readonly notAddresses: readonly string[];
}

/** The text of an event, without its time; undefined if it has no title. */
export function textOf(properties: Properties, shelf: ArticleShelf): EventText | undefined {
  const summary = textIn(properties, 'SUMMARY').replace(BLANKS, ' ');
  if (!summary) return undefined;
  const lang = properties.get('SUMMARY')?.[0]?.parameter('language') ?? '';
  const { cancelled } = statusWords(lang);
  const status = firstValue(properties, 'STATUS').toUpperCase();
  const saysSo = summary.toLowerCase().includes(cancelled.toLowerCase()) || /cancel+ed/i.test(summary);
  const description = textIn(properties, 'DESCRIPTION');
  const [category = ''] = properties.get('CATEGORIES')?.[0]?.values ?? [];
  const links = linksOf(properties, summary);
  return {
    event: {
      title: status === 'CANCELLED' && !saysSo ? `${cancelled}: ${summary}` : summary,
      ...filled({
        summary: description && description !== summary ? description : undefined,
        category: plainText(category) || undefined,
        place: plainText(firstValue(properties, 'LOCATION')).replace(/\s*\n\s*/g, ', ') || undefined,
      }),
      ...(status === 'TENTATIVE' && { status: 'unconfirmed' as const, statusNote: 'Tentative' }),
      citations: [
        ...new Set(links.filter(({ url }) => isWebAddress(url)).map(({ url, headline }) => shelf.cite(url, headline))),
      ],
    },
    notAddresses: links.filter(({ url }) => !isWebAddress(url)).map(({ url }) => url),
  };
}

/** A text without HTML, and without the addresses of Markdown links. */
const textIn = (properties: Properties, name: string): string =>
  withoutMarkdownLinks(plainText(firstValue(properties, name)));

interface EventLink {
  readonly url: string;
  readonly headline: string;
}

/** The page of an event, and its attachments that have an address. */
function linksOf(properties: Properties, title: string): EventLink[] {
  const pages = (properties.get('URL') ?? []).map(({ written, values }) => ({
    url: values[0]?.trim() || written,
    headline: title,
  }));
  const files = (properties.get('ATTACH') ?? []).flatMap(({ values, parameter }) => {
    const url = values[0]?.trim() ?? '';
    return isWebAddress(url) ? { url, headline: parameter('filename') || parameter('x-filename') } : [];
  });
  return [...pages.filter(({ url }) => url !== ''), ...files];
}
