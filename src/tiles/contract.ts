/**
 * What a timeline asks of a database of events. All of it is plain data that survives JSON, so a source may be in the same process or
 * behind HTTP. Times are ms of the axis: the wall-clock time of the zone that `About` names, as the ms of the same reading in UTC.
 */
import type { ArticleRecord, Category, ListedEvent, PublisherRecord } from '../file/types.ts';

/** What a source can do besides tiles, pages and profiles. The toolbar offers nothing that is not here. */
export const CAPABILITIES = ['search', 'lanes', 'facets', 'changes', 'articles'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** By what lanes may be made. Each event is in one lane of each. */
export const LANE_FIELDS = ['category', 'place'] as const;
export type LaneField = (typeof LANE_FIELDS)[number];

/** What can be counted by value. */
export const FACET_FIELDS = ['category', 'place', 'person', 'publisher'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** A stretch of time, `start < end`, ms of the axis. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** The store as a whole. */
export interface About {
  /** Changes whenever any answer may be another. In every path but that of `About` itself. */
  readonly version: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
  /** IANA zone by whose clock the times of the axis are told. */
  readonly timeZone: string;
  /** EDTF interval that is shown first. */
  readonly range?: string | undefined;
  readonly categories: readonly Category[];
  readonly publishers: readonly PublisherRecord[];
  /** Number of events, and of articles. */
  readonly total: number;
  readonly articles: number;
  /** Of all events and dated articles; undefined in an empty store. */
  readonly extent?: TimeRange | undefined;
  /** Earliest start and latest end of the events alone. */
  readonly eventBounds?: TimeRange | undefined;
  /** Events with the best priority that a tile holds of each of its bins. */
  readonly k: number;
  /** The finest and the coarsest level that has tiles; see `levels.ts`. */
  readonly levels: { readonly finest: number; readonly coarsest: number };
  readonly capabilities: readonly Capability[];
  /** By what it can count events and make lanes; absent where it can by all `FACET_FIELDS`. */
  readonly fields?: readonly FacetField[] | undefined;
}

/** Which events are asked for. An absent part leaves nothing out. */
export interface TileFilter {
  /** Ids of categories that are left out; '' is the events without one. */
  readonly hidden?: readonly string[] | undefined;
  /** Words, each of which must begin a word of the event's texts. */
  readonly query?: string | undefined;
  readonly place?: string | undefined;
  /** One of the people of an event; '' for events that name none. */
  readonly person?: string | undefined;
  /** A publisher of an article that speaks of an event; '' for events without one. */
  readonly publisher?: string | undefined;
}

/** One lane of a grouping: the events whose field has this value; '' is those without one. */
export interface LaneKey {
  readonly field: LaneField;
  readonly value: string;
}

/** Which tile: see `levels.ts`. */
export interface TileId {
  readonly level: number;
  readonly index: number;
}

/** An event as the file has it, with its place among all. */
export interface Row {
  readonly event: ListedEvent;
  /** Number of events of the store that stand before it in order of time, whatever the filter. */
  readonly place: number;
  /** Bounds of its possible time, ms of the axis; an open end is that of the extent. */
  readonly from: number;
  readonly to: number;
  /** Events of higher priority get a row first; where it is equal, the earlier. */
  readonly priority: number;
}

/** The events of one bin, those that begin in it. A bin in which none begins is left out. */
export interface TileBin {
  /** Where the bin begins, ms of the axis; it is 2^level ms long. */
  readonly start: number;
  readonly count: number;
  /** Earliest start, latest start and latest end of its events. */
  readonly from: number;
  readonly lastFrom: number;
  readonly to: number;
}

/** What there is to draw of one tile's time. */
export interface Tile {
  /** Number of events of the filter and lane that begin before the tile. */
  readonly before: number;
  /**
   * Number of events that begin before each bin of the tile, empty ones too, and reach into it. The first is the number of those that
   * begin before the tile.
   */
  readonly reaching: readonly number[];
  /** Of those that reach into the tile the ones of highest priority, at most k, best first. */
  readonly straddlers: readonly Row[];
  /** In order of time. */
  readonly bins: readonly TileBin[];
  /** The k events of highest priority of each bin, in order of time. */
  readonly events: readonly Row[];
  /** The articles that these events and straddlers cite, each once. */
  readonly articles: readonly ArticleRecord[];
}

/** Articles published in one bin. */
export interface GlyphBin {
  readonly start: number;
  readonly count: number;
  /** Ids of the first of them, at most 4, and when each was published: the middle of its possible time. */
  readonly first: readonly { readonly id: string; readonly time: number }[];
}

/** Part of the list of events, in order of time. */
export interface Page {
  readonly rows: readonly Row[];
  readonly articles: readonly ArticleRecord[];
  /** Where the next page begins; absent at the end. Opaque. */
  readonly next?: string | undefined;
}

export interface PageRequest {
  /** Events that begin in this range, or all of them. */
  readonly range?: TimeRange | undefined;
  /** `Page.next` of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 500. */
  readonly limit: number;
}

/** Numbers of events by equal parts of the extent. */
export interface TileProfile {
  /** What each part has of all events that may have been going on in it. */
  readonly possible: readonly number[];
  /** Of this, what is of events that surely were. */
  readonly certain: readonly number[];
}

/** One event whole. */
export interface EventDetail {
  readonly row: Row;
  readonly articles: readonly ArticleRecord[];
  /** Ids of its neighbours in order of time, among the events of the filter. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

export interface FacetCount {
  /** '' for events that have no value. */
  readonly key: string;
  readonly count: number;
}

/**
 * A store of events. All calls reject with `AbortError` once their signal is aborted, and the work behind them is given up.
 * A filter or lane that names something unknown gives what an empty store gives.
 */
export interface TimelineSource {
  about(signal?: AbortSignal): Promise<About>;
  /** Numbers of events by `columns` equal parts of `About.extent`; each event adds 1 in all, spread over its possible time. */
  profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile>;
  tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile>;
  articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]>;
  page(request: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page>;
  /** Undefined for an unknown id, and for an event that the filter leaves out. */
  event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined>;
  /** The values with most events first, then by key. */
  facets(field: FacetField, filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]>;
  /** Calls back with the new version whenever the data have changed; returns what ends it. Absent where it cannot be known. */
  changes?(onChange: (version: string) => void): () => void;
}
