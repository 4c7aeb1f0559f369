import { queryWords } from '../search/words.ts';
import type { Filter } from '../store/selection.ts';
import type { FacetField, LaneKey, TileFilter } from '../tiles/contract.ts';

/** What a source is asked to leave out; nothing for kinds of evidence and days, which sources do not know. */
export function tileFilter({ query, hidden }: Pick<Filter, 'query' | 'hidden'>): TileFilter {
  return {
    ...(queryWords(query).length > 0 && { query: query.trim() }),
    ...(hidden.length > 0 && { hidden: hidden.toSorted() }),
  };
}

/** The same text for filters that leave out the same. */
export const filterKey = ({ query = '', hidden = [] }: TileFilter): string => JSON.stringify([query, ...hidden]);

/** One lane of a grouping: the events that have this value; '' is those without one. */
export interface GroupLane {
  readonly field: FacetField;
  readonly value: string;
}

/** What a source is asked for the events of a lane. Those of a person or publisher are found by a filter: an event may be in several. */
export function askedOf(
  filter: TileFilter,
  lane?: GroupLane,
): readonly [filter: TileFilter, lane: LaneKey | undefined] {
  if (!lane) return [filter, undefined];
  const { field, value } = lane;
  return field === 'category' || field === 'place'
    ? [filter, { field, value }]
    : [{ ...filter, [field]: value }, undefined];
}

/** The same text for the same events: those of a filter, or one lane of them. */
export const groupKey = (filter: TileFilter, lane?: GroupLane): string =>
  filterKey(filter) + (lane ? ` ${lane.field} ${lane.value}` : '');

export const isEverything = ({ query, hidden }: TileFilter): boolean => !query && !hidden;
