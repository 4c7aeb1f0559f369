import { addressKey } from '../file/address.ts';
import { checkFile } from '../file/check.ts';
import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import type { Problem } from '../file/problem.ts';
import { keepProblems } from '../file/report.ts';
import { LIMITS } from '../file/limits.ts';
import { writtenId } from '../file/record-fields.ts';
import { freeId } from '../file/unique-ids.ts';
import { arrivals } from './awaited.ts';
import { lastOfEach, stubsFor } from './batch.ts';
import { changeTimeline } from './extend.ts';
import { type ParsedTimeline, parseTimeline } from './parse-timeline.ts';
import { isSame } from './same.ts';
import type { Timeline } from './timeline.ts';

/** What is to change in a story. All of it is as it was written, and may be of any kind. */
export interface Change {
  /** Events that come, or take the place of the one with the same id; of two with one id the later counts. */
  readonly events: readonly unknown[];
  /** Likewise articles. */
  readonly articles: readonly unknown[];
  /** Ids of events that go; one that is unknown is passed over. */
  readonly removed?: Iterable<string>;
}

/**
 * A story with these changes, or one of nothing but these; the given one stays as it is, and is given back where nothing changes.
 *
 * Records are checked like a file, and what is wrong is reported with paths that count from the first of them. An article is
 * known by its id or by its address: one with a known address and another id takes the place of the one with that address.
 * An event without an id takes the place of one with its title and date. A citation of an article that was not there takes effect when
 * the article comes. Articles that only removed events cited go with these.
 * O(k) for checking k records, and what `changeTimeline` costs.
 */
export function changeStory(before: ParsedTimeline | undefined, change: Change): ParsedTimeline {
  const { events, articles, removed = [] } = change;
  const shown = before ?? parseTimeline({ articles: [], events: [] });
  const { timeline, otherIds = new Map<string, string>() } = shown;
  const batch = { events: lastOfEach(events), articles: lastOfEach(articles) };
  const articleFor: Timeline['article'] = (id) => timeline.article(id) ?? timeline.article(otherIds.get(id) ?? '');
  const stubs = stubsFor(batch.events, batch.articles, timeline, articleFor);
  // Categories that are all made of the words in events may become more
  const isOpen = timeline.categories.every(({ id, label, color }) => id === label && color === undefined);
  const checked = checkFile({
    ...(!isOpen && { categories: timeline.categories }),
    articles: [...batch.articles, ...stubs.articles],
    events: [...batch.events, ...stubs.events],
  });
  const checkedArticles = withoutLast(checked.file.articles, stubs.articles.length);
  const named = nameArticles(timeline, checkedArticles, new Set(batch.articles.map(writtenId)), otherIds);
  const checkedEvents = withoutLast(checked.file.events, stubs.events.length);
  const written = new Set(batch.events.map(writtenId));
  const { events: comingEvents, ids } = nameEvents(timeline, checkedEvents, written, named);
  const gone = new Set(removed);
  for (const { id } of comingEvents) gone.delete(id);
  for (const id of gone) if (!timeline.event(id)) gone.delete(id);

  const coming = new Set(named.articles.map(({ id }) => id));
  const arrived = arrivals(
    shown,
    (id) => [id, named.ids.get(id) ?? ''].find((one) => coming.has(one)),
    new Set([...gone, ...comingEvents.map(({ id }) => id)]),
  );
  const awaited = [
    ...arrived.awaited,
    ...checked.awaited.map(({ event, citation }) => ({ event: ids.get(event) ?? event, citation })),
  ].slice(0, LIMITS.problems);

  const changed = {
    articles: named.articles.filter((article) => !isSame(article, timeline.article(article.id))),
    events: [...comingEvents.filter((event) => !isSame(event, timeline.event(event.id))), ...arrived.events],
    removed: gone,
    categories: isOpen ? together(timeline, checked.file.categories) : timeline.categories,
  };
  const problems = newProblems(shown, checked.problems, batch, timeline).filter((one) => !arrived.isSolved(one));
  const solved = shown.problems.filter(arrived.isSolved);
  const isChanged = changed.articles.length > 0 || changed.events.length > 0 || gone.size > 0;
  if (!isChanged && problems.length === 0) return shown;
  return {
    timeline: isChanged ? changeTimeline(timeline, changed) : timeline,
    problems: keepProblems([...shown.problems.filter((one) => !arrived.isSolved(one)), ...problems]),
    problemCount: shown.problemCount - solved.length + problems.length + checked.problemCount - checked.problems.length,
    errorCount:
      shown.errorCount - errorsIn(solved) + errorsIn(problems) + checked.errorCount - errorsIn(checked.problems),
    otherIds: named.ids,
    awaited,
  };
}

const errorsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const withoutLast = <Item>(items: readonly Item[], count: number): readonly Item[] =>
  items.slice(0, items.length - count);

/** The categories of a timeline, then those that it does not have. */
const together = ({ categories }: Timeline, more: Timeline['categories']): Timeline['categories'] => {
  const known = new Set(categories.map(({ id }) => id));
  return [...categories, ...more.filter(({ id }) => !known.has(id))];
};

/** Articles under the ids by which they are to stand. */
interface NamedArticles {
  readonly articles: readonly CheckedArticle[];
  /** Ids by which articles of the story are known besides their own: see `ParsedTimeline`. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Gives each article the id under which it is to stand.
 * @param written ids that authors wrote; the others were made from words.
 */
function nameArticles(
  timeline: Timeline,
  articles: readonly CheckedArticle[],
  written: ReadonlySet<string | undefined>,
  otherIds: ReadonlyMap<string, string>,
): NamedArticles {
  const ids = new Map(otherIds);
  const byAddress = new Map<string, string>();
  if (articles.some(({ id, url }) => url && !(written.has(id) && timeline.article(id)))) {
    for (const { id, url } of timeline.articles) if (url) byAddress.set(addressKey(url), id);
  }
  const named = new Map<string, CheckedArticle>();
  const place = (article: CheckedArticle): string => {
    const known = (article.url && byAddress.get(addressKey(article.url))) || ids.get(article.id);
    if (timeline.article(article.id) && (written.has(article.id) || isSame(article, timeline.article(article.id))))
      return article.id;
    if (known) return known;
    const isFree = (id: string): boolean => !timeline.event(id) && !(id !== article.id && named.has(id));
    if (written.has(article.id)) return freeId(article.id, isFree);
    return freeId(article.id, (id) => isFree(id) && !timeline.article(id));
  };
  for (const article of articles) {
    const id = place(article);
    if (id !== article.id) ids.set(article.id, id);
    if (article.url) byAddress.set(addressKey(article.url), id);
    named.set(id, id === article.id ? article : { ...article, id });
  }
  return { articles: [...named.values()], ids };
}

/** Gives each event the id under which it is to stand (`ids`, by the one that the check gave), and its citations those of the articles. */
function nameEvents(
  timeline: Timeline,
  events: readonly CheckedEvent[],
  written: ReadonlySet<string | undefined>,
  articles: NamedArticles,
): { readonly events: readonly CheckedEvent[]; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const named = new Map<string, CheckedEvent>();
  const taken = new Set(articles.articles.map(({ id }) => id));
  const isEvent = (id: string, { title, date }: CheckedEvent): boolean => {
    const known = timeline.event(id);
    return known?.title === title && known.date.edtf === date.edtf;
  };
  for (const event of events) {
    const isFree = (id: string): boolean =>
      !timeline.article(id) && !taken.has(id) && (!timeline.event(id) || isEvent(id, event)) && !named.has(id);
    const id = written.has(event.id) ? event.id : freeId(event.id, isFree);
    const citations = event.citations.map((citation) => {
      const article = articles.ids.get(citation.article);
      return article === undefined ? citation : { ...citation, article };
    });
    named.set(id, { ...event, id, citations });
    ids.set(event.id, id);
  }
  return { events: [...named.values()], ids };
}

const textOf = ({ code, path, text, message }: Problem): string => [code, path, text, message].join('\n');

/** Problems of these records that are not known yet: those of the stubs are none, and a file that comes again has the same. */
function newProblems(
  shown: ParsedTimeline,
  problems: readonly Problem[],
  batch: Pick<Change, 'events' | 'articles'>,
  { article }: Timeline,
): readonly Problem[] {
  const known = new Set(shown.problems.map(textOf));
  return problems.filter((problem) => {
    const [, list, place] = /^(articles|events)\[(\d+)\]/.exec(problem.path) ?? [];
    const records = list === 'articles' ? batch.articles : batch.events;
    if (list && Number(place) >= records.length) return false;
    if (problem.code === 'uncited-article' && article(problem.text ?? '')?.events.length) return false;
    return !known.has(textOf(problem));
  });
}
