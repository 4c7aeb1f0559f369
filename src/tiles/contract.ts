/**
 * The interface between a timeline and a database of events. All of it is plain data that survives JSON, so a source may be in the same
 * process or behind HTTP. Times are ms of the axis: the wall-clock time in the zone of `About`, as the ms of the same reading in UTC.
 */
import type { ArticleRecord, Category, ListedEvent, PublisherRecord } from '../file/types.ts';

/** Features of a source other than tiles, pages and profiles. The toolbar offers only what its source supports. */
export const CAPABILITIES = [
  'search',
  'lanes',
  'facets',
  'changes',
  'articles',
  /** `TileFilter.others`. */
  'others',
  /** `TileFilter.evidence`, and the facet of that name. */
  'evidence',
  /** `TileFilter.reportedBy`, `TimelineSource.known` and `About.published`. */
  'known',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Fields for lanes. For each field, an event is in one lane. */
export const LANE_FIELDS = ['category', 'place'] as const;
export type LaneField = (typeof LANE_FIELDS)[number];

/** Fields whose values can be counted. An event can have several people, publishers and kinds of evidence. */
export const FACET_FIELDS = ['category', 'place', 'person', 'publisher', 'evidence'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/** Fields by which events can be grouped. */
export const GROUP_FIELDS = ['category', 'place', 'person', 'publisher'] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** Value of the facet `evidence` of events whose articles give dates that exclude each other; the other values are kinds of evidence. */
export const CONFLICT = 'dates-conflict';

/** A time range, `start < end`, ms of the axis. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** Facts about the whole store. */
export interface About {
  /** Changes whenever any answer may change. Part of every path but that of `About` itself. */
  readonly version: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
  /** IANA time zone of the axis. */
  readonly timeZone: string;
  /** EDTF interval shown first. */
  readonly range?: string | undefined;
  readonly categories: readonly Category[];
  readonly publishers: readonly PublisherRecord[];
  /** Number of events, and of articles. */
  readonly total: number;
  readonly articles: number;
  /** Extent of all events and dated articles; undefined in an empty store. */
  readonly extent?: TimeRange | undefined;
  /** Earliest start and latest end of the events alone. */
  readonly eventBounds?: TimeRange | undefined;
  /** Moments of the first and the last publication, UTC ms: see `KnownDay`. Absent if nothing has a date of publication. */
  readonly published?: { readonly first: number; readonly last: number } | undefined;
  /** Number of events with the highest priority that a tile holds for each bin. */
  readonly k: number;
  /** Finest and coarsest level with tiles; see `levels.ts`. */
  readonly levels: { readonly finest: number; readonly coarsest: number };
  readonly capabilities: readonly Capability[];
  /** Fields by which it can count events and make lanes; all `FACET_FIELDS` if absent. */
  readonly fields?: readonly FacetField[] | undefined;
}

/** Selects events. An absent part excludes nothing. */
export interface TileFilter {
  /** Ids of hidden categories; '' stands for events without a category. */
  readonly hidden?: readonly string[] | undefined;
  /** Search words: each must be the beginning of a word in the event's texts. */
  readonly query?: string | undefined;
  readonly place?: string | undefined;
  /** A person in the event; '' for events without people. */
  readonly person?: string | undefined;
  /** Publisher of an article that mentions the event; '' for events without one. */
  readonly publisher?: string | undefined;
  /** Kinds of evidence (`EVIDENCE_KINDS`), of which the event must have at least one. */
  readonly evidence?: readonly string[] | undefined;
  /** UTC ms: only events that an article had certainly reported by then. */
  readonly reportedBy?: number | undefined;
  readonly others?: Others | undefined;
}

/**
 * The events of the lane for all that has none of its own: those without a value, and those with a value other than the `except` values
 * that most events of the whole store have (among equals, the first by key).
 */
export interface Others {
  readonly field: GroupField;
  readonly except: number;
}

/** One lane: the events whose field has this value; '' for events without a value. */
export interface LaneKey {
  readonly field: LaneField;
  readonly value: string;
}

/** Identifies a tile: see `levels.ts`. */
export interface TileId {
  readonly level: number;
  readonly index: number;
}

/** An event as in the file, with its place among all events. */
export interface Row {
  readonly event: ListedEvent;
  /** Number of events of the store before it in order of time, regardless of the filter. */
  readonly place: number;
  /** Bounds of its possible time, ms of the axis; an open end is the end of the extent. */
  readonly from: number;
  readonly to: number;
  /** Events with higher priority get a row first; if it is equal, the earlier event does. */
  readonly priority: number;
}

/** The events that begin in one bin. Bins in which none begins are omitted. */
export interface TileBin {
  /** Start of the bin, ms of the axis; it is 2^level ms long. */
  readonly start: number;
  readonly count: number;
  /** Earliest start, latest start and latest end of its events. */
  readonly from: number;
  readonly lastFrom: number;
  readonly to: number;
}

/** Everything to draw for the time of one tile. */
export interface Tile {
  /** Number of events of the filter and lane that begin before the tile. */
  readonly before: number;
  /**
   * For each bin of the tile, including empty ones: number of events that begin before it and extend into it. For the first bin, these
   * are the events that begin before the tile.
   */
  readonly reaching: readonly number[];
  /** The k events of highest priority that begin before the tile and extend into it, best first. */
  readonly straddlers: readonly Row[];
  /** In order of time. */
  readonly bins: readonly TileBin[];
  /** The k events of highest priority of each bin, in order of time. */
  readonly events: readonly Row[];
  /** The articles that these events and straddlers cite, without duplicates. */
  readonly articles: readonly ArticleRecord[];
}

/** Articles published in one bin. */
export interface GlyphBin {
  readonly start: number;
  readonly count: number;
  /** The first articles, at most 4: id, and time of publication (the middle of its possible time). */
  readonly first: readonly { readonly id: string; readonly time: number }[];
}

/** Part of the list of events, in order of time. */
export interface Page {
  readonly rows: readonly Row[];
  readonly articles: readonly ArticleRecord[];
  /** Cursor of the next page, opaque; absent on the last page. */
  readonly next?: string | undefined;
}

export interface PageRequest {
  /** Events that begin in this range, or all of them. */
  readonly range?: TimeRange | undefined;
  /** `Page.next` of the previous page. */
  readonly cursor?: string | undefined;
  /** 1 to 500. */
  readonly limit: number;
}

/** Numbers of events in equal parts of the extent. */
export interface TileProfile {
  /** For each part, the sum of the portions of events that may have been going on in it. */
  readonly possible: readonly number[];
  /** The part of `possible` from events that were certainly going on. */
  readonly certain: readonly number[];
}

/** One event with all its details. */
export interface EventDetail {
  readonly row: Row;
  readonly articles: readonly ArticleRecord[];
  /** Ids of the previous and next event in order of time, among the events of the filter. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/**
 * What had been published by a moment. A citation is known from its own date, or else from the latest possible moment of its article's
 * publication; an event, from the first of its citations that mentions it. The moments of publication are those of all articles, and
 * those from which the events are known.
 */
export interface KnownDay {
  /** Number of events known by then. */
  readonly events: number;
  /** The last moment of publication that is at least 24 hours earlier, UTC ms; absent if there is none. */
  readonly previous?: number | undefined;
  /** The first later moment of publication, UTC ms; absent if there is none. */
  readonly next?: number | undefined;
}

export interface FacetCount {
  /** '' for events without a value. */
  readonly key: string;
  readonly count: number;
}

/**
 * A store of events. All calls reject with `AbortError` once their signal is aborted, and the work behind them is cancelled. A filter or
 * lane with an unknown value gives the answer of an empty store.
 */
export interface TimelineSource {
  about(signal?: AbortSignal): Promise<About>;
  /** Profile in `columns` equal parts of `About.extent`; each event adds 1 in total, spread over its possible time. */
  profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile>;
  tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile>;
  articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]>;
  page(request: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page>;
  /** Resolves with undefined for an unknown id, and for an event that the filter excludes. */
  event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined>;
  /** Ordered by number of events, highest first, then by key. */
  facets(field: FacetField, filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]>;
  /** @param time UTC ms. Absent without the capability `known`. */
  known?(time: number, signal?: AbortSignal): Promise<KnownDay>;
  /** Calls back with the new version after each change of the data; returns a function to stop. Absent if changes cannot be detected. */
  changes?(onChange: (version: string) => void): () => void;
}
