import type { ArticleInPlace, ArticleRecord } from 'cited-timeline/core';
import type { Cited, Story } from './types.ts';

/** An article that a row cites: an entry of the article list, one written in the row, or only an address. */
export interface CitedArticle {
  /** Equal for citations of the same article in the list, and of the same address. */
  readonly key: string;
  readonly article: Partial<ArticleInPlace>;
}

/** Finds the articles of citations, in order. O(citations). */
export interface FindArticles {
  (cited: readonly Cited[]): readonly CitedArticle[];
  /** A citation of the article at an address: the id of the one in the list, or else a new article. */
  readonly at: (url: string) => Cited;
}

/** Returns a function that finds the articles cited by the rows of a story. Creating it takes O(articles). */
export function articlesOf({ articles }: Pick<Story, 'articles'>): FindArticles {
  const byId = new Map<string, ArticleRecord>(articles.map((article) => [article.id, article]));
  const ofText = (text: string): CitedArticle => {
    const listed = byId.get(text);
    return listed ? { key: text, article: listed } : { key: text, article: { url: text } };
  };
  const find = (cited: readonly Cited[]): readonly CitedArticle[] =>
    cited.map((citation) => {
      const named = typeof citation === 'object' && 'article' in citation ? citation.article : citation;
      if (typeof named === 'string') return ofText(named);
      const article: Partial<ArticleInPlace> = 'headline' in named ? named : {};
      return { key: article.url ?? article.headline ?? '', article };
    });
  const byAddress = new Map(articles.map(({ id, url }) => [url, id]));
  return Object.assign(find, { at: (url: string): Cited => byAddress.get(url) ?? newArticle(url) });
}

/**
 * An article of which only the address is known. Until the writer changes them, the address is its headline and the
 * host is its publisher.
 */
function newArticle(url: string): ArticleInPlace {
  const [, publisher] = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url) ?? [];
  const headline = url.replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');
  return { headline: headline || url, ...(publisher !== undefined && { publisher }), url };
}

/** `articlesOf` that returns the same function while the list of articles is unchanged. */
export function articleFinder(): (story: Pick<Story, 'articles'>) => FindArticles {
  let articles: Story['articles'] | undefined;
  let find: FindArticles = articlesOf({ articles: [] });
  return (story) => {
    if (story.articles !== articles) {
      articles = story.articles;
      find = articlesOf(story);
    }
    return find;
  };
}
