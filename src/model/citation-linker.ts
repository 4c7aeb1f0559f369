import type { CheckedCitation } from '../file/checked-types.ts';
import { createCitation } from './create-records.ts';
import type { ArticleDraft, Citation, TimelineArticle } from './types.ts';
import type { VoicesOfWord } from './voices/set-voices.ts';

/** A citation that refers to its article by id, or holds the article of another timeline. */
export type UnlinkedCitation = Omit<CheckedCitation, 'article'> & { readonly article: string | TimelineArticle };

/** Whether a citation only says that the article reports the event. */
const isBare = ({ stance, date, note, locator, quote, onWordOf, known }: UnlinkedCitation): boolean =>
  stance === 'reports' && !date && note === undefined && locator === undefined && !quote && !onWordOf && !known;

const isLinked = (citation: Citation | undefined): citation is Citation => citation !== undefined;

/**
 * Makes a function that links the citations of an event to the articles of the timeline being built, by their ids. It leaves out
 * citations of articles that do not exist, keeps the others in order, and does not change its arguments. O(citations).
 *
 * Most citations only name the article. All events share one object per article for these.
 */
export function createCitationLinker(
  articles: ReadonlyMap<string, ArticleDraft>,
  voicesOfWord: VoicesOfWord,
): (citations: readonly UnlinkedCitation[]) => readonly Citation[] {
  /** The shared citations by `index` of their articles. */
  const shared: (Citation | undefined)[] = Array.from({ length: articles.size });
  const sharedCitation = (id: string): Citation | undefined => {
    const article = articles.get(id);
    return article && (shared[article.index] ??= { article, stance: 'reports' });
  };
  const link = (citation: UnlinkedCitation): Citation | undefined => {
    const id = typeof citation.article === 'string' ? citation.article : citation.article.id;
    if (isBare(citation)) return sharedCitation(id);
    const article = articles.get(id);
    const { onWordOf } = citation;
    return article && createCitation(citation, article, onWordOf && voicesOfWord(onWordOf));
  };
  return (citations) => {
    const linked = citations.map(link);
    // `map` returns an array of the exact length, `filter` one with spare capacity
    return linked.every(isLinked) ? linked : linked.filter(isLinked);
  };
}
