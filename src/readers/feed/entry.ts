import { BLANKS } from '../blanks.ts';
import { isLinkable } from '../../file/address.ts';
import { isWebAddress } from '../article-shelf.ts';
import type { ListedArticle } from '../article-list.ts';
import { languageOf } from '../csl/item.ts';
import { beginning } from '../beginning.ts';
import { filled } from '../json-ld/fields.ts';
import { decodeReferences, plainText } from '../json-ld/plain-text.ts';
import { bareAddress } from '../linked-articles.ts';
import type { ReadOptions } from '../reader.ts';
import { resolveAddress } from '../resolve-addresses.ts';
import { feedDate } from './dates.ts';
import type { FeedRecord } from './feed-xml.ts';
import type { FeedFields } from './fields.ts';
import type { MonthNames } from './month-names.ts';
import { namesOf, sourceOf } from './people.ts';

/** An entry as an article, and remarks for its author. */
export interface Entry {
  readonly listed: ListedArticle;
  readonly notes: readonly { readonly why: string; readonly raw: string }[];
  /** Whether the date is that of the last change, because the entry gives no other. */
  readonly isChangeDate: boolean;
}

const PUBLISHED = [
  'published',
  'pubdate',
  'dcterms:issued',
  'issued',
  'dc:date',
  'dcterms:date',
  'created',
  'dcterms:created',
];
const CHANGED = ['updated', 'modified', 'dcterms:modified'];

/** The id that a feed gives an entry; empty if it gives none. */
export const idOf = ({ fields }: FeedRecord): string =>
  fields.text('guid', 'id', 'dc:identifier') || fields.attribute('rdf:about') || addressesOf(fields)[0] || '';

/** Reads an entry; undefined if it has no title, no text and no address. */
export function entryOf(
  { fields }: FeedRecord,
  channel: FeedFields,
  months: MonthNames,
  order: ReadOptions['order'],
): Entry | undefined {
  const base = [fields, channel].map((each) => each.attribute('xml:base')).find(isWebAddress) ?? '';
  const addresses = addressesOf(fields);
  const url = addresses.map((address) => resolveAddress(address, base)).find(isLinkable);
  const [body] = fields
    .all('description', 'summary', 'content', 'content:encoded')
    .flatMap((field) => plainText(field.written) || []);
  const title = fields.text('title', 'dc:title');
  const headline = title || (body ? beginning(body) : url && bareAddress(url));
  if (!headline) return undefined;
  const dates = [...PUBLISHED, ...CHANGED].flatMap((name) =>
    fields.all(name).flatMap(({ text }) => (text ? { name, date: feedDate(text, months, order) } : [])),
  );
  const read = dates.find(({ date }) => 'edtf' in date) ?? dates[0];
  const published = read && 'edtf' in read.date ? read.date : undefined;
  const { publisher, basedOn } = sourceOf(fields, channel, url);
  return {
    listed: {
      article: {
        headline,
        ...filled({
          publisher: publisher || undefined,
          author: namesOf(fields, channel).join(', ') || undefined,
          published: published?.edtf,
          url,
          lang: languageIn(fields) ?? languageIn(channel),
        }),
        ...(basedOn && { basedOn: [basedOn] }),
      },
      sourceId: '',
      summary: body === undefined || !title || body.replace(BLANKS, ' ') === title ? '' : opening(body),
    },
    notes: [
      ...(url === undefined && addresses[0] !== undefined
        ? [{ why: 'This link is not a web address and was dropped.', raw: addresses[0] }]
        : []),
      ...(read && 'why' in read.date
        ? [{ why: `The date of this article cannot be read: ${read.date.why}.`, raw: read.date.raw }]
        : []),
      ...(published?.unknownZone === undefined
        ? []
        : [{ why: 'This time zone is not known: only the day is kept.', raw: published.unknownZone }]),
    ],
    isChangeDate: published !== undefined && CHANGED.includes(read?.name ?? ''),
  };
}

/** Addresses at which an entry can be read, the likeliest first, as written. */
function addressesOf(fields: FeedFields): string[] {
  const links = fields.all('link').flatMap(({ attributes, written }) => {
    const href = attributes.get('href');
    if (href === undefined) return decodeReferences(written);
    return /^(?:alternate)?$/i.test(attributes.get('rel')?.trim() ?? '') ? href : [];
  });
  const guids = fields
    .all('guid')
    .flatMap(({ attributes, text }) =>
      attributes.get('ispermalink')?.toLowerCase() !== 'false' && isWebAddress(text) ? text : [],
    );
  const about = fields.attribute('rdf:about');
  return [...links, ...guids, ...(isWebAddress(about) ? [about] : [])].map((one) => one.trim()).filter(Boolean);
}

const languageIn = (fields: FeedFields): string | undefined =>
  languageOf(fields.text('language', 'dc:language') || fields.attribute('xml:lang'));

/** Maximum length of a summary, in UTF-16 code units. */
const SUMMARY = 400;

/** The beginning of a text, cut at the end of a sentence or word. */
function opening(text: string): string {
  if (text.length <= SUMMARY) return text;
  const start = text.slice(0, SUMMARY);
  const sentences = /^[^]*[.!?。！？]['"”’)]?(?=\s)/u.exec(start)?.[0];
  return sentences && sentences.length > SUMMARY / 4 ? sentences : `${start.replace(/\s\S*$/, '')}…`;
}
