import type { TimelineDate } from '../dates/types.ts';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../file/checked-types.ts';
import type { VoiceTie } from './voices/voice.ts';

/** An event of a timeline, linked to its articles. */
export interface TimelineEvent extends Omit<CheckedEvent, 'citations'> {
  /** Position in `Timeline.events`, which is in order of time. */
  readonly index: number;
  readonly citations: readonly Citation[];
}

/** What one article says of one event. Events may share one object. */
export interface Citation extends Omit<CheckedCitation, 'article'> {
  readonly article: TimelineArticle;
  /** The voices whose word it says the article reports (`onWordOf`); absent where it names none: then they are those of the article. */
  readonly voices?: readonly VoiceTie[];
}

/** An article of a timeline, linked to the events that cite it. */
export interface TimelineArticle extends CheckedArticle {
  /** Position in `Timeline.articles`. */
  readonly index: number;
  /** The events that cite it, each once, in order of time. */
  readonly events: readonly TimelineEvent[];
  /** Whose word it carries: those at the end of what it is based on, else its agency, owner or publisher, else itself. Never empty. */
  readonly voices: readonly VoiceTie[];
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
  voices: readonly VoiceTie[];
}

/** A stretch of time in UTC ms, `start < end`; on the axis in wall-clock ms (see `WallClockTimeline`). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What can be hovered, selected or focused. */
export type ItemKind = 'event' | 'article';

export type { TimelineDate };
