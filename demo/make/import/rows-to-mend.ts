import { articlesOf } from '../story/cited-articles.ts';
import { addressesIn } from '../story/pasted-cells.ts';
import { rowIds } from '../story/row-ids.ts';
import type { Row } from '../story/types.ts';
import type { Imported } from './read-offered.ts';

/**
 * The rows of tables that the reader left out, with what stands in them: most have a date that it does not read, which the page asks about.
 * O(length).
 */
export function rowsToMend({ left, story }: Pick<Imported, 'left' | 'story'>): readonly Row[] {
  const nextId = rowIds(story);
  const citedAt = articlesOf(story).at;
  return left.flatMap(({ texts }) => {
    if (!texts) return [];
    const { date, title, urls = [], ...kept } = texts;
    const articles = urls.flatMap((text) => addressesIn({ text })).map(citedAt);
    return [{ id: nextId(), dateText: date, title, articles, kept }];
  });
}
