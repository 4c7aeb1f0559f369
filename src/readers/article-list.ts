import type { ArticleRecord, ListedEvent } from '../file/types.ts';
import { idMaker } from '../file/unique-ids.ts';
import { filled } from './json-ld/fields.ts';
import type { LeftOut } from './reading.ts';

/** An article of a source that lists articles alone. */
export interface ListedArticle {
  readonly article: Omit<ArticleRecord, 'id'>;
  /** What its source calls it; empty where that gives it no id. */
  readonly sourceId: string;
  /** The date in the words of the source, where these say more than the date does. */
  readonly dateText?: string;
  /** Plain text; empty where there is none. */
  readonly summary: string;
}

/** The articles of such a source, each with an id of its own; and, where they are wanted, the events of those that have a date. */
export class ArticleList {
  readonly articles: ArticleRecord[] = [];
  readonly events: ListedEvent[] = [];
  readonly #usedIds = new Set<string>();
  readonly #makeId: (words: string) => string;
  readonly #asEvents: boolean;

  /**
   * @param sourceIds all ids of the source, which no made id repeats
   * @param asEvents see `articlesAsEvents` of `ReadOptions`
   */
  constructor(sourceIds: ReadonlySet<string>, asEvents: boolean) {
    this.#makeId = idMaker((id) => sourceIds.has(id) || this.#usedIds.has(id));
    this.#asEvents = asEvents;
  }

  add({ article, sourceId, dateText = '', summary }: ListedArticle): void {
    const id = sourceId && !this.#usedIds.has(sourceId) ? sourceId : this.#makeId(article.headline);
    this.#usedIds.add(id);
    this.articles.push({ id, ...article });
    if (!this.#asEvents || article.published === undefined) return;
    this.events.push({
      id: this.#makeId(article.headline),
      title: article.headline,
      date: article.published,
      ...filled({ dateText: dateText || undefined, summary: summary || undefined }),
      citations: [id],
    });
  }

  /** Says that there are articles and no events, and why; empty where there are events, or nothing at all. */
  notes(): LeftOut[] {
    if (this.articles.length === 0 || this.events.length > 0) return [];
    const why = this.#asEvents
      ? 'None of these articles has a date: there are no events.'
      : 'These are articles alone, and no events: name them in the citations of events.';
    return [{ where: 'the whole file', why, raw: '' }];
  }
}
