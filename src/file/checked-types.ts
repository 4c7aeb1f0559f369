import type { TimelineDate } from '../dates/types.ts';
import type { ArticleNature, Category, EventStatus, Stance } from './types.ts';

/** A quote by which the passage can be found in the article. */
export interface CheckedQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A change of an article, or of the record of an event. */
export interface CheckedChange {
  readonly date: TimelineDate;
  readonly note: string;
}

/** A publisher. No two publishers of a file share a name or alias, ignoring case and accents (`publisherKey`). */
export interface CheckedPublisher {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly owner?: string;
  readonly url?: string;
}

/** A citation of an article that exists. */
export interface CheckedCitation {
  readonly article: string;
  readonly stance: Stance;
  /** How this article dates the event. */
  readonly date?: TimelineDate;
  readonly note?: string;
  readonly locator?: string;
  /** The article's own words. */
  readonly quote?: CheckedQuote;
  /** Whose statements the article reports; never empty. */
  readonly onWordOf?: readonly string[];
  /** When the article first reported the event, if that is not when it was published. */
  readonly known?: TimelineDate;
}

/** A citation of an article that is not in the file but may be added later. */
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
  /** Length of the longest chain of `before` and `after` statements that leads to this event; absent if there is none. */
  readonly rank?: number;
  /** Id of the cited article whose date this is. The article may be missing while its citation is pending. */
  readonly dateFrom?: string;
  readonly dateReason?: string;
  /** The author's own statement of how sure the event is; replaces the status that follows from its citations. */
  readonly status?: EventStatus;
  readonly statusNote?: string;
  /** Changes of this record, in the order of the file. */
  readonly changes?: readonly CheckedChange[];
  /** http and https addresses that name the same event elsewhere. */
  readonly sameAs?: readonly string[];
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
  /** Ids of articles, and names of sources that are not in the file. */
  readonly basedOn?: readonly string[];
  readonly nature?: ArticleNature;
  readonly retrieved?: TimelineDate;
  /** 64 hex digits in lower case, of the stored copy. */
  readonly sha256?: string;
  /** Changes of the article, in the order of the file. */
  readonly changes?: readonly CheckedChange[];
}

/** The valid part of an events file, in the order of the file. */
export interface CheckedFile {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  readonly timeZone?: string;
  readonly range?: TimelineDate;
  /** When the file was last changed. */
  readonly revised?: TimelineDate;
  readonly publishers?: readonly CheckedPublisher[];
  /** The categories of the file. A file without a list gets one for each word that its events use, in order of first use. */
  readonly categories: readonly Category[];
  readonly articles: readonly CheckedArticle[];
  readonly events: readonly CheckedEvent[];
}

export { checkFile } from './check.ts';
export type { Problem, ProblemCode, Severity } from './problem.ts';
