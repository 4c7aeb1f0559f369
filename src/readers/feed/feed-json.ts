import type { Steps } from '../../file/steps.ts';
import { first, recordsOf, textValue } from '../record-list.ts';
import { scriptValue } from '../script-values.ts';
import type { FeedContents } from './feed-xml.ts';
import { FeedField, FeedFields } from './fields.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * JSON Feed fields, and the elements of other feeds with the same meaning. If several fields map to one element, the
 * first that is present counts.
 */
const NAMES: readonly (readonly [field: string, element: string])[] = [
  ['id', 'id'],
  ['title', 'title'],
  ['url', 'link'],
  ['external_url', 'link'],
  ['home_page_url', 'link'],
  ['summary', 'summary'],
  ['content_text', 'content'],
  ['content_html', 'content'],
  ['description', 'description'],
  ['date_published', 'published'],
  ['date_modified', 'updated'],
  ['language', 'language'],
];

/** The items of a JSON Feed, as entries of other feeds. Never throws. O(size). */
export function* feedJson(text: string): Steps<FeedContents> {
  const read = yield* scriptValue(text);
  if ('broken' in read) return { channel: new FeedFields(), records: [], fault: read.broken };
  const { value: feed } = read;
  const isFeed = isValues(feed) && Array.isArray(feed['items']);
  const records = isFeed ? recordsOf(feed, ['items']) : [];
  return {
    channel: fieldsOf(isValues(feed) ? feed : {}),
    records: records.map(({ where, fields }) => ({ where, fields: fieldsOf(fields ?? {}), fault: '', isCut: false })),
    fault: undefined,
  };
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

function fieldsOf(values: Values): FeedFields {
  const fields = new FeedFields();
  const add = (element: string, written: string): void => {
    if (written === '') return;
    const field = new FeedField(element, new Map());
    field.append(written);
    fields.add(field);
  };
  for (const [name, element] of NAMES) add(element, textValue(values[name]));
  const { authors, author } = values;
  for (const one of Array.isArray(authors) ? authors : [author])
    if (isValues(one)) add('dc:creator', textValue(first(one['name'])));
  return fields;
}
