import { queryWords } from '../search/words.ts';
import type { Filter } from '../store/selection.ts';
import type { LaneKey, TileFilter } from '../tiles/contract.ts';

/** What a source is asked to leave out; nothing for kinds of evidence and days, which sources do not know. */
export function tileFilter({ query, hidden }: Pick<Filter, 'query' | 'hidden'>): TileFilter {
  return {
    ...(queryWords(query).length > 0 && { query: query.trim() }),
    ...(hidden.length > 0 && { hidden: hidden.toSorted() }),
  };
}

/** The same text for filters that leave out the same. */
export const filterKey = ({ query = '', hidden = [] }: TileFilter): string => JSON.stringify([query, ...hidden]);

/** The same text for the same events: those of a filter, or one lane of them. */
export const groupKey = (filter: TileFilter, lane?: LaneKey): string =>
  filterKey(filter) + (lane ? ` ${lane.field} ${lane.value}` : '');

export const isEverything = ({ query, hidden }: TileFilter): boolean => !query && !hidden;
