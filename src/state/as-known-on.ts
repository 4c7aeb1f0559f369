import { civilFromDays, DAY_MS, daysInMonth, utcFromCivil } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { EventStore } from '../store/store.ts';

/** The end of the day, in UTC, in which a moment is; of the end of a day itself. UTC ms. */
export const endOfDay = (moment: number): number => Math.ceil(moment / DAY_MS) * DAY_MS;

/** The day that ends at a moment, as EDTF; '' for no moment. */
export const dayThatEnds = (asOf: number | undefined): string => (asOf === undefined ? '' : unitText(asOf - 1, 'day'));

/** The end of the last day of an EDTF date, UTC ms; undefined for '' and for what is no date or has no end. */
export function endOfDate(text: string): number | undefined {
  const end = text === '' ? undefined : parseValidDate(text)?.end.latest;
  return end !== undefined && Number.isFinite(end) ? endOfDay(end) : undefined;
}

/** Where a step leads from one publication to another. */
export type PublicationStep = 'previous' | 'next' | 'first' | 'last';

/**
 * The end of the day of the publication to which a step leads; undefined where there is none. Of several publications on one day
 * all are passed at once. O(log n).
 * @param from UTC ms; Infinity where all is known.
 */
export function publicationDay(
  { stops, stopAt, nextPublication }: NonNullable<EventStore['known']>,
  from: number,
  to: PublicationStep,
): number | undefined {
  // What was published within the day that ends at `from` counts as of it already
  const before = from === Infinity ? stops.at(-1) : stopAt(from - DAY_MS);
  const stop = { previous: before, next: nextPublication(from), first: stops[0], last: stops.at(-1) }[to];
  return stop !== undefined && Number.isFinite(stop) ? endOfDay(stop) : undefined;
}

/** The end of the same day of another month, or of the last day of that month where it has no such day; UTC ms. */
export function sameDayOfMonth(asOf: number, monthsAway: number): number {
  const { year, month, day } = civilFromDays(asOf / DAY_MS - 1);
  const first = year * 12 + month - 1 + monthsAway;
  const toYear = Math.floor(first / 12);
  const toMonth = first - 12 * toYear + 1;
  return utcFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) + DAY_MS;
}
