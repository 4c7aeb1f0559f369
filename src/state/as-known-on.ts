import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { EventStore } from '../store/store.ts';

/** The end of the UTC day that contains a moment. A moment that is the end of a day is returned unchanged. UTC ms. */
export const endOfDay = (moment: number): number => Math.ceil(moment / DAY_MS) * DAY_MS;

/** The day that ends at a moment, as EDTF; '' for no moment. */
export const dayThatEnds = (asOf: number | undefined): string => (asOf === undefined ? '' : unitText(asOf - 1, 'day'));

/** The end of the last day of an EDTF date, UTC ms; undefined for '', for an invalid date and for one without an end. */
export function endOfDate(text: string): number | undefined {
  const end = text === '' ? undefined : parseValidDate(text)?.end.latest;
  return end !== undefined && Number.isFinite(end) ? endOfDay(end) : undefined;
}

/** Direction of a step from one publication to another. */
export type PublicationStep = 'previous' | 'next' | 'first' | 'last';

/**
 * The end of the day of the publication that a step leads to; undefined if there is none. One step passes all publications of a day.
 * O(log n).
 * @param from UTC ms; Infinity if the story is shown in full.
 */
export function publicationDay(
  { first, last, previousPublication, nextPublication }: NonNullable<EventStore['known']>,
  from: number,
  to: PublicationStep,
): number | undefined {
  // Publications of the day that ends at `from` are already included, so the previous one is before that day
  const stop = { previous: previousPublication(from), next: nextPublication(from), first, last }[to];
  return stop === undefined ? undefined : endOfDay(stop);
}
