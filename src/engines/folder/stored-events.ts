import type { EventTable } from '../../tiles/folder/tree-events.ts';
import type { DatedArticle } from '../../tiles/folder/plan-articles.ts';
import type { TimelineSource } from '../../tiles/contract.ts';

/** The record of an event as JSON text, and the ids of the articles it cites. */
export interface StoredRecord {
  readonly record: string;
  readonly articles: readonly string[];
}

/** Input for writing a folder of files. */
export interface StoredEvents {
  readonly source: TimelineSource;
  table(): Promise<EventTable>;
  /** The articles whose time is known, in order of time. */
  datedArticles(): Promise<readonly DatedArticle[]>;
  /** Ids of the events in order of time. */
  ids(): Promise<readonly string[]>;
  /** Records of the events at the given places. */
  records(places: readonly number[]): Promise<ReadonlyMap<number, StoredRecord>>;
  /** Records of articles as JSON text, by id. */
  articles(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
