import { queryWords } from '../search/words.ts';
import type { Filter } from '../store/selection.ts';
import type { FacetField, LaneKey, TileFilter } from '../tiles/contract.ts';

/**
 * What a source is asked to leave out. Kinds of evidence and days are not included, because sources do not support
 * them.
 */
export function tileFilter({ query, hidden }: Pick<Filter, 'query' | 'hidden'>): TileFilter {
  return {
    ...(queryWords(query).length > 0 && { query: query.trim() }),
    ...(hidden.length > 0 && { hidden: hidden.toSorted() }),
  };
}

/** A key that is equal for filters that leave out the same events. */
export const filterKey = ({ query = '', hidden = [] }: TileFilter): string => JSON.stringify([query, ...hidden]);

/** One lane of a grouping: the events with this value; '' for events without one. */
export interface GroupLane {
  readonly field: FacetField;
  readonly value: string;
}

/**
 * What a source is asked for the events of a lane. Lanes of a person or publisher use a filter, because an event may be
 * in several.
 */
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

/** A key that is equal for the same set of events: those of a filter, or one lane of them. */
export const groupKey = (filter: TileFilter, lane?: GroupLane): string =>
  filterKey(filter) + (lane ? ` ${lane.field} ${lane.value}` : '');

export const isEverything = ({ query, hidden }: TileFilter): boolean => !query && !hidden;
