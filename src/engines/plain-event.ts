import { certainSpan } from '../dates/certain-span.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { EventColumns } from './event-columns.ts';
import { priorityOf } from '../model/priority.ts';
import { searchable } from '../search/words.ts';

/** An event that cites nothing, of a plain row of a table. Texts that it does not have are ''. */
export interface PlainEvent {
  /** Number of its row. */
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly date: TimelineDate;
  /** Other than the title. */
  readonly summary: string;
  readonly category: string;
  readonly place: string;
  readonly people: readonly string[];
}

const NONE: readonly string[] = [];
const PRIORITY = Math.fround(priorityOf({}, 0));

/** The same as `eventColumns` gives. @param date of the event in wall-clock time, with no open end */
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
    search: searchable(texts),
  };
}

/** Its record as JSON, the same as that of the events file. */
export function plainRecord({ id, title, date, summary, category, place, people }: PlainEvent): string {
  let fields = `{"id":${quoted(id)},"title":${quoted(title)},"date":"${date.edtf}"`;
  if (summary !== '') fields += `,"summary":${quoted(summary)}`;
  if (category !== '') fields += `,"category":${quoted(category)}`;
  if (place !== '') fields += `,"place":${quoted(place)}`;
  if (people.length > 0) fields += `,"people":[${people.map(quoted).join(',')}]`;
  return `${fields},"citations":[]}`;
}

/** A plain text has no control characters, which JSON would escape. */
const quoted = (text: string): string => (/["\\]/.test(text) ? JSON.stringify(text) : `"${text}"`);
