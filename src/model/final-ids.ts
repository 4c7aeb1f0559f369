import { articleKey } from '../file/articles-in-place.ts';
import { addressKey } from '../file/canonical-address.ts';
import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import { freeId } from '../file/unique-ids.ts';
import { hasSameContent } from './same-content.ts';
import type { Timeline } from './timeline.ts';

/** New articles under their final ids. An id that the timeline has means that the record replaces that article. */
export interface ArticlesWithIds {
  readonly articles: readonly CheckedArticle[];
  /** Ids by which articles of the story are known besides their own: see `ParsedTimeline.otherIds`. */
  readonly otherIds: ReadonlyMap<string, string>;
  /** Final ids of articles that stood in citations, by those that the check gave; of these records alone. */
  readonly inPlaceIds: ReadonlyMap<string, string>;
}

/**
 * Gives new articles their final ids: of an article with a known address that of the article at this address; else the written id,
 * or a free one like it.
 * @param articles those of the list
 * @param inPlace those that stood in citations; one with a known address only adds the fields that the known article lacks
 * @param written ids that authors wrote; the others were made from words
 * @param otherIds ids by which articles are known already
 * @returns of several records with one final id the last. O(records), and O(articles) where an address is new.
 */
export function articlesWithFinalIds(
  timeline: Timeline,
  articles: readonly CheckedArticle[],
  inPlace: readonly CheckedArticle[],
  written: ReadonlySet<string | undefined>,
  otherIds: ReadonlyMap<string, string>,
): ArticlesWithIds {
  const ids = new Map(otherIds);
  const byAddress = new Map<string, string>();
  if (articles.some(({ id, url }) => url && !(written.has(id) && timeline.article(id)))) {
    for (const { id, url } of timeline.articles) if (url) byAddress.set(addressKey(url), id);
  }
  const byFinalId = new Map<string, CheckedArticle>();
  const finalId = (article: CheckedArticle): string => {
    const { id, url } = article;
    const sameId = timeline.article(id);
    if (sameId && (written.has(id) || hasSameContent(article, sameId))) return id;
    const known = (url && byAddress.get(addressKey(url))) || ids.get(id);
    if (known) return known;
    const isFree = (candidate: string): boolean =>
      !timeline.event(candidate) &&
      !(candidate !== id && byFinalId.has(candidate)) &&
      (written.has(id) || !timeline.article(candidate));
    return freeId(id, isFree);
  };
  for (const article of articles) {
    const id = finalId(article);
    if (id !== article.id) ids.set(article.id, id);
    if (article.url) byAddress.set(addressKey(article.url), id);
    byFinalId.set(id, id === article.id ? article : { ...article, id });
  }
  const inPlaceIds = new Map<string, string>();
  if (inPlace.length > 0) {
    const known = new Map(
      [...timeline.articles, ...byFinalId.values()].map((article) => [articleKey(article), article]),
    );
    for (const article of inPlace) {
      const same = known.get(articleKey(article));
      const id =
        same?.id ??
        freeId(
          article.id,
          (candidate) => !timeline.event(candidate) && !timeline.article(candidate) && !byFinalId.has(candidate),
        );
      if (id !== article.id) inPlaceIds.set(article.id, id);
      byFinalId.set(id, { ...article, ...same, id });
    }
  }
  const named = (name: string): string => (timeline.article(name) ? name : (ids.get(name) ?? name));
  for (const [id, article] of byFinalId) {
    if (article.basedOn) byFinalId.set(id, { ...article, basedOn: article.basedOn.map(named) });
  }
  return { articles: [...byFinalId.values()], otherIds: ids, inPlaceIds };
}

/** New events under their final ids. An id that the timeline has means that the record replaces that event. */
export interface EventsWithIds {
  readonly events: readonly CheckedEvent[];
  /** Final ids by the ids that the check gave. */
  readonly finalIds: ReadonlyMap<string, string>;
}

/**
 * Gives new events their final ids, and their citations those of the articles. An event without a written id is the one of the
 * timeline with its title and date, else it gets a free id. O(records).
 */
export function eventsWithFinalIds(
  timeline: Timeline,
  events: readonly CheckedEvent[],
  written: ReadonlySet<string | undefined>,
  { articles, otherIds, inPlaceIds }: ArticlesWithIds,
): EventsWithIds {
  const finalIds = new Map<string, string>();
  const byFinalId = new Map<string, CheckedEvent>();
  const articleIds = new Set(articles.map(({ id }) => id));
  const finalArticle = (id: string): string | undefined => inPlaceIds.get(id) ?? otherIds.get(id);
  const isSameEvent = (id: string, { title, date }: CheckedEvent): boolean => {
    const known = timeline.event(id);
    return known?.title === title && known.date.edtf === date.edtf;
  };
  for (const event of events) {
    const isFree = (id: string): boolean =>
      !timeline.article(id) &&
      !articleIds.has(id) &&
      !byFinalId.has(id) &&
      (!timeline.event(id) || isSameEvent(id, event));
    const id = written.has(event.id) ? event.id : freeId(event.id, isFree);
    const citations = event.citations.map((citation) => {
      const article = finalArticle(citation.article);
      return article === undefined ? citation : { ...citation, article };
    });
    const dateFrom = finalArticle(event.dateFrom ?? '');
    byFinalId.set(id, { ...event, id, citations, ...(dateFrom !== undefined && { dateFrom }) });
    finalIds.set(event.id, id);
  }
  return { events: [...byFinalId.values()], finalIds };
}
