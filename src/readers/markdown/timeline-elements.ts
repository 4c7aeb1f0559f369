import { BLANKS } from '../blanks.ts';
import { clip } from '../../file/problem.ts';
import type { ListedEvent } from '../../file/types.ts';
import { checkedDate, dateOfParts, type DateOrReason, dateOfSpan } from '../date-parts.ts';
import { decodeReferences, plainText } from '../json-ld/plain-text.ts';
import { type LinkedArticles, linksIn } from '../linked-articles.ts';
import type { LeftOut } from '../reading.ts';
import type { NoteFields } from './note-fields.ts';
import { articlesOfNote } from './note-sources.ts';

/** An element with which Obsidian's timeline plug-ins mark an event in a note, and the text inside it. */
interface TimelineElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly html: string;
}

const OPENING = /<(span|div)(\s(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}')*)>/gi;
const ATTRIBUTE = /([a-z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Such elements in a text, in order. O(length). */
export function timelineElements(text: string): TimelineElement[] {
  const openings = [...text.matchAll(OPENING)].filter(([tag]) => /\bob-timelines\b/.test(tag));
  return openings.map(({ 0: tag, 1: name = '', 2: written = '', index }, i) => {
    const inside = text.slice(index + tag.length, openings[i + 1]?.index);
    const end = inside.toLowerCase().indexOf(`</${name.toLowerCase()}`);
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE))
      attributes.set(key.toLowerCase(), decodeReferences(double ?? single ?? ''));
    return { tag, attributes, html: end < 0 ? '' : inside.slice(0, end) };
  });
}

/** The events of such elements. @param title title of the note, used for an element without one */
export function eventsOfElements(
  elements: readonly TimelineElement[],
  fields: NoteFields,
  title: string,
  library: LinkedArticles,
): { readonly events: ListedEvent[]; readonly leftOut: LeftOut[] } {
  const events: ListedEvent[] = [];
  const leftOut: LeftOut[] = [];
  for (const [i, element] of elements.entries()) {
    const event = eventOf(element, fields, title, library);
    if ('why' in event)
      leftOut.push({ where: `timeline element ${i + 1}`, why: event.why, raw: clip(element.tag.replace(BLANKS, ' ')) });
    else events.push(event);
  }
  return { events, leftOut };
}

function eventOf(
  { attributes, html }: TimelineElement,
  fields: NoteFields,
  noteTitle: string,
  library: LinkedArticles,
): ListedEvent | { readonly why: string } {
  const first = (...keys: readonly string[]): string =>
    keys.map((key) => plainText(attributes.get(key) ?? '')).find(Boolean) ?? '';
  const written = first('data-date', 'data-start-date', 'data-fc-date');
  const start = dateOf(written);
  if ('why' in start) return start;
  const until = first('data-end', 'data-end-date', 'data-fc-end');
  const end = until === '' ? undefined : dateOf(until);
  if (end && 'why' in end) return end;
  const date = dateOfSpan(start.edtf, end?.edtf);
  if ('why' in date) return date;
  const title = first('data-title') || noteTitle;
  if (title === '') return { why: 'This event has no title: give it one in data-title, or give one to the note.' };
  const [summary, category, picture] = [plainText(html), first('data-group', 'data-category'), first('data-img')];
  const image = picture === '' ? undefined : library.address(picture);
  const id = library.idFor(title);
  const linked = linksIn(html).map(({ href, text }) => ({ href, text, published: '' }));
  return {
    id,
    title,
    date: date.edtf,
    ...(summary && summary !== title && { summary }),
    ...(category && { category }),
    ...(image !== undefined && { image: { url: image, alt: '' } }),
    citations: articlesOfNote(fields, linked, title, library),
  };
}

const isKnown = (part: string): boolean => Number(part) > 0;

/**
 * Reads year, month, day and hour, joined by hyphens; from the first unknown part on they are zeros. The hour is
 * ignored, because there are no minutes.
 */
function dateOf(written: string): DateOrReason {
  const [, sign = '', parts = ''] = /^(-?)(\d{1,9}(?:-\d{1,2}){0,3})$/.exec(written) ?? [];
  if (parts === '')
    return {
      why: `The date “${clip(written)}” of this event is none: write year-month-day, such as 2024-11-29, with 00 for what is not known.`,
    };
  const [year = '', month = '', day = ''] = parts.split('-');
  const date = dateOfParts({
    year: `${sign}${year.replace(/^0+(?=\d)/, '')}`,
    ...(isKnown(month) && { month }),
    ...(isKnown(month) && isKnown(day) && { day }),
  });
  return date ?? checkedDate(written);
}
