import type { TimelineDate } from '../dates/types.ts';
import type { PendingCitation, CheckedArticle, CheckedEvent, CheckedPublisher } from './checked-types.ts';
import type { WrittenCitation } from './articles-in-place.ts';
import { citationLinks, type DraftCitation } from './link-citations.ts';
import { LIMITS, STEP } from './limits.ts';
import { assignIds } from './assign-ids.ts';
import { IdIndex } from './id-index.ts';
import type { DraftPublisher } from './link-publishers.ts';
import type { GetRare, RareChecks } from './rare.ts';
import type { Report } from './report.ts';
import { withStoredCopy } from './stored-copy.ts';
import type { Steps } from './steps.ts';
import type { Category } from './types.ts';

/** The file as the schema's readers return it: a hole for each record left out, some ids missing, references not resolved. */
export interface Draft {
  readonly categories?: readonly (WithoutId<Category> | undefined)[];
  readonly publishers?: readonly (DraftPublisher | undefined)[];
  readonly articles?: (WithoutId<CheckedArticle> | undefined)[];
  readonly events: readonly (DraftEvent | undefined)[];
}

/** The valid records, in the order of the file, each with its final id. */
export interface Linked {
  readonly categories: readonly Category[];
  /** Absent if the file has none. */
  readonly publishers?: readonly CheckedPublisher[];
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly CheckedEvent[];
  readonly pendingCitations: readonly PendingCitation[];
  /** Number of articles at the end of the list that were written only inside citations. */
  readonly articlesInPlace: number;
  /** The position in `articles` of the article of each citation, in the order of the events and their citations. */
  readonly cited: readonly number[];
}

type WithoutId<T> = Omit<T, 'id'> & { id?: string };
type DraftEvent = WithoutId<
  Omit<CheckedEvent, 'category' | 'citations' | 'date' | 'people' | 'before' | 'after' | 'rank'>
> & {
  date: TimelineDate;
  rank?: number;
  category?: string;
  people?: readonly string[];
  before?: readonly string[];
  after?: readonly string[];
  readonly citations: WrittenCitation[];
};

const NONE: readonly never[] = Object.freeze([]);
const isPresent = <T>(record: T | undefined): record is T => record !== undefined;
const withoutHoles = <T>(records: readonly unknown[]): T[] => (records as readonly (T | undefined)[]).filter(isPresent);

/**
 * Gives every record its id, resolves the references, and warns about data that is valid but probably unintended: an event without
 * articles, an article without events, an event dated after the articles that report it. Changes the draft in place.
 */
export function* link(
  draft: Draft,
  hasArticlesInPlace: boolean,
  report: Report,
  getRare: GetRare<Pick<RareChecks, 'linkBasis' | 'linkOrder' | 'linkPublishers' | 'joinArticles'>>,
): Steps<Linked> {
  const { articles = [], events } = draft;
  const isRare = draft.publishers ?? events.some((event) => event?.before ?? event?.after ?? event?.dateFrom);
  let rare = isRare ? yield* getRare() : undefined;
  const publishers = rare?.linkPublishers(draft.publishers ?? NONE, report) ?? NONE;
  const writtenArticles = new IdIndex(articles.length);
  /** Indexes of articles whose id an earlier one has. */
  const repeated: number[] = [];
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 0.7;
    const article = articles[i];
    if (!article) continue;
    articles[i] = withStoredCopy(article);
    if (article.id !== undefined && writtenArticles.first(article.id, i) !== i) repeated.push(i);
  }
  let inPlace = 0;
  if (hasArticlesInPlace || repeated.length > 0) {
    rare ??= yield* getRare();
    if (rare) inPlace = yield* rare.joinArticles(events, articles, repeated, writtenArticles, report);
  }
  const [categoryIndexes] = yield* assignIds([['categories', draft.categories ?? NONE, 'label']], report);
  const categoriesById = new Map<string, Category>();
  for (const id of categoryIndexes!.keys())
    if (id) categoriesById.set(id, draft.categories![categoryIndexes!.get(id)!] as Category);
  const [articleIndexes, eventIndexes] = yield* assignIds(
    [
      ['articles', articles, 'headline', writtenArticles],
      ['events', events, 'title'],
    ],
    report,
    articles.length - inPlace,
  );
  const citations = yield* citationLinks(articles, articleIndexes!, report);

  const linkCategory = (event: DraftEvent, i: number, written: string): void => {
    let category = categoriesById.get(written);
    if (!category && !draft.categories && categoriesById.size < LIMITS.items)
      categoriesById.set(written, (category = { id: written, label: written }));
    if (category) event.category = category.id;
    else {
      delete event.category;
      report.add('unknown-category', 'warning', ['events', i, 'category'], {
        value: written,
        among: categoriesById.keys(),
      });
    }
  };

  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.7 + (0.2 * i) / events.length;
    const event = events[i];
    if (!event) continue;
    if (event.category !== undefined) linkCategory(event, i, event.category);
    event.people ??= NONE;
    // `listArticlesInPlace` has replaced the articles inside citations by indexes
    const listed = event as DraftEvent & { readonly citations: DraftCitation[] };
    const { status } = event;
    if (status !== undefined && !event.statusNote?.trim())
      report.add('missing-status-note', 'warning', ['events', i, 'status'], { value: status });
    if (rare) rare.linkBasis(listed, i, articles, report);
    else event.before = event.after = NONE;
    citations.link(listed, i);
  }
  rare?.linkOrder(events, eventIndexes!, report);
  yield 0.9;
  citations.reportUncited();
  return {
    categories: draft.categories ? withoutHoles(draft.categories) : [...categoriesById.values()],
    ...(publishers.length > 0 && { publishers }),
    articles: withoutHoles(articles),
    events: withoutHoles(events),
    articlesInPlace: inPlace,
    cited: citations.cited,
    pendingCitations: citations.missing.map(({ event, citation }) => ({ event: events[event]!.id!, citation })),
  };
}
