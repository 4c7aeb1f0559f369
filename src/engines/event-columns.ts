import { certainSpan } from '../dates/certain-span.ts';
import { attestingVoices } from '../evidence/counts.ts';
import { knownFrom } from '../evidence/known-by.ts';
import { boundsOfDate } from '../model/columns.ts';
import { articleTexts, eventTexts } from '../model/event-texts.ts';
import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import { searchable } from '../search/words.ts';
import { priorityOf } from '../model/priority.ts';
import { evidenceBits } from './evidence-bits.ts';

/**
 * An event as an engine stores it, so that the engine never parses dates, names or words itself. Times are whole ms of the axis. An
 * open or unknown end is undefined; it is replaced by the edge of the data.
 */
export interface EventColumns {
  readonly id: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Finite bounds of its date, which widen the extent of the store; undefined if it has none. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Whether and when it was certainly going on, `[from, to]`; an undefined end is the edge of the data. */
  readonly isCertain: boolean;
  readonly certainFrom: number | undefined;
  readonly certainTo: number | undefined;
  /** Position among events with equal bounds, from `before` and `after`. */
  readonly rank: number;
  readonly priority: number;
  readonly category: string;
  readonly place: string;
  readonly people: readonly string[];
  readonly publishers: readonly string[];
  /** Ids of the cited articles, without duplicates. */
  readonly articles: readonly string[];
  /** All searchable text: see `searchable`. */
  readonly search: string;
  /** Kinds of evidence and whether dates conflict: see `evidenceBits`. */
  readonly evidence: number;
  /** The moment from which it was certainly known, UTC ms; undefined if there is none. */
  readonly knownFrom: number | undefined;
}

const finite = (time: number): number | undefined => (Number.isFinite(time) ? time : undefined);

/**
 * Columns of an event of a timeline in wall-clock time. O(size of the event and its articles).
 * @param nameOf returns the canonical name of a publisher, see `createPublisherNames`
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
    evidence: evidenceBits(event),
    knownFrom: finite(knownFrom(event)),
  };
}

const publisherOf = ({ publisher }: TimelineArticle, nameOf: (publisher: string) => string): string =>
  publisher ? nameOf(publisher) : '';
