import type { ArticleRecord, EventRecord, TimelineFile } from 'cited-timeline/core';

/** A citation of an event: an article's id, an article, or a citation in its long form. */
export type Cited = EventRecord['citations'][number];

/** A row of the table: an event being written, which may still lack a title or a readable date. */
export interface Row {
  /** The event's id in the events file. Unique in the story, and never changed. */
  readonly id: string;
  /** The date cell as typed by the writer; empty if nothing is written. */
  readonly dateText: string;
  readonly title: string;
  /** The citations of the event, as in the events file. */
  readonly articles: readonly Cited[];
  /** All other fields of the event, as opened. */
  readonly kept: KeptFields;
  /** The date in the events file from which the row was opened. It applies while the date cell still reads `shown`. */
  readonly opened?: OpenedDate;
}

/** Fields of an event that have no column. */
export type KeptFields = Omit<EventRecord, 'id' | 'title' | 'date' | 'dateText' | 'citations'>;

/** A date from an events file, and the words with which the date cell shows it. */
export interface OpenedDate {
  readonly shown: string;
  readonly date: string;
  readonly dateText?: string;
}

/** Fields of an events file other than its events and articles. */
export type StoryHead = Omit<TimelineFile, 'events' | 'articles'>;

/** Order of day and month in numeric dates, once the writer has stated it. */
export type DateOrder = 'DMY' | 'MDY';

/** Everything that the page edits. Immutable: an edit makes a new story that shares the unchanged parts. */
export interface Story {
  readonly head: StoryHead;
  /** The article list of the events file; articles may also be written in the rows. */
  readonly articles: readonly ArticleRecord[];
  /** In the order of the table and of the events file. */
  readonly rows: readonly Row[];
  readonly look: Look;
}

/** Parts of the story that are not in its events file. */
export interface Look {
  /** Colours that replace the element's own: CSS custom property to CSS colour. */
  readonly colors: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
}

/** A story without rows. */
export const EMPTY_STORY: Story = { head: {}, articles: [], rows: [], look: { colors: {} } };

/** Whether nothing is written in a row, so that it is not an event yet. O(1). */
export const isBlank = ({ dateText, title, articles, kept }: Row): boolean =>
  dateText.trim() === '' && title.trim() === '' && articles.length === 0 && Object.keys(kept).length === 0;

/** A row in which nothing is written. */
export const blankRow = (id: string): Row => ({ id, dateText: '', title: '', articles: [], kept: {} });

/** Whether two JSON values are equal, with their fields in the same order. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
