import { certainSpan } from '../dates/certain-span.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { ListedEvent } from '../file/types.ts';
import type { EventColumns } from './event-columns.ts';
import { priorityOf } from '../model/priority.ts';
import { searchable } from '../search/words.ts';
import { UNCITED_BITS } from './evidence-bits.ts';

/** An event without citations, from a plain row of a table. Missing texts are ''. */
export interface PlainEvent {
  /** Row number. */
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly date: TimelineDate;
  /** '' if it equals the title. */
  readonly summary: string;
  readonly category: string;
  readonly place: string;
  readonly people: readonly string[];
}

type Texts = Pick<PlainEvent, 'title' | 'summary' | 'place' | 'people'>;

const NONE: readonly string[] = [];
/** Priority of each event without citations and importance. */
export const PLAIN_PRIORITY = Math.fround(priorityOf({}, 0));

/** Returns what `eventColumns` would. @param date of the event in wall-clock time, with no open end */
export function plainColumns(event: PlainEvent, date: TimelineDate): EventColumns {
  const { id, category, place, people } = event;
  const [start, end] = [date.start.earliest, date.end.latest];
  const certain = certainSpan(date, start, end);
  return {
    id,
    start,
    end,
    low: start,
    high: end,
    isCertain: certain !== undefined,
    certainFrom: certain?.[0],
    certainTo: certain?.[1],
    rank: 0,
    priority: PLAIN_PRIORITY,
    category,
    place,
    people,
    publishers: NONE,
    articles: NONE,
    search: plainSearch(event),
    evidence: UNCITED_BITS,
    knownFrom: undefined,
  };
}

/** The searched text of a plain event. */
export function plainSearch({ title, summary, place, people }: Texts): string {
  let texts = title;
  if (summary !== '') texts += `\n${summary}`;
  if (place !== '') texts += `\n${place}`;
  for (const person of people) texts += `\n${person}`;
  return searchable(texts);
}

/**
 * SQL for the searched text of an event. A database made by `ingest` leaves it out where the record of a plain event tells it; then this
 * is the record, see `searchOf`.
 */
export const SEARCH_OR_RECORD = 'coalesce(search, record) AS search';

/** The searched text from `SEARCH_OR_RECORD`. Searched texts begin with a blank, and records with a brace. */
export function searchOf(text: string): string {
  if (!text.startsWith('{')) return text;
  const { title, summary = '', place = '', people = NONE } = JSON.parse(text) as ListedEvent;
  return plainSearch({ title, summary, place, people });
}

/** Record as JSON, as in the events file. */
export function plainRecord({ id, title, date, summary, category, place, people }: PlainEvent): string {
  let fields = `{"id":${quoted(id)},"title":${quoted(title)},"date":"${date.edtf}"`;
  if (summary !== '') fields += `,"summary":${quoted(summary)}`;
  if (category !== '') fields += `,"category":${quoted(category)}`;
  if (place !== '') fields += `,"place":${quoted(place)}`;
  if (people.length > 0) fields += `,"people":[${people.map(quoted).join(',')}]`;
  return `${fields},"citations":[]}`;
}

/** Plain texts have no control characters, so quotation marks and backslashes are all that JSON escapes. */
const quoted = (text: string): string => (/["\\]/.test(text) ? JSON.stringify(text) : `"${text}"`);
