import type { ArticleRecord, EventRecord, TimelineFile } from 'cited-timeline/core';
import { parseDate, quickDateTextReader } from 'cited-timeline/core';
import { rowIds } from './row-ids.ts';
import { EMPTY_STORY, type Cited, type OpenedDate, type Row, type Story } from './types.ts';

/** A story, and the entries of its events file that are not records. */
export interface OpenedStory {
  readonly story: Story;
  /** `where` is a path in the file such as `events[3]`. */
  readonly leftOut: readonly { readonly where: string }[];
}

/** Whether a value has the outline of an events file; its content may still be wrong. */
export const isFileLike = (value: unknown): value is TimelineFile =>
  isObject(value) && 'events' in value && Array.isArray(value.events);

/**
 * Opens an events file as a story. All fields of its events and articles are kept, including those that the check would
 * report, for the writer to fix. The date cell shows the writer's own words (`dateText`) if they read as the date of
 * the event, otherwise its EDTF. An event without an id, or with the id of another record, gets a new one. O(n).
 */
export function openFile(file: TimelineFile): OpenedStory {
  const { events, articles: listed = [], ...head } = file;
  const leftOut: { where: string }[] = [];
  const articles = (Array.isArray(listed) ? listed : []).filter(isArticle);
  const taken = new Set(articles.map(({ id }) => id));
  const isNew = ({ id }: EventRecord) => typeof id === 'string' && id !== '' && !taken.has(id) && taken.add(id);
  const records = events.filter((event, i) => isObject(event) || (leftOut.push({ where: `events[${i}]` }), false));
  const named = records.map((event) => ({ event, id: isNew(event) ? event.id : '' }));
  const nextId = rowIds({ articles, rows: named });
  const readWords = wordReader(head.lang);
  const rows = named.map(({ event, id }) => rowOf(event, id || nextId(), readWords));
  return { story: { ...EMPTY_STORY, head, articles, rows }, leftOut };
}

/** The EDTF of a date in words, or undefined if it cannot be read. */
type ReadWords = (words: string) => string | undefined;

function wordReader(lang: string | undefined): ReadWords {
  const read = quickDateTextReader({ locale: lang ?? 'en' });
  return (words) => {
    const parsed = read(words);
    return 'date' in parsed ? parsed.edtf : undefined;
  };
}

function rowOf(event: EventRecord, id: string, readWords: ReadWords): Row {
  const { id: _, title, date, dateText, citations, ...kept } = event;
  const opened = openedDate(textOf(date), dateText === undefined ? undefined : textOf(dateText), readWords);
  const articles = (Array.isArray(citations) ? citations : []).filter(isCited);
  return { id, dateText: opened.shown, title: textOf(title), articles, kept, opened };
}

function openedDate(date: string, dateText: string | undefined, readWords: ReadWords): OpenedDate {
  const words = dateText?.trim() && readWords(dateText) === date ? dateText : undefined;
  const shown = words !== undefined && 'date' in parseDate(date) ? words : date;
  return { shown, date, ...(dateText !== undefined && { dateText }) };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCited = (value: unknown): value is Cited => typeof value === 'string' || isObject(value);
const isArticle = (value: unknown): value is ArticleRecord =>
  isObject(value) && 'id' in value && typeof value.id === 'string';
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
