import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../file/checked-types.ts';

/** An event of the checked file, tied to its articles. */
export interface TimelineEvent extends Omit<CheckedEvent, 'citations'> {
  /** Place in `Timeline.events`, which is in order of time. */
  readonly index: number;
  readonly citations: readonly Citation[];
}

/** What one article says of one event. */
export interface Citation extends Omit<CheckedCitation, 'article'> {
  readonly article: TimelineArticle;
}

/** An article of the checked file, tied to the events that it attests. */
export interface TimelineArticle extends CheckedArticle {
  /** Place in `Timeline.articles`. */
  readonly index: number;
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
}

/** A record while the function that made it fills it in. Nothing that was handed out is ever taken for one. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * An article of a timeline that is being built: only its builder, which made the record, may set these fields, and only until it
 * hands the timeline out.
 */
export interface ArticleDraft extends TimelineArticle {
  index: number;
  events: readonly TimelineEvent[];
}

/** A span of time in UTC ms, `start < end`; on the axis, where clocks are read, in ms of the same reading in UTC (see `Placed`). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a reader can point at, choose or search for. */
export type ItemKind = 'event' | 'article';

export type { TimelineDate };
