import { checkSteps } from '../file/check-steps.ts';
import { explainFindings } from '../file/explain/explain-findings.ts';
import { LIMITS } from '../file/limits.ts';
import type { Problem } from '../file/problem.ts';
import { writtenId } from '../file/record-fields.ts';
import { keepProblems } from '../file/keep-problems.ts';
import { runSteps } from '../file/steps.ts';
import { createStubs, lastOfEachId } from './batch.ts';
import { changeTimeline } from './change-timeline.ts';
import { articlesWithFinalIds, eventsWithFinalIds } from './final-ids.ts';
import { parseSteps } from './parse-steps.ts';
import type { ParsedTimeline } from './parse-timeline.ts';
import { resolvePendingCitations } from './pending-citations.ts';
import type { GetRareRecords } from './rare.ts';
import { hasSameContent } from './same-content.ts';
import type { Timeline } from './timeline.ts';

/** Changes to a story. Records are given as they were written, and may be of any type. */
export interface Change {
  /** Events that are new or replace the one with the same id. If two have the same id, the later one is used. */
  readonly events: readonly unknown[];
  /** Articles, likewise. */
  readonly articles: readonly unknown[];
  /** Ids of events to be removed; unknown ids are ignored. */
  readonly removed?: Iterable<string>;
}

/**
 * A story with these changes, or a new story made only from them if `before` is undefined. The given story is not changed; it is
 * returned itself if nothing changes.
 *
 * Records are checked like those of a file, and paths of problems count from the first given record. An article is identified by
 * its id or its address: one with a known address and another id replaces the article at that address, but one written inside a
 * citation only adds fields to it. An event without an id replaces the one with its title and date. A citation of a missing article
 * takes effect when the article is added. Articles that only removed events cited are removed with them.
 * O(k) for checking k records, plus the cost of `changeTimeline`.
 * @param getRare gets code that only some stories need; it must be loaded already.
 */
export function changeStory(
  before: ParsedTimeline | undefined,
  change: Change,
  getRare: GetRareRecords,
): ParsedTimeline {
  const { events, articles, removed = [] } = change;
  const story = before ?? emptyStory(getRare);
  const { timeline, otherIds = new Map<string, string>() } = story;
  const batch = { events: lastOfEachId(events), articles: lastOfEachId(articles) };
  const findArticle: Timeline['article'] = (id) => timeline.article(id) ?? timeline.article(otherIds.get(id) ?? '');
  const stubs = createStubs(batch.events, batch.articles, timeline, findArticle);
  // All categories were made from words in events, so new words make new categories
  const hasOpenCategories = timeline.categories.every(({ id, label, color }) => id === label && color === undefined);
  const written = {
    ...(!hasOpenCategories && { categories: timeline.categories }),
    articles: [...batch.articles, ...stubs.articles],
    events: [...batch.events, ...stubs.events],
  };
  const checked = runSteps(checkSteps(written, getRare));
  const newArticles = articlesWithFinalIds(
    timeline,
    withoutLast(checked.file.articles, stubs.articles.length + checked.articlesInPlace),
    checked.file.articles.slice(checked.file.articles.length - checked.articlesInPlace),
    new Set(batch.articles.map(writtenId)),
    otherIds,
  );
  const { events: newEvents, finalIds } = eventsWithFinalIds(
    timeline,
    withoutLast(checked.file.events, stubs.events.length),
    new Set(batch.events.map(writtenId)),
    newArticles,
  );
  // The check does not know the whole story, so the ids that it gave may have changed since
  const problems = explainFindings(
    checked.findings.map((finding) => {
      const id = finding.code === 'duplicate-id' ? finalIds.get(String(finding.detail)) : undefined;
      return id === undefined ? finding : { ...finding, detail: id };
    }),
  );
  const newEventIds = new Set(newEvents.map(({ id }) => id));
  const newArticleIds = new Set(newArticles.articles.map(({ id }) => id));
  const removedIds = new Set([...removed].filter((id) => timeline.event(id) && !newEventIds.has(id)));

  const resolved = resolvePendingCitations(
    story,
    (id) => [id, newArticles.otherIds.get(id) ?? ''].find((known) => newArticleIds.has(known)),
    new Set([...removedIds, ...newEventIds]),
  );
  const pendingCitations = [
    ...resolved.pendingCitations,
    ...checked.pendingCitations.map(({ event, citation }) => ({ event: finalIds.get(event) ?? event, citation })),
  ].slice(0, LIMITS.problems);

  const changedEvents = newEvents.filter((event) => !hasSameContent(event, timeline.event(event.id)));
  const changes = {
    articles: newArticles.articles.filter((article) => !hasSameContent(article, timeline.article(article.id))),
    events: [...changedEvents, ...resolved.events],
    removed: removedIds,
    categories: hasOpenCategories ? withNewCategories(timeline, checked.file.categories) : timeline.categories,
  };
  const added = newProblems(story, problems, batch).filter((problem) => !resolved.isSolved(problem));
  const solved = story.problems.filter(resolved.isSolved);
  const isChanged = changes.articles.length > 0 || changes.events.length > 0 || removedIds.size > 0;
  if (!isChanged && added.length === 0) return story;
  return {
    timeline: isChanged ? changeTimeline(timeline, changes, getRare) : timeline,
    problems: keepProblems([...story.problems.filter((problem) => !resolved.isSolved(problem)), ...added]),
    problemCount: story.problemCount - solved.length + added.length + checked.problemCount - problems.length,
    errorCount: story.errorCount - errorsIn(solved) + errorsIn(added) + checked.errorCount - errorsIn(problems),
    otherIds: newArticles.otherIds,
    pendingCitations,
  };
}

function emptyStory(getRare: GetRareRecords): ParsedTimeline {
  const { findings: _, ...parsed } = runSteps(parseSteps({ articles: [], events: [] }, getRare));
  return { ...parsed, problems: [] };
}

const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const withoutLast = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.slice(0, items.length - count);

/** The categories of a timeline, followed by those that it does not have yet. */
const withNewCategories = ({ categories }: Timeline, more: Timeline['categories']): Timeline['categories'] => {
  const known = new Set(categories.map(({ id }) => id));
  return [...categories, ...more.filter(({ id }) => !known.has(id))];
};

const textOf = ({ code, path, text, message }: Problem): string => [code, path, text, message].join('\n');

/** The problems that concern new records, not stubs, and were not reported before: the same file may be given again. */
function newProblems(
  { problems: before, timeline }: ParsedTimeline,
  problems: readonly Problem[],
  batch: Pick<Change, 'events' | 'articles'>,
): readonly Problem[] {
  const known = new Set(before.map(textOf));
  return problems.filter((problem) => {
    const [, list, index] = /^(articles|events)\[(\d+)\]/.exec(problem.path) ?? [];
    const records = list === 'articles' ? batch.articles : batch.events;
    if (list && Number(index) >= records.length) return false;
    if (problem.code === 'uncited-article' && timeline.article(problem.text ?? '')?.events.length) return false;
    return !known.has(textOf(problem));
  });
}
