import type { ArticleRecord, ListedEvent } from '../file/types.ts';
import { idMaker } from '../file/unique-ids.ts';
import { filled } from './json-ld/fields.ts';
import type { LeftOut } from './reading.ts';

/** An article from a source that lists only articles. */
export interface ListedArticle {
  readonly article: Omit<ArticleRecord, 'id'>;
  /** The id that the source gives it; empty if it gives none. */
  readonly sourceId: string;
  /** The date in the words of the source, if they say more than the date does. */
  readonly dateText?: string;
  /** Plain text; empty if the source has no summary. */
  readonly summary: string;
}

/**
 * Collects the articles of such a source and gives each a unique id. With `asEvents`, articles that have a date become
 * events as well.
 */
export class ArticleList {
  readonly articles: ArticleRecord[] = [];
  readonly events: ListedEvent[] = [];
  readonly #usedIds = new Set<string>();
  readonly #makeId: (words: string) => string;
  readonly #asEvents: boolean;

  /**
   * @param sourceIds every id used in the source; a made-up id never equals one of them
   * @param asEvents see `articlesAsEvents` in `ReadOptions`
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

  /**
   * One note saying that the source has articles but no events, and why. Empty if there are events, or if there are no
   * articles.
   */
  notes(): LeftOut[] {
    if (this.articles.length === 0 || this.events.length > 0) return [];
    const why = this.#asEvents
      ? 'None of these articles has a date: there are no events.'
      : 'These are articles alone, and no events: name them in the citations of events.';
    return [{ where: 'the whole file', why, raw: '' }];
  }
}
