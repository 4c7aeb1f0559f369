import type { TimelineDate } from '../dates/types.ts';
import { addressKey } from './canonical-address.ts';
import type { CheckedArticle } from './checked-types.ts';
import { isArticleInPlace } from './compile-schema.ts';
import type { DraftCitation } from './link-citations.ts';
import { STEP } from './limits.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';
import { withStoredCopy } from './stored-copy.ts';

/** An article of the list, or one written inside a citation, which has no id. */
type DraftArticle = Omit<CheckedArticle, 'id'> & { id?: string };

/** A citation as the schema's readers return it; undefined for one that was left out. */
export type WrittenCitation = DraftCitation | DraftArticle | { readonly article: DraftArticle };

/**
 * Moves the articles written inside citations to the end of the list, each article once, and puts their indexes into the citations.
 * Two records are one article if they have the same address or, without an address, the same headline, publisher and date. A repeated
 * article adds the fields that the first one lacks; a field that contradicts the first one is reported. Changes both lists in place.
 * O(citations), plus O(articles) if any citation contains an article. Yields every few hundred events.
 * @returns the number of articles added.
 */
export function* listArticlesInPlace(
  events: readonly ({ readonly citations: WrittenCitation[] } | undefined)[],
  articles: (DraftArticle | undefined)[],
  report: Report,
): Steps<number> {
  const listed = articles.length;
  let indexes: Map<string, number> | undefined;
  const indexOf = (written: DraftArticle, path: readonly (string | number)[]): number => {
    indexes ??= indexesByKey(articles);
    const article = withStoredCopy(written);
    const key = articleKey(article);
    const known = indexes.get(key);
    if (known === undefined) {
      indexes.set(key, articles.length);
      return articles.push(article) - 1;
    }
    const first = articles[known]!;
    if (contradicts(first, article))
      report.add('same-article', 'warning', path, { value: article.url ?? article.headline });
    articles[known] = { ...article, ...first };
    return known;
  };
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.7;
    const citations = events[i]?.citations ?? [];
    for (let j = 0; j < citations.length; j++) {
      const written = citations[j];
      if (typeof written !== 'object') continue;
      if (isArticleInPlace(written))
        citations[j] = { article: indexOf(written as DraftArticle, ['events', i, 'citations', j]) };
      else if ('article' in written && typeof written.article === 'object') {
        const article = indexOf(written.article, ['events', i, 'citations', j, 'article']);
        citations[j] = { ...written, article };
      }
    }
  }
  return articles.length - listed;
}

function indexesByKey(articles: readonly (DraftArticle | undefined)[]): Map<string, number> {
  const indexes = new Map<string, number>();
  articles.forEach((article, i) => {
    if (article && !indexes.has(articleKey(article))) indexes.set(articleKey(article), i);
  });
  return indexes;
}

/** A key that is equal for records of the same article: its address, or its headline, publisher and date. */
export const articleKey = ({
  url,
  headline,
  publisher,
  published,
}: Pick<DraftArticle, 'headline'> & {
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: { readonly edtf: string } | undefined;
}): string => (url === undefined ? `\n${headline}\n${publisher ?? ''}\n${published?.edtf ?? ''}` : addressKey(url));

/** Whether two records of the same article differ in a field that both have. */
const contradicts = (one: DraftArticle, other: DraftArticle): boolean =>
  (['headline', 'publisher', 'author', 'published'] as const).some((key) => {
    const [first, second] = [textOf(one[key]), textOf(other[key])];
    return first !== undefined && second !== undefined && first !== second;
  });
const textOf = (value: string | TimelineDate | undefined): string | undefined =>
  typeof value === 'object' ? value.edtf : value;
