import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import { runSteps } from '../file/steps.ts';
import type { Category } from '../file/types.ts';
import { setCitingEvents } from './citing-events.ts';
import { createArticle, createEvent } from './create-records.ts';
import { createCitationLinker, type UnlinkedCitation } from './link-citations.ts';
import { asWritten, tighten } from './reorder.ts';
import { merge, sort } from './sort.ts';
import { byTime, finishTimeline, type Timeline } from './timeline.ts';
import type { ArticleDraft, Mutable, TimelineEvent } from './types.ts';

/** What changes in a timeline. Ids of events and articles are final: one that the timeline has means that record. */
export interface Changes {
  /** Articles that are new, or take the place of the one with the same id. */
  readonly articles: readonly CheckedArticle[];
  /** Likewise events; their citations name articles that are there afterwards. */
  readonly events: readonly CheckedEvent[];
  /** Ids of events that go, if they are not among `events`. Articles that only these cited go with them. */
  readonly removed: ReadonlySet<string>;
  readonly categories: readonly Category[];
}

/** An event before its citations are linked to the articles of the new timeline. */
type Draft = Omit<CheckedEvent, 'citations'> & { readonly citations: readonly UnlinkedCitation[] };
/** A copy of a draft, whose date and rank are worked out anew. */
type MutableDraft = Mutable<Draft>;

/**
 * A timeline with these changes. The given one stays as it is: the two share no event and no article, but their dates.
 * O(k log k) for k changed events, and O(n) for copying the others with their citations; O(n log n) where the order of events
 * is said.
 */
export function changeTimeline(timeline: Timeline, changes: Changes): Timeline {
  const { byId, articles } = changedArticles(timeline, changes);
  const link = createCitationLinker(byId);
  const events: TimelineEvent[] = [];
  for (const event of changedEvents(timeline, changes)) {
    events.push(createEvent(event, events.length, link(event.citations)));
  }
  runSteps(setCitingEvents(events, articles));
  return finishTimeline({ ...timeline, categories: changes.categories, events, articles }, byId);
}

/** Copies of the articles that stay and those that come, without their events. */
function changedArticles(timeline: Timeline, { articles: changed, events, removed }: Changes) {
  const renewed = new Map(changed.map((article) => [article.id, article]));
  const stillCited = new Set(events.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const byId = new Map<string, ArticleDraft>();
  const articles: ArticleDraft[] = [];
  const add = (record: CheckedArticle): void => {
    const article = createArticle(record, articles.length);
    articles.push(article);
    byId.set(article.id, article);
  };
  for (const article of timeline.articles) {
    const { id, events: citing } = article;
    const record = renewed.get(id);
    renewed.delete(id);
    const goes = removed.size > 0 && citing.length > 0 && citing.every((event) => removed.has(event.id));
    if (record || !goes || stillCited.has(id)) add(record ?? article);
  }
  for (const article of renewed.values()) add(article);
  return { byId, articles };
}

/** The events that stay and those that come, in order of time. */
function changedEvents({ events }: Timeline, { events: changed, removed }: Changes): readonly Draft[] {
  const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
  const kept: readonly Draft[] = events.filter(({ id }) => !gone.has(id));
  const says = ({ before, after }: Draft): boolean => before.length > 0 || after.length > 0;
  if (!events.some(says) && !changed.some(says)) {
    return runSteps(merge<Draft>(kept, runSteps(sort<Draft>(changed, byTime)), byTime));
  }
  // Dates were tightened by events that may have changed: all of that is worked out anew
  const ids = new Set([...kept, ...changed].map(({ id }) => id));
  const known = (id: string): boolean => ids.has(id);
  const all: MutableDraft[] = [];
  for (const event of [...kept, ...changed]) {
    const draft: MutableDraft = { ...event, date: asWritten(event.date) };
    draft.before = event.before.filter(known);
    draft.after = event.after.filter(known);
    delete draft.rank;
    all.push(draft);
  }
  tighten(all);
  return runSteps(sort<Draft>(all, byTime));
}
