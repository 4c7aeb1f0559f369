import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../file/checked-types.ts';
import type { VoiceTie } from './voices/voice.ts';

/** An event of a timeline, linked to its articles. */
export interface TimelineEvent extends Omit<CheckedEvent, 'citations'> {
  /** Position in `Timeline.events`, which is in order of time. */
  readonly index: number;
  readonly citations: readonly Citation[];
}

/** What one article says about one event. Events may share one object. */
export interface Citation extends Omit<CheckedCitation, 'article'> {
  readonly article: TimelineArticle;
  /** The voices whose statements the article reports (`onWordOf`). Absent if the citation names none: then those of the article apply. */
  readonly voices?: readonly VoiceTie[];
}

/** An article of a timeline, linked to the events that cite it. */
export interface TimelineArticle extends CheckedArticle {
  /** Position in `Timeline.articles`. */
  readonly index: number;
  /** The events that cite it, each once, in order of time. */
  readonly events: readonly TimelineEvent[];
  /** Whose statements it carries: the origins of what it is based on, else its agency, owner or publisher, else the article itself. Never empty. */
  readonly voices: readonly VoiceTie[];
}

/** A record that the function that created it is still filling in. Never used for a record that was already returned. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * An article of a timeline that is being built. Only the builder that created the record may set these fields, and only before it returns
 * the timeline.
 */
export interface ArticleDraft extends TimelineArticle {
  index: number;
  events: readonly TimelineEvent[];
  voices: readonly VoiceTie[];
}

/** A range of time in UTC ms, `start < end`. On the axis it is in wall-clock ms (see `WallClockTimeline`). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Kinds of items that can be hovered, selected or focused. */
export type ItemKind = 'event' | 'article';

export type { TimelineDate };
