import type { ArticleRecord, EventRecord, TimelineFile } from 'cited-timeline/core';

/** What stands in the citations of an event: an article's id, an article, or a citation in its long form. */
export type Cited = EventRecord['citations'][number];

/** A row of the table: an event as it is being written, which may still lack a title or a date that can be read. */
export interface Row {
  /** The event's id in the events file. Unique in the story, and never changed. */
  readonly id: string;
  /** The date cell, as the writer typed it; empty where nothing is written. */
  readonly dateText: string;
  readonly title: string;
  /** The citations of the event, as they stand in the events file. */
  readonly articles: readonly Cited[];
  /** All other fields of the event, as they were opened. */
  readonly kept: KeptFields;
  /** The date of the events file from which the row was opened. It holds as long as the date cell still reads `shown`. */
  readonly opened?: OpenedDate;
}

/** Fields of an event that have no column. */
export type KeptFields = Omit<EventRecord, 'id' | 'title' | 'date' | 'dateText' | 'citations'>;

/** A date as it stood in an events file, and the words by which the date cell shows it. */
export interface OpenedDate {
  readonly shown: string;
  readonly date: string;
  readonly dateText?: string;
}

/** Fields of an events file other than its events and articles. */
export type StoryHead = Omit<TimelineFile, 'events' | 'articles'>;

/** Order of day and month in dates of numbers alone, once the writer has said it. */
export type DateOrder = 'DMY' | 'MDY';

/** All that the page edits. Never changed in place: an edit makes a new story that shares what stayed the same. */
export interface Story {
  readonly head: StoryHead;
  /** The list of articles of the events file; articles may also stand in the rows. */
  readonly articles: readonly ArticleRecord[];
  /** In the order of the table and of the events file. */
  readonly rows: readonly Row[];
  readonly look: Look;
}

/** What belongs to the story and is no part of its events file. */
export interface Look {
  /** Colours that replace the element's own: CSS custom property to CSS colour. */
  readonly colors: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
}

/** A story without rows. */
export const EMPTY_STORY: Story = { head: {}, articles: [], rows: [], look: { colors: {} } };

/** Whether nothing is written in a row: such a row is no event yet. O(1). */
export const isBlank = ({ dateText, title, articles, kept }: Row): boolean =>
  dateText.trim() === '' && title.trim() === '' && articles.length === 0 && Object.keys(kept).length === 0;

/** A row in which nothing is written. */
export const blankRow = (id: string): Row => ({ id, dateText: '', title: '', articles: [], kept: {} });

/** Whether two values of JSON say the same, with their fields in the same order. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
