import { articlesOf } from '../story/cited-articles.ts';
import { addressesIn } from '../story/pasted-cells.ts';
import { rowIds } from '../story/row-ids.ts';
import type { Row } from '../story/types.ts';
import type { Imported } from './read-offered.ts';

/**
 * The table rows that the reader left out, with their texts. Most have a date that the reader cannot read, and about
 * which the page asks. O(length).
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
