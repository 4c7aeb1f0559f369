import { articleKey } from '../../file/articles-in-place.ts';
import type { ArticleRecord } from '../../file/types.ts';

/** The id and index of an article in the combined list. */
interface Place {
  readonly id: string;
  readonly index: number;
}

/**
 * Combines the articles of several files. Articles with the same address are merged; so are articles without an address
 * that have the same headline, publisher and date. The first one keeps its fields and gets those that it lacks.
 */
export class CombinedArticles {
  readonly #all: ArticleRecord[] = [];
  readonly #places = new Map<string, Place>();
  readonly #freeId: (wanted: string) => string;

  /** @param freeId reserves an id that no other record has */
  constructor(freeId: (wanted: string) => string) {
    this.#freeId = freeId;
  }

  /**
   * Adds the articles of a file.
   * @returns their new ids by their old ids, and how many already existed with a different headline
   */
  add(articles: readonly ArticleRecord[]): { readonly ids: ReadonlyMap<string, string>; readonly renamed: number } {
    const places = articles.map((article) => this.#placeOf(article));
    const ids = new Map(places.map(({ id }, i) => [articles[i]!.id, id]));
    let renamed = 0;
    for (const [i, { id, index }] of places.entries()) {
      const article = articles[i]!;
      const known = this.#all[index];
      if (known && known.headline !== article.headline) renamed++;
      const basedOn = article.basedOn?.map((name) => ids.get(name) ?? name);
      this.#all[index] = Object.assign({}, article, { basedOn }, definedFields(known ?? {}), { id });
    }
    return { ids, renamed };
  }

  /** The id and index of an article: existing ones if it was merged, else new ones. */
  #placeOf(article: ArticleRecord): Place {
    const { published } = article;
    const key = articleKey({ ...article, published: published === undefined ? undefined : { edtf: published } });
    const place = this.#places.get(key) ?? { id: this.#freeId(article.id), index: this.#places.size };
    this.#places.set(key, place);
    return place;
  }

  get all(): readonly ArticleRecord[] {
    return this.#all;
  }
}

const definedFields = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
