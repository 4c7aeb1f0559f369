import { hostOf } from '../linked-articles.ts';
import { type FeedField, type FeedFields, oneLine } from './fields.ts';

/** Names of those who wrote an entry, without their addresses; where it names nobody, and is of no other feed, those of the feed. */
export function namesOf(fields: FeedFields, channel: FeedFields): string[] {
  const own = namesIn(fields);
  return own.length > 0 || fields.all('source').length > 0 ? own : namesIn(channel);
}

function namesIn(fields: FeedFields): string[] {
  const names = fields.all('dc:creator', 'author').map((field) => nameIn(field.within.get('name') ?? textOf(field)));
  return [...new Set(names.filter(Boolean))];
}

/** The text itself, where there are no elements in it that only hold addresses. */
const textOf = ({ within, written }: FeedField): string => (within.has('email') || within.has('uri') ? '' : written);

/** `jane@example.org (Jane Doe)` and `Jane Doe <jane@example.org>` are Jane Doe; an address alone is no name. */
function nameIn(written: string): string {
  const text = oneLine(written);
  if (!text.includes('@')) return text;
  const words = text.split(' ').filter((word) => !word.includes('@'));
  return words.join(' ').replace(/^\((.*)\)$/, '$1');
}

/**
 * Who published an entry, and what it rests on. One that a feed took from another feed (`source`) is an article of that; unless its
 * link leads to the site of the feed itself, which then publishes it anew.
 */
export function sourceOf(
  fields: FeedFields,
  channel: FeedFields,
  url: string | undefined,
): { readonly publisher: string; readonly basedOn?: string } {
  const own = channel.text('title', 'dc:title');
  const [source] = fields.all('source');
  const named = source
    ? source.within.has('title')
      ? oneLine(source.within.get('title') ?? '')
      : simpleText(source)
    : '';
  const publisher = fields.text('dc:publisher') || own || (url === undefined ? '' : hostOf(url));
  if (!source || named === '' || named === own) return { publisher };
  const [at, from] = [hostOf(url ?? ''), hostOf(source.attributes.get('url') ?? linkOf(source))];
  const isPublishedAnew = at !== '' && at === hostOf(linkOfChannel(channel)) && from !== at;
  return isPublishedAnew ? { publisher, basedOn: named } : { publisher: named };
}

const simpleText = ({ within, text }: FeedField): string => (within.size > 0 ? '' : text);

const linkOf = (source: FeedField): string =>
  source.attributesWithin.get('link')?.get('href') ?? source.within.get('link') ?? '';

function linkOfChannel(channel: FeedFields): string {
  const links = channel.all('link');
  const page = links.find(({ attributes }) => /^(?:alternate)?$/i.test(attributes.get('rel') ?? ''));
  return page ? (page.attributes.get('href') ?? page.written) : '';
}
