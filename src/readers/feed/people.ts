import { hostOf } from '../linked-articles.ts';
import { type FeedField, type FeedFields, oneLine } from './fields.ts';

/**
 * Names of the authors of an entry, without their addresses. If it names nobody, and was not taken from another feed,
 * the authors of the feed are returned.
 */
export function namesOf(fields: FeedFields, channel: FeedFields): string[] {
  const own = namesIn(fields);
  return own.length > 0 || fields.all('source').length > 0 ? own : namesIn(channel);
}

function namesIn(fields: FeedFields): string[] {
  const names = fields.all('dc:creator', 'author').map((field) => nameIn(field.within.get('name') ?? textOf(field)));
  return [...new Set(names.filter(Boolean))];
}

/** The text of the element, unless it contains elements, which may hold only addresses. */
const textOf = ({ within, written }: FeedField): string => (within.has('email') || within.has('uri') ? '' : written);

/** `jane@example.org (Jane Doe)` and `Jane Doe <jane@example.org>` both mean Jane Doe; an address alone is no name. */
function nameIn(written: string): string {
  const text = oneLine(written);
  if (!text.includes('@')) return text;
  const words = text.split(' ').filter((word) => !word.includes('@'));
  return words.join(' ').replace(/^\((.*)\)$/, '$1');
}

/**
 * Who published an entry, and what it is based on. An entry taken from another feed (`source`) is published by that
 * feed. But if its link leads to the site of this feed, this feed publishes it anew, based on the other one.
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
