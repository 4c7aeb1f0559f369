import type { Grouping } from '../store/grouping.ts';
import { type LeftOut, NONE_LEFT_OUT } from '../store/selection.ts';
import { GROUP_FIELDS, type GroupField, type TileFilter } from '../tiles/contract.ts';
import { requestOf, isEverything } from './filter-key.ts';
import type { GroupLane } from './filter-key.ts';
import type { Scope } from './requests.ts';
import { MAX_VALUES, type TileData } from './tile-data.ts';

/** Maximum number of lanes. A reader cannot distinguish more, and each requests its own tiles. */
export const MAX_LANES = 24;

/** A lane that has events. */
export interface LaneGroup {
  readonly lane: GroupLane;
  readonly label: string;
  readonly count: number;
}

const sum = (counts: ReadonlyMap<string, number> | undefined): number =>
  [...(counts?.values() ?? [])].reduce((a, b) => a + b, 0);

/**
 * Numbers of events by category among those that pass the rest of a filter, including hidden categories; undefined until
 * they are loaded.
 */
export const categoryCounts = (
  data: TileData,
  filter: TileFilter,
  scope: Scope = 'filter',
): ReadonlyMap<string, number> | undefined =>
  data.can('facets') ? data.facets('category', { ...filter, hidden: undefined }, scope) : undefined;

/** Number of events that pass a filter; undefined until it is known. */
export function totalOf(data: TileData, filter: TileFilter): number | undefined {
  if (isEverything(filter)) return data.about.total;
  const counts = categoryCounts(data, filter);
  return counts && sum(counts) - hiddenIn(counts, filter);
}

const hiddenIn = (counts: ReadonlyMap<string, number>, { hidden = [] }: TileFilter): number =>
  hidden.reduce((all, id) => all + (counts.get(id) ?? 0), 0);

/** How many events each part of a filter leaves out, as far as this is known. */
export function leftOutBy(data: TileData, filter: TileFilter): LeftOut {
  const { query, evidence, reportedBy } = filter;
  const reported = reportedBy === undefined ? {} : { reportedBy };
  if (!query && !evidence && !filter.hidden) return NONE_LEFT_OUT;
  const all = categoryCounts(data, reported);
  const without = (part: TileFilter | false | undefined): number => {
    const matching = part && categoryCounts(data, { ...reported, ...part });
    return all && matching ? sum(all) - sum(matching) : 0;
  };
  return {
    query: without(query !== undefined && { query }),
    categories: all ? hiddenIn(all, filter) : 0,
    evidence: without(evidence && { evidence }),
  };
}

/** The field by which a source counts the values of a grouping; undefined if the source cannot make lanes for it. */
export function laneFieldOf(data: TileData, groupBy: Grouping): GroupField | undefined {
  if (!groupBy || !data.can('lanes') || !data.can('facets')) return undefined;
  const field = groupBy === 'people' ? 'person' : groupBy;
  return (data.about.fields ?? GROUP_FIELDS).includes(field) ? field : undefined;
}

/**
 * Numbers of events of the values with a lane that are not among the first values of a filter: each is asked for by
 * name. Undefined until they are known. A filter cannot name a category.
 */
function unlistedCounts(
  data: TileData,
  filter: TileFilter,
  field: GroupField,
  counts: ReadonlyMap<string, number>,
  own: readonly string[],
): readonly (readonly [value: string, count: number])[] | undefined {
  if (field === 'category' || counts.size < MAX_VALUES) return [];
  const unlisted = own
    .filter((value) => !counts.has(value))
    .map((value) => [value, totalOf(data, { ...filter, [field]: value })] as const);
  const known = unlisted.flatMap(([value, count]) => (count === undefined ? [] : [[value, count] as const]));
  return known.length === unlisted.length ? known : undefined;
}

/**
 * The lanes of a grouping. Categories are in the order of the file, other lanes start with the one that has most
 * events. If there are too many, the values with the most events of the whole store have lanes, and the rest of the
 * events share one. Empty if the source cannot make them; undefined until they are known.
 */
export function laneGroups(data: TileData, filter: TileFilter, groupBy: Grouping): readonly LaneGroup[] | undefined {
  const field = laneFieldOf(data, groupBy);
  if (!field) return [];
  const counts = field === 'category' ? categoryCounts(data, filter) : data.facets(field, filter, 'filter');
  const all = data.facets(field, {}, 'filter');
  if (!counts || !all) return undefined;
  const { categories } = data.about;
  const order = (key: string): number => {
    const number = field === 'category' ? categories.findIndex(({ id }) => id === key) : -1;
    return key === '' ? Infinity : number < 0 ? categories.length : number;
  };
  const hidden = field === 'category' ? (filter.hidden ?? []) : [];
  const own = all.size > MAX_LANES ? [...all.keys()].filter(Boolean).slice(0, MAX_LANES - 1) : undefined;
  const unlisted = own ? unlistedCounts(data, filter, field, counts, own) : [];
  if (!unlisted) return undefined;
  const groups = [...counts, ...unlisted]
    .filter(([key, count]) => count > 0 && !hidden.includes(key) && (!own || own.includes(key)))
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
    .map(([value, count]) => ({
      lane: { field, value },
      label: (field === 'category' && categories.find(({ id }) => id === value)?.label) || value,
      count,
    }));
  if (!own) return groups;
  if (!data.can('others')) return [];
  const lane = { field, value: '', except: own.length };
  const count = totalOf(data, requestOf(filter, lane)[0]);
  return count === undefined ? undefined : count > 0 ? [...groups, { lane, label: '', count }] : groups;
}
