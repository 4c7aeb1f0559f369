import { articleKey } from '../file/articles-in-place.ts';
import { addressKey } from '../file/canonical-address.ts';
import type { CheckedArticle, CheckedEvent } from '../file/checked-types.ts';
import { freeId } from '../file/unique-ids.ts';
import { hasSameContent } from './same-content.ts';
import type { Timeline } from './timeline.ts';

/** New articles with their final ids. A record whose id is in the timeline replaces the article with that id. */
export interface ArticlesWithIds {
  readonly articles: readonly CheckedArticle[];
  /** Additional ids under which articles of the story are known: see `ParsedTimeline.otherIds`. */
  readonly otherIds: ReadonlyMap<string, string>;
  /** Final ids of the new articles written inside citations, by the ids that the check gave them. */
  readonly inPlaceIds: ReadonlyMap<string, string>;
}

/**
 * Gives new articles their final ids. An article with a known address gets the id of the article at that address; any other keeps its
 * written id, or gets a similar free one.
 * @param articles the articles of the list
 * @param inPlace the articles written inside citations; one with a known address only adds the fields that the known article lacks
 * @param written ids that authors wrote; the others were derived from words
 * @param otherIds additional ids under which articles are known already
 * @returns for several records with the same final id, only the last. O(records), plus O(articles) if an address is new.
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

/** New events with their final ids. A record whose id is in the timeline replaces the event with that id. */
export interface EventsWithIds {
  readonly events: readonly CheckedEvent[];
  /** Final ids, by the ids that the check gave. */
  readonly finalIds: ReadonlyMap<string, string>;
}

/**
 * Gives new events their final ids, and their citations the final ids of the articles. An event without a written id gets the id of the
 * timeline's event with the same title and date, or else a free id. O(records).
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
