import type { TimelineDate } from '../dates/types.ts';
import type { Category, Stance } from './types.ts';

/** A citation of an article that exists. */
export interface CheckedCitation {
  readonly article: string;
  readonly stance: Stance;
  /** How this article dates the event. */
  readonly date?: TimelineDate;
  readonly note?: string;
  readonly locator?: string;
}

/** A citation of an article that is not in the file, and may come later. */
export interface PendingCitation {
  /** Id of the event that cites. */
  readonly event: string;
  readonly citation: CheckedCitation;
}

/** An event that can be drawn. Its id is unique among events and articles. */
export interface CheckedEvent {
  readonly id: string;
  readonly title: string;
  readonly date: TimelineDate;
  readonly dateText?: string;
  readonly summary?: string;
  /** Id of one of the file's categories. */
  readonly category?: string;
  readonly place?: string;
  readonly people: readonly string[];
  /** 0 to 1. */
  readonly importance?: number;
  readonly image?: { readonly url: string; readonly alt: string; readonly credit?: string };
  readonly citations: readonly CheckedCitation[];
  /** Ids of the events that this one precedes (`before`) and follows (`after`); its date is tightened by them. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Length of the longest chain of `before` and `after` statements that leads to it; absent where there is none. */
  readonly rank?: number;
}

/** An article that can be listed. Addresses are http, https or relative. */
export interface CheckedArticle {
  readonly id: string;
  readonly headline: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: TimelineDate;
  readonly url?: string;
  readonly lang?: string;
  readonly archived?: string;
  readonly agency?: string;
  readonly owner?: string;
}

/** The valid part of an events file, in the order of the file. */
export interface CheckedFile {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly range?: TimelineDate;
  /** Those of the file; without a list, one for each word that events use, in order of first use. */
  readonly categories: readonly Category[];
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly CheckedEvent[];
}

export { checkFile } from './check.ts';
export type { Problem, ProblemCode, Severity } from './problem.ts';
