import { certainSpan } from '../dates/certain-span.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { EventColumns } from './event-columns.ts';
import { priorityOf } from '../model/priority.ts';
import { searchable } from '../search/words.ts';
import { UNCITED_BITS } from './evidence-bits.ts';
import { signatureOf } from './word-signature.ts';

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

const NONE: readonly string[] = [];
const PRIORITY = Math.fround(priorityOf({}, 0));

/** Returns what `eventColumns` would. @param date of the event in wall-clock time, with no open end */
export function plainColumns(
  { id, title, summary, category, place, people }: PlainEvent,
  date: TimelineDate,
): EventColumns {
  const [start, end] = [date.start.earliest, date.end.latest];
  const certain = certainSpan(date, start, end);
  let texts = title;
  if (summary !== '') texts += `\n${summary}`;
  if (place !== '') texts += `\n${place}`;
  for (const person of people) texts += `\n${person}`;
  const search = searchable(texts);
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
    priority: PRIORITY,
    category,
    place,
    people,
    publishers: NONE,
    articles: NONE,
    search,
    signature: signatureOf(search),
    evidence: UNCITED_BITS,
    knownFrom: undefined,
  };
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
