import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import { runSteps } from '../file/steps.ts';
import type { Category } from '../file/types.ts';
import { citedBy, setCitingEvents } from './citing-events.ts';
import { createArticle, createEvent } from './create-records.ts';
import { findByIdSteps } from './find-by-id.ts';
import { createCitationLinker, linkById, type UnlinkedCitation } from './citation-linker.ts';
import { dateAsWritten, hasOrder, tightenDates } from './tighten-dates.ts';
import type { GetRareRecords } from './rare.ts';
import { merge, sort } from './sort.ts';
import { byTime, finishSteps, type Timeline } from './timeline.ts';
import type { ArticleDraft, Mutable, TimelineEvent } from './types.ts';
import { setVoices } from './voices/set-voices.ts';

/** Changes to a timeline. A record whose id is in the timeline replaces the record with that id. */
export interface Changes {
  /** Articles that are new or replace the one with the same id. */
  readonly articles: readonly CheckedArticle[];
  /** Events, likewise; their citations refer to articles of the changed timeline. */
  readonly events: readonly CheckedEvent[];
  /** Ids of events to be removed, unless they are among `events`. Articles that only removed events cite are removed, too. */
  readonly removed: ReadonlySet<string>;
  readonly categories: readonly Category[];
}

/** An event before its citations are linked to the articles of the new timeline. */
type Draft = Omit<CheckedEvent, 'citations'> & { readonly citations: readonly UnlinkedCitation[] };

/**
 * A timeline with these changes. The given one is not changed: the two share dates and texts, but no event, article or citation.
 * O(k log k) for k changed events, plus O(n) for copying the others with their citations; O(n log n) if events have `before` or
 * `after`.
 */
export function changeTimeline(timeline: Timeline, changes: Changes, getRare: GetRareRecords): Timeline {
  const articles = changedArticles(timeline, changes);
  const find = runSteps(findByIdSteps(articles));
  const link = createCitationLinker(articles, runSteps(setVoices(articles, find, timeline.publishers, getRare)));
  const events: TimelineEvent[] = [];
  for (const event of changedEvents(timeline, changes, getRare)) {
    events.push(createEvent(event, events.length, linkById(event.citations, find, link)));
  }
  const event = runSteps(findByIdSteps(events));
  runSteps(setCitingEvents(events, articles, runSteps(citedBy(events))));
  return runSteps(finishSteps({ ...timeline, categories: changes.categories, events, articles, event, article: find }));
}

/** Copies of the articles that stay, then the new ones, not yet linked to events. */
function changedArticles(timeline: Timeline, { articles, events, removed }: Changes): readonly ArticleDraft[] {
  const changedById = new Map(articles.map((article) => [article.id, article]));
  const citedByChanged = new Set(events.flatMap(({ citations }) => citations.map(({ article }) => article)));
  const copies: ArticleDraft[] = [];
  const add = (record: CheckedArticle): void => {
    copies.push(createArticle(record, copies.length));
  };
  for (const article of timeline.articles) {
    const { id, events: citing } = article;
    const changed = changedById.get(id);
    changedById.delete(id);
    const isOrphaned = removed.size > 0 && citing.length > 0 && citing.every((event) => removed.has(event.id));
    if (changed || !isOrphaned || citedByChanged.has(id)) add(changed ?? article);
  }
  for (const article of changedById.values()) add(article);
  return copies;
}

/** The events that stay and the new ones, in order of time, not yet linked to articles. */
function changedEvents(
  timeline: Timeline,
  { events: changed, removed }: Changes,
  getRare: GetRareRecords,
): readonly Draft[] {
  const replaced = new Set([...removed, ...changed.map(({ id }) => id)]);
  const unchanged: readonly Draft[] = timeline.events.filter(({ id }) => !replaced.has(id));
  if (!timeline.events.some(hasOrder) && !changed.some(hasOrder)) {
    return runSteps(merge<Draft>(unchanged, runSteps(sort<Draft>(changed, byTime)), byTime));
  }
  // Changed events may have tightened other dates, so all dates are tightened again
  const all = [...unchanged, ...changed];
  const ids = new Set(all.map(({ id }) => id));
  const isThere = (id: string): boolean => ids.has(id);
  const drafts: Mutable<Draft>[] = [];
  for (const { rank: _, ...event } of all) {
    const { date, before, after } = event;
    drafts.push({
      ...event,
      date: dateAsWritten(date),
      before: before.filter(isThere),
      after: after.filter(isThere),
    });
  }
  runSteps(tightenDates(drafts, getRare));
  return runSteps(sort<Draft>(drafts, byTime));
}
