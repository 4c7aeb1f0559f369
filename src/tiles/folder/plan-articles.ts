import type { TimeRange } from '../contract.ts';
import { binLength, binOf, levelAbove, tileRange, tilesOf } from '../levels.ts';
import { ARTICLE_LEVELS, type ArticleFile } from './files.ts';
import { MAX_NAMED } from '../named-articles.ts';

/** Maximum number of articles in a file of single articles. */
const MAX_EACH = 400;

/** An article with the middle of its possible time of publication. */
export interface DatedArticle {
  readonly id: string;
  readonly time: number;
}

export interface PlannedArticles {
  readonly level: number;
  readonly index: number;
  readonly file: ArticleFile;
}

/** Plans the files of articles. O(n · levels / `ARTICLE_LEVELS`). @param articles in order of time */
export function* planArticles(articles: readonly DatedArticle[], extent: TimeRange): Generator<PlannedArticles> {
  for (const { level, index } of tilesOf(extent, levelAbove(extent))) yield* planStretch(articles, level, index);
}

function* planStretch(all: readonly DatedArticle[], level: number, index: number): Generator<PlannedArticles> {
  const { start, end } = tileRange({ level, index });
  const articles = all.filter(({ time }) => time >= start && time < end);
  const finest = Math.max(0, level - ARTICLE_LEVELS + 1);
  if (articles.length <= MAX_EACH) {
    yield { level, index, file: { finest: -1, bins: articles.map(({ id, time }) => [time, 1, [[id, time]]]) } };
    return;
  }
  const bins = new Map<number, [start: number, count: number, first: [string, number][]]>();
  for (const { id, time } of articles) {
    const bin = binOf(time, finest);
    let found = bins.get(bin);
    if (!found) bins.set(bin, (found = [bin * binLength(finest), 0, []]));
    found[1]++;
    if (found[2].length < MAX_NAMED) found[2].push([id, time]);
  }
  yield { level, index, file: { finest, bins: [...bins.values()] } };
  const parts = 2 ** (level - finest + 1);
  if (finest === 0) return;
  for (let part = 0; part < parts; part++) yield* planStretch(articles, finest - 1, index * parts + part);
}
