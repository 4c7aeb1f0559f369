import type { ListedEvent } from '../../file/types.ts';
import { checkedDate, type DateOrReason, dateOfSpan } from '../date-parts.ts';
import { linkOf } from '../html/links.ts';
import { elementsIn, type HtmlElement, isElement, isHeading, textOf as wordsOf } from '../html/tree.ts';
import type { LinkedArticles } from '../linked-articles.ts';
import type { ReadOptions } from '../reader.ts';
import { ONGOING } from '../table/date-cells.ts';
import { readWrittenDate } from '../written-date.ts';
import { firstText, KEYS, type NoteFields, textsOf } from './note-fields.ts';
import { articlesOfNote } from './note-sources.ts';

/**
 * Maximum length of the summary taken from a note, in UTF-16 code units. Whole paragraphs are taken, and at least one.
 */
const SUMMARY = 1000;

/** Whether a note has a date of its own. */
export const isDated = (fields: NoteFields): boolean => firstText(fields, KEYS.date) !== '';

/** The title of a note, or its first heading; '' if it has neither. */
export function titleOfNote(fields: NoteFields, body: HtmlElement): string {
  const heading = elementsIn(body).find((one) => isHeading(one) && wordsOf(one) !== '');
  return firstText(fields, KEYS.title) || (heading ? wordsOf(heading) : '');
}

/** The event of a note with a date in its front matter, or why it has none. */
export function eventOfNote(
  fields: NoteFields,
  body: HtmlElement,
  library: LinkedArticles,
  order: ReadOptions['order'],
): ListedEvent | { readonly why: string } {
  const date = dateOfNote(fields, order);
  if ('why' in date) return date;
  const title = titleOfNote(fields, body);
  if (title === '') return { why: 'The note has no title: give it one in the front matter, or a heading.' };
  const [dateText, place] = [firstText(fields, KEYS.dateText), textsOf(fields, KEYS.place).join(', ')];
  const summary = firstText(fields, KEYS.summary) || beginningOf(body);
  const people = [...new Set(textsOf(fields, KEYS.people))];
  const picture = firstText(fields, KEYS.image);
  const image = picture === '' ? undefined : library.address(picture);
  const category = textsOf(fields, KEYS.category)
    .map((tag) => tag.replace(/^#/, ''))
    // This tag only tells some programs that the note is for a timeline
    .find((tag) => !/^timelines?$/i.test(tag));
  const id = library.idFor(title, firstText(fields, KEYS.id));
  const linked = elementsIn(body).flatMap((one) => linkOf(one) ?? []);
  return {
    id,
    title,
    date: date.edtf,
    ...(dateText && { dateText }),
    ...(summary && summary !== title && { summary }),
    ...(category && { category }),
    ...(place && { place }),
    ...(people.length > 0 && { people }),
    ...(image !== undefined && { image: { url: image, alt: '' } }),
    citations: articlesOfNote(fields, linked, title, library),
  };
}

function dateOfNote(fields: NoteFields, order: ReadOptions['order']): DateOrReason {
  const [written, until] = [firstText(fields, KEYS.date), firstText(fields, KEYS.end)];
  const start = readWrittenDate(written, order);
  if ('why' in start) return { why: `The date “${written}” in the front matter cannot be read: ${start.why}.` };
  if (until === '') return start;
  if (ONGOING.test(until)) return checkedDate(`${start.edtf}/..`);
  const end = readWrittenDate(until, order);
  if ('why' in end) return { why: `The end “${until}” in the front matter cannot be read: ${end.why}.` };
  return dateOfSpan(start.edtf, end.edtf);
}

/** The first paragraphs of a text, up to its next heading. */
function beginningOf({ children }: HtmlElement): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const child of children) {
    if (!isElement(child)) continue;
    if (isHeading(child) && length > 0) break;
    const words = isHeading(child) || child.tag === 'table' || child.tag === 'ol' ? '' : wordsOf(child);
    if (words === '') continue;
    length += words.length;
    if (paragraphs.length > 0 && length > SUMMARY) break;
    paragraphs.push(words);
  }
  return paragraphs.join('\n');
}
