import type { FacetField, LaneKey, PageRequest, TileFilter, TileId } from './contract.ts';

/** A call to a source, as data. */
export type Call =
  | { readonly kind: 'about' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'profile'; readonly columns: number; readonly filter: TileFilter }
  | { readonly kind: 'tile'; readonly tile: TileId; readonly lane?: LaneKey | undefined; readonly filter: TileFilter }
  | { readonly kind: 'articles'; readonly tile: TileId }
  | { readonly kind: 'page'; readonly page: PageRequest; readonly filter: TileFilter }
  | { readonly kind: 'event'; readonly id: string; readonly filter: TileFilter }
  | { readonly kind: 'known'; readonly time: number }
  | { readonly kind: 'facets'; readonly field: FacetField; readonly limit: number; readonly filter: TileFilter };

/** Maximum values in one call: numbers of items, and the length of a text in UTF-16 units. */
export const CALL_LIMITS = { columns: 4096, limit: 500, hidden: 200, evidence: 8, others: 200, text: 500 } as const;

type Parameter = readonly [name: string, value: string | number];

/**
 * Address of a call, relative to that of the server; files on static hosting have other addresses, see `folder/`. All paths except
 * `about` and `changes` contain the version, so their answers can be cached forever.
 */
export function addressOf(call: Call, version: string): string {
  if (call.kind === 'about') return 'about.json';
  if (call.kind === 'changes') return 'changes';
  const query = [...ownParameters(call), ...('filter' in call ? filterParameters(call.filter) : [])]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${encodeURIComponent(version)}/${pathOf(call)}.json${query && `?${query}`}`;
}

type VersionedCall = Exclude<Call, { readonly kind: 'about' | 'changes' }>;

function pathOf(call: VersionedCall): string {
  switch (call.kind) {
    case 'tile':
    case 'articles':
      return `${call.kind === 'tile' ? 'tiles' : 'articles'}/${call.tile.level}/${call.tile.index}`;
    case 'event':
      return `events/${encodeURIComponent(call.id)}`;
    case 'facets':
      return `facets/${call.field}`;
    case 'known':
      return `known/${call.time}`;
    default:
      return call.kind;
  }
}

function ownParameters(call: VersionedCall): readonly Parameter[] {
  switch (call.kind) {
    case 'tile':
      return call.lane ? [['lane', `${call.lane.field}:${call.lane.value}`]] : [];
    case 'profile':
      return [['columns', call.columns]];
    case 'facets':
      return [['limit', call.limit]];
    case 'page': {
      const { range, cursor, limit } = call.page;
      const within: Parameter[] = range
        ? [
            ['from', range.start],
            ['to', range.end],
          ]
        : [];
      return [...within, ...(cursor === undefined ? [] : [['cursor', cursor] as const]), ['limit', limit]];
    }
    default:
      return [];
  }
}

const one = (name: string, value: string | number | undefined): Parameter[] =>
  value === undefined ? [] : [[name, value]];

/** In a fixed order, so that equal filters have the same address. */
function filterParameters(filter: TileFilter): readonly Parameter[] {
  const { hidden = [], query, place, person, publisher, evidence = [], reportedBy, others } = filter;
  return [
    ...[...new Set(hidden)].sort().map((id) => ['hidden', id] as const),
    ...(query ? one('q', query) : []),
    ...one('place', place),
    ...one('person', person),
    ...one('publisher', publisher),
    ...[...new Set(evidence)].sort().map((kind) => ['evidence', kind] as const),
    ...one('reported', reportedBy),
    ...one('others', others && `${others.field}:${others.except}`),
  ];
}
