import type { CheckedCitation } from '../file/checked-types.ts';
import { createCitation } from './create-records.ts';
import type { ArticleDraft, Citation, TimelineArticle } from './types.ts';
import type { VoicesOfWord } from './voices/set-voices.ts';

/** A citation that names its article by id, or holds the article of another timeline. */
export type UnlinkedCitation = Omit<CheckedCitation, 'article'> & { readonly article: string | TimelineArticle };

/** Whether a citation says nothing but that the article reports the event. */
const isBare = ({ stance, date, note, locator, quote, onWordOf, known }: UnlinkedCitation): boolean =>
  stance === 'reports' && !date && note === undefined && locator === undefined && !quote && !onWordOf && !known;

const isLinked = (citation: Citation | undefined): citation is Citation => citation !== undefined;

/**
 * Makes a function that links the citations of one event after another to the articles of the timeline being built, by their ids.
 * It leaves out citations of articles that are not there, keeps the others in order, and changes nothing that it is given.
 * O(citations).
 *
 * Most citations say nothing but the article: of these there is one object for each article, shared by all events.
 */
export function createCitationLinker(
  articles: ReadonlyMap<string, ArticleDraft>,
  voicesOfWord: VoicesOfWord,
): (citations: readonly UnlinkedCitation[]) => readonly Citation[] {
  /** The shared citations by article id. */
  const shared = new Map<string, Citation>();
  const sharedCitation = (id: string): Citation | undefined => {
    let citation = shared.get(id);
    const article = citation ? undefined : articles.get(id);
    if (article) shared.set(id, (citation = { article, stance: 'reports' }));
    return citation;
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
    // `map` gives an array of the exact length, `filter` one with room to grow
    return linked.every(isLinked) ? linked : linked.filter(isLinked);
  };
}
