import { queryWords } from '../search/words.ts';
import type { Filter } from '../store/selection.ts';
import type { Capability, GroupField, LaneKey, TileFilter } from '../tiles/contract.ts';

/** What a source is asked to leave out: the parts of a filter that it supports. @param can tells what it supports */
export function tileFilter(
  { query, hidden, evidence, reportedBy }: Omit<Filter, 'groupBy'>,
  can: (capability: Capability) => boolean,
): TileFilter {
  return {
    ...(queryWords(query).length > 0 && { query: query.trim() }),
    ...(hidden.length > 0 && { hidden: hidden.toSorted() }),
    ...(evidence.length > 0 && can('evidence') && { evidence: evidence.toSorted() }),
    ...(reportedBy !== undefined && can('known') && { reportedBy }),
  };
}

/** A key that is equal for filters that leave out the same events. */
export const filterKey = (filter: TileFilter): string => {
  const { query = '', hidden = [], evidence, reportedBy, others, place, person, publisher } = filter;
  return JSON.stringify([query, ...hidden, evidence, reportedBy, others?.field, place, person, publisher]);
};

/** One lane of a grouping: the events with this value; '' for events without one. */
export interface GroupLane {
  readonly field: GroupField;
  readonly value: string;
  /** The lane of all that has no lane of its own: number of lanes besides it. Its value is ''. */
  readonly except?: number;
}

/**
 * What a source is asked for the events of a lane. Lanes of a person or publisher use a filter, because an event may be
 * in several.
 */
export function requestOf(
  filter: TileFilter,
  lane?: GroupLane,
): readonly [filter: TileFilter, lane: LaneKey | undefined] {
  if (!lane) return [filter, undefined];
  const { field, value, except } = lane;
  if (except !== undefined) return [{ ...filter, others: { field, except } }, undefined];
  return field === 'category' || field === 'place'
    ? [filter, { field, value }]
    : [{ ...filter, [field]: value }, undefined];
}

/** A key that is equal for the same set of events: those of a filter, or one lane of them. */
export const groupKey = (filter: TileFilter, lane?: GroupLane): string =>
  filterKey(filter) + (lane ? ` ${lane.field} ${lane.value} ${lane.except ?? ''}` : '');

export const isEverything = (filter: TileFilter): boolean => {
  const { query, hidden, evidence, reportedBy, others, place, person, publisher } = filter;
  return !query && !hidden && !evidence && !others && (reportedBy ?? place ?? person ?? publisher) === undefined;
};
