import { certainSpan } from '../dates/certain-span.ts';
import { attestingVoices } from '../evidence/counts.ts';
import { boundsOfDate } from '../model/columns.ts';
import { articleTexts, eventTexts } from '../model/event-texts.ts';
import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import { searchable } from '../search/words.ts';
import { priorityOf } from '../model/priority.ts';
import { type Signature, signatureOf } from './word-signature.ts';

/**
 * What an engine keeps of an event, so that it never reads a date, a name or a word itself. Times are whole ms of the axis; an open or
 * unknown end is undefined and becomes the edge of the data.
 */
export interface EventColumns {
  readonly id: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** The finite bounds of its date, which widen the extent of the store; undefined where it has none. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Whether and when it surely was going on, `[from, to]`; an undefined end is the edge of the data. */
  readonly isCertain: boolean;
  readonly certainFrom: number | undefined;
  readonly certainTo: number | undefined;
  /** Place among events of equal bounds, as `before` and `after` say. */
  readonly rank: number;
  readonly priority: number;
  readonly category: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly publishers: readonly string[];
  /** Ids of the articles that it cites, each once. */
  readonly articles: readonly string[];
  /** All that the search looks in: see `searchable`. */
  readonly search: string;
  readonly signature: Signature;
}

const finite = (time: number): number | undefined => (Number.isFinite(time) ? time : undefined);

/**
 * The columns of an event of a timeline in wall-clock time. O(size of the event and its articles).
 * @param nameOf gives a publisher its one name, see `createPublisherNames`
 */
export function eventColumns(event: TimelineEvent, nameOf: (publisher: string) => string): EventColumns {
  const { date, citations } = event;
  const bounds = boundsOfDate(date);
  const certain = certainSpan(date, date.start.earliest, date.end.latest);
  const articles = [...new Set(citations.map(({ article }) => article))];
  const speaking = citations.filter(({ stance }) => stance !== 'silent');
  const search = searchable(
    [...eventTexts(event), ...articles.flatMap((article) => articleTexts(article, publisherOf(article, nameOf)))]
      .filter(Boolean)
      .join('\n'),
  );
  const publishers = new Set(speaking.map(({ article }) => publisherOf(article, nameOf)).filter(Boolean));
  return {
    id: event.id,
    start: finite(date.start.earliest),
    end: finite(date.end.latest),
    low: bounds && finite(bounds.start),
    high: bounds && finite(bounds.end),
    isCertain: certain !== undefined,
    certainFrom: certain && finite(certain[0]),
    certainTo: certain && finite(certain[1]),
    rank: event.rank ?? 0,
    priority: Math.fround(priorityOf(event, attestingVoices(event))),
    category: event.category ?? '',
    place: event.place ?? '',
    people: event.people,
    publishers: [...publishers],
    articles: articles.map(({ id }) => id),
    search,
    signature: signatureOf(search),
  };
}

const publisherOf = ({ publisher }: TimelineArticle, nameOf: (publisher: string) => string): string =>
  publisher ? nameOf(publisher) : '';
