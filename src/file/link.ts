import type { TimelineDate } from '../dates/types.ts';
import type { AwaitedCitation, CheckedArticle, CheckedEvent } from './checked-types.ts';
import { citationLinks, type DraftCitation } from './link-citations.ts';
import { STEP } from './limits.ts';
import { linkOrder } from './link-order.ts';
import { nameAll } from './assign-ids.ts';
import { joinSameArticles } from './merge-articles.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';
import type { Category } from './types.ts';

/** What the walk gives: records with holes where one was left out, ids perhaps missing, references not yet followed. */
export interface Draft {
  readonly categories?: readonly (Unnamed<Category> | undefined)[];
  readonly articles: readonly (Unnamed<CheckedArticle> | undefined)[];
  readonly events: readonly (DraftEvent | undefined)[];
}

/** The good records, in the file's order, each under its final id. */
export interface Linked {
  readonly categories: readonly Category[];
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly CheckedEvent[];
  readonly awaited: readonly AwaitedCitation[];
}

type Unnamed<T> = Omit<T, 'id'> & { id?: string };
type DraftEvent = Unnamed<
  Omit<CheckedEvent, 'category' | 'citations' | 'date' | 'people' | 'before' | 'after' | 'rank'>
> & {
  date: TimelineDate;
  rank?: number;
  category?: string;
  people?: readonly string[];
  before?: readonly string[];
  after?: readonly string[];
  citations: readonly DraftCitation[];
};

const NONE: readonly never[] = Object.freeze([]);
const isThere = <T>(record: T | undefined): record is T => record !== undefined;
const allThere = <T>(records: readonly unknown[]): T[] => (records as (T | undefined)[]).filter(isThere);

/**
 * Gives every record its id, follows the references, and warns of what is possible but seldom meant: an event without
 * articles, an article without events, an event dated after the articles that report it. Changes the draft in place.
 */
export function* link(draft: Draft, report: Report): Steps<Linked> {
  const { articles, events } = draft;
  joinSameArticles(articles as (Draft['articles'][number] | undefined)[], report);
  const lists = yield* nameAll([['categories', draft.categories ?? NONE, 'label']], report);
  const named = new Map([...lists[0]!].map(([id, place]) => [id, draft.categories![place] as Category]));
  const places = yield* nameAll(
    [
      ['articles', articles, 'headline'],
      ['events', events, 'title'],
    ],
    report,
  );
  const citations = citationLinks(articles, places[0]!, report);

  const categoryOf = (event: DraftEvent, i: number, written: string): void => {
    let category = named.get(written);
    if (!category && !draft.categories) named.set(written, (category = { id: written, label: written }));
    if (category) event.category = category.id;
    else {
      delete event.category;
      report.add('unknown-category', 'warning', ['events', i, 'category'], { value: written, among: named.keys() });
    }
  };

  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.7 + (0.2 * i) / events.length;
    const event = events[i];
    if (!event) continue;
    if (event.category !== undefined) categoryOf(event, i, event.category);
    event.people ??= NONE;
    citations.follow(event, i);
  }
  linkOrder(events, places[1]!, report);
  citations.reportUncited();
  return {
    categories: draft.categories ? allThere(draft.categories) : [...named.values()],
    articles: allThere(articles),
    events: allThere(events),
    awaited: citations.missing.map(({ event, citation }) => ({ event: events[event]!.id!, citation })),
  };
}
