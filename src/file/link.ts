import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from './checked.ts';
import { linkOrder } from './link-order.ts';
import { nameAll } from './names.ts';
import type { Report } from './report.ts';
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
}

type Unnamed<T> = Omit<T, 'id'> & { id?: string };
type DraftCitation = Omit<CheckedCitation, 'stance'> & {
  stance?: CheckedCitation['stance'];
};
type DraftEvent = Unnamed<
  Omit<CheckedEvent, 'category' | 'citations' | 'date' | 'people' | 'before' | 'after' | 'rank'>
> & {
  date: TimelineDate;
  rank?: number;
  category?: string;
  people?: readonly string[];
  before?: readonly string[];
  after?: readonly string[];
  citations: readonly (string | DraftCitation | undefined)[];
};

const NONE: readonly never[] = Object.freeze([]);
const isThere = <T>(record: T | undefined): record is T => record !== undefined;

/**
 * Gives every record its id, follows the references, and warns of what is possible but seldom meant: an event without
 * articles, an article without events, an event dated after the articles that report it. Changes the draft in place.
 */
export function link(draft: Draft, report: Report): Linked {
  const [categories] = nameAll([['categories', draft.categories ?? NONE, 'label']], report) as [Map<string, Category>];
  const [articles, events] = nameAll(
    [
      ['articles', draft.articles, 'headline'],
      ['events', draft.events, 'title'],
    ],
    report,
  ) as [Map<string, CheckedArticle>, Map<string, CheckedEvent>];
  const cited = new Set<unknown>();

  const citationsOf = (event: DraftEvent, i: number): CheckedCitation[] => {
    const good: CheckedCitation[] = [];
    const early: number[] = [];
    event.citations.forEach((written, j) => {
      if (written === undefined) return;
      const id = typeof written === 'string' ? written : written.article;
      const article = articles.get(id);
      if (!article) {
        const path = ['events', i, 'citations', j, ...(written === id ? [] : ['article'])];
        return report.add('missing-article', 'error', path, { value: id, among: articles.keys() });
      }
      cited.add(article);
      const citation: DraftCitation = typeof written === 'string' ? { article: id } : written;
      citation.stance ??= 'reports';
      good.push(citation as CheckedCitation);
      if (isBefore(article.published, event.date)) early.push(j);
    });
    if (!good.length) report.add('uncited-event', 'warning', ['events', i]);
    else if (early.length === good.length) {
      report.add('dated-after-articles', 'warning', ['events', i, 'date'], { value: event.date.edtf });
    } else {
      for (const j of early) report.add('article-before-event', 'warning', ['events', i, 'citations', j]);
    }
    return good;
  };

  const categoryOf = (event: DraftEvent, i: number, written: string): void => {
    let category = categories.get(written);
    if (!category && !draft.categories) categories.set(written, (category = { id: written, label: written }));
    if (category) event.category = category.id;
    else {
      delete event.category;
      report.add('unknown-category', 'warning', ['events', i, 'category'], {
        value: written,
        among: categories.keys(),
      });
    }
  };

  draft.events.forEach((event, i) => {
    if (!event) return;
    if (event.category !== undefined) categoryOf(event, i, event.category);
    event.people ??= NONE;
    event.citations = citationsOf(event, i);
  });
  linkOrder(draft.events, events as ReadonlyMap<string, DraftEvent>, report);
  draft.articles.forEach((article, i) => {
    if (article && !cited.has(article))
      report.add('uncited-article', 'warning', ['articles', i], { value: article.id });
  });
  return {
    categories: draft.categories ? (draft.categories.filter(isThere) as Category[]) : [...categories.values()],
    articles: draft.articles.filter(isThere) as CheckedArticle[],
    events: draft.events.filter(isThere) as unknown as CheckedEvent[],
  };
}

const DAY = 86_400_000;
/** A clock time with its zone; a calendar date begins up to a day earlier or later in another zone. */
const isExact = ({ floating, start }: TimelineDate): boolean => !floating && start.latest - start.earliest < DAY;

/** No reading of the two dates lets the event have begun when the article was out, whatever the zones they are of. */
const isBefore = (published: TimelineDate | undefined, event: TimelineDate): boolean =>
  published !== undefined &&
  published.end.latest + (isExact(published) && isExact(event) ? 0 : DAY) <= event.start.earliest;
