import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';

/** Text in the form in which it is compared: lower case, without accents, each run of other signs one blank. "No Kwang-chol" is "no kwang chol". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const articleText = (article: TimelineArticle): string =>
  [article.headline, article.publisher, article.author, article.agency].filter(Boolean).join(' ');

const eventText = (event: TimelineEvent): string =>
  fold(
    [
      event.title,
      event.summary,
      event.dateText,
      event.place,
      ...event.people,
      ...event.citations.map(({ article, note }) => `${articleText(article)} ${note ?? ''}`),
    ]
      .filter(Boolean)
      .join(' '),
  );

/**
 * A search over titles, summaries, people, places, headlines and publishers. An event matches when every word of the
 * query begins a word of its text. The texts are folded at the first query, O(n); a query costs O(n · text).
 */
export function createSearch(timeline: Timeline): (query: string) => (event: TimelineEvent) => boolean {
  let texts: string[] | undefined;
  return (query) => {
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return () => true;
    const folded = (texts ??= timeline.events.map((event) => ` ${eventText(event)}`));
    return (event) => words.every((word) => folded[event.index]!.includes(` ${word}`));
  };
}
