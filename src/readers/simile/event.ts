import { BLANKS } from '../blanks.ts';
import { isAddress } from '../../file/address.ts';
import type { ListedEvent } from '../../file/types.ts';
import type { ArticleShelf } from '../article-shelf.ts';
import { filled } from '../json-ld/fields.ts';
import { plainText } from '../json-ld/plain-text.ts';
import type { ReadOptions } from '../reader.ts';
import { type Bounds, boundsText } from './bounds.ts';
import { type SimileDate, simileDate } from './date.ts';
import type { SimileRecord } from './record.ts';

/** An event without its id, or why there is none. */
export type ReadEvent =
  | { readonly event: Omit<ListedEvent, 'id'>; readonly wasMidnight: boolean; readonly notAnAddress: string }
  | { readonly why: string; readonly raw: string };

/** Whether a text is an address, possibly a relative one. */
const isLink = (text: string): boolean => text !== '' && isAddress(text);

const NAMES = { start: 'start', lateststart: 'latestStart', earliestend: 'earliestEnd', end: 'end' } as const;

/** Reads an event of a SIMILE timeline. */
export function eventOf(
  { fields, text, raw, isInstant }: SimileRecord,
  shelf: ArticleShelf,
  order: ReadOptions['order'],
): ReadEvent {
  const title = plainText(fields.get('title') ?? '').replace(BLANKS, ' ');
  if (!title) return { why: 'This event has no title: write one into `title`.', raw: plainText(text) || raw() };
  const dates: Partial<Record<keyof Bounds, SimileDate>> = {};
  for (const [key, name] of Object.entries(NAMES)) {
    const written = fields.get(key)?.trim() ?? '';
    if (!written) continue;
    const date = simileDate(written, order);
    if ('why' in date) return { why: `Its ${name} cannot be read: ${date.why}.`, raw: written };
    dates[name] = date;
  }
  const { start, latestStart, earliestEnd, end } = dates;
  if (!start) return { why: 'This event has no start: write a date into `start`.', raw: raw() };
  const bounds = { start, latestStart, earliestEnd, end };
  const read = boundsText(bounds, isInstant);
  const written = Object.keys(NAMES).flatMap((key) => fields.get(key)?.trim() || []);
  if ('why' in read) return { why: `These dates do not fit together: ${read.why}.`, raw: written.join(' – ') };
  const [link, image] = [fields.get('link')?.trim() ?? '', fields.get('image')?.trim() ?? ''];
  const summary = plainText(text || fields.get('description') || '');
  return {
    event: {
      title,
      date: read.edtf,
      ...filled({
        dateText: read.isLoose ? wordsOf(fields) : undefined,
        summary: summary && summary !== title ? summary : undefined,
        category: plainText(fields.get('classname') || fields.get('color') || '') || undefined,
        image: isLink(image) ? { url: image, alt: plainText(fields.get('caption') ?? '') || title } : undefined,
      }),
      citations: isLink(link) ? [shelf.cite(link, title)] : [],
    },
    wasMidnight: Object.values(dates).some(({ wasMidnight }) => wasMidnight),
    notAnAddress: isLink(link) ? '' : link,
  };
}

/** The four dates in the words of the source. */
function wordsOf(fields: SimileRecord['fields']): string {
  const both = (first: string, last: string): string =>
    [...new Set([fields.get(first)?.trim(), fields.get(last)?.trim()].filter(Boolean))].join(' to ');
  return `${both('start', 'lateststart')} – ${both('earliestend', 'end')}`;
}
