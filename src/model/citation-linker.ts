import type { CheckedCitation } from '../file/checked-types.ts';
import { createCitation } from './create-records.ts';
import type { ArticleDraft, Citation, TimelineArticle } from './types.ts';
import type { VoicesOfWord } from './voices/set-voices.ts';

/** A citation that refers to its article by id, or holds the article of another timeline. */
export type UnlinkedCitation = Omit<CheckedCitation, 'article'> & { readonly article: string | TimelineArticle };

/** Whether a citation only says that the article reports the event. */
const isBare = ({ stance, date, note, locator, quote, onWordOf, known }: UnlinkedCitation): boolean =>
  stance === 'reports' && !date && note === undefined && locator === undefined && !quote && !onWordOf && !known;

/** Links a citation to the article of the timeline being built that is at an index. O(1). */
export type LinkCitation = (citation: UnlinkedCitation, index: number) => Citation;

/**
 * Makes a function that links citations to articles. It does not change its arguments. Most citations only name the article. All events
 * share one object per article for these.
 * @param articles all articles, each at its `index`.
 */
export function createCitationLinker(articles: readonly ArticleDraft[], voicesOfWord: VoicesOfWord): LinkCitation {
  /** The shared citations by the index of their articles. */
  const shared: (Citation | undefined)[] = articles.map(() => undefined);
  return (citation, index) => {
    const article = articles[index]!;
    if (isBare(citation)) return (shared[index] ??= { article, stance: 'reports' });
    return createCitation(citation, article, citation.onWordOf && voicesOfWord(citation.onWordOf));
  };
}

const isLinked = (citation: Citation | undefined): citation is Citation => citation !== undefined;

/**
 * Links citations by the ids of their articles. Leaves out those of articles that do not exist, and keeps the others in order.
 * O(citations).
 */
export function linkById(
  citations: readonly UnlinkedCitation[],
  find: (id: string) => ArticleDraft | undefined,
  link: LinkCitation,
): readonly Citation[] {
  const linked = citations.map((citation) => {
    const article = find(typeof citation.article === 'string' ? citation.article : citation.article.id);
    return article && link(citation, article.index);
  });
  // `map` returns an array of the exact length, `filter` one with spare capacity
  return linked.every(isLinked) ? linked : linked.filter(isLinked);
}
