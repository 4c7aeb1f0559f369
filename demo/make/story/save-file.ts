import type { EventRecord, TimelineFile } from 'cited-timeline/core';
import { isBlank, type Row, type Story } from './types.ts';

/** Why a row is not an event yet. */
export type Missing = 'date' | 'title';

export interface SavedStory {
  /** `checkFile` accepts every event in it that was opened from a valid file or typed in. */
  readonly file: TimelineFile;
  /** Rows that are not in the file, in order. Blank rows are not listed. */
  readonly leftOut: readonly { readonly row: Row; readonly missing: Missing }[];
}

/**
 * The events file of a story. Rows without a title, or without a readable date, are left out. Opening a valid events
 * file and saving it loses nothing.
 * @param edtfOf the EDTF of a row's date cell, or undefined if it cannot be read: see `RowDates`
 * @param eventFor makes the event of a row: see `sameEvents`
 */
export function saveFile(
  story: Story,
  edtfOf: (row: Row) => string | undefined,
  eventFor: typeof eventOf = eventOf,
): SavedStory {
  const events: EventRecord[] = [];
  const leftOut: { row: Row; missing: Missing }[] = [];
  for (const row of story.rows) {
    if (isBlank(row)) continue;
    const edtf = edtfOf(row);
    if (edtf === undefined) leftOut.push({ row, missing: 'date' });
    else if (row.title.trim() === '') leftOut.push({ row, missing: 'title' });
    else events.push(eventFor(row, edtf));
  }
  const { head, articles } = story;
  return { file: { ...head, ...(articles.length > 0 && { articles }), events }, leftOut };
}

/** Whether the date from the events file still applies, because the writer has not changed the cell that shows it. */
export const isAsOpened = ({ opened, dateText }: Row): boolean => opened?.shown === dateText;

/** The event of a row with this date. */
function eventOf(row: Row, edtf: string): EventRecord {
  const { id, title, articles, kept } = row;
  return { id, title, ...dateFields(row, edtf), ...kept, citations: articles };
}

function dateFields({ dateText, opened }: Row, edtf: string): Pick<EventRecord, 'date' | 'dateText'> {
  if (opened?.shown === dateText && opened.date === edtf)
    return { date: edtf, ...(opened.dateText !== undefined && { dateText: opened.dateText }) };
  const words = dateText.trim();
  return words === edtf ? { date: edtf } : { date: edtf, dateText: words };
}

/** Makes events like `saveFile`, but returns the same object again for a row that did not change. */
export function sameEvents(): typeof eventOf {
  const events = new WeakMap<Row, EventRecord>();
  return (row, edtf) => {
    const kept = events.get(row);
    if (kept?.date === edtf) return kept;
    const event = eventOf(row, edtf);
    events.set(row, event);
    return event;
  };
}
