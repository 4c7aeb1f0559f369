import type { Timeline } from '../../model/timeline.ts';
import { articleTexts as textsOfArticle, eventTexts as textsOfEvent } from '../../model/event-texts.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import { hasWord, queryWords, searchable } from '../../search/words.ts';

/** Joins texts into one searchable text. Words of different texts stay separate. */
const joined = (texts: readonly (string | undefined)[]): string => searchable(texts.filter(Boolean).join('\n'));

/**
 * A search over titles, summaries, people, places, headlines and publishers, which are also found by the name that their lanes show. An
 * event matches if every word of the query begins a word of its texts, see `hasWord`. The texts are folded at the first query, O(n); a
 * query costs O(n · text).
 */
export function createSearch({
  events,
  articles,
  publishers,
}: Timeline): (query: string) => (event: TimelineEvent) => boolean {
  let eventTexts: readonly string[] | undefined;
  let articleTexts: readonly string[] = [];
  return (query) => {
    const words = queryWords(query);
    if (words.length === 0) return () => true;
    if (!eventTexts) {
      eventTexts = events.map((event) => joined(textsOfEvent(event)));
      const nameOf = createPublisherNames(publishers);
      articleTexts = articles.map((article) =>
        joined(textsOfArticle(article, article.publisher && nameOf(article.publisher))),
      );
    }
    const texts = eventTexts;
    // Searched once per article, because many events may cite an article
    const inArticles = words.map((word) => articleTexts.map((text) => hasWord(text, word)));
    return ({ index, citations }) =>
      words.every(
        (word, i) => hasWord(texts[index]!, word) || citations.some(({ article }) => inArticles[i]![article.index]),
      );
  };
}
