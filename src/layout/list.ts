import type { TimelineDate } from '../dates/types.ts';
import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';
import { isLongAgo } from '../dates/format/format-year.ts';
import type { Range, TimelineEvent } from '../model/types.ts';

/** The units of time that headings of the list can name. */
export type ListUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

/** Consecutive events under one heading. */
export interface ListRun {
  readonly events: readonly TimelineEvent[];
  /** False if for no two of these events it is known which came first; they are then listed by earliest start. */
  readonly orderKnown: boolean;
}

/** Events under one heading. */
export interface ListGroup {
  /** EDTF of the heading; '' for events without a known start. */
  readonly edtf: string;
  readonly events: readonly TimelineEvent[];
  /** The same events, cut into runs of two or more events of unknown order, and the runs between them. */
  readonly runs: readonly ListRun[];
}

/** The unit of the headings for a story of this extent, chosen so that there are neither too many nor too few. */
export function listUnit({ start, end }: Range): ListUnit {
  const days = (end - start) / DAY_MS;
  if (days <= 14) return 'day';
  if (days <= 366 * 4) return 'month';
  if (days <= 366 * 60) return 'year';
  return days <= 366 * 600 ? 'decade' : 'century';
}

/** EDTF of the unit of a date's earliest start; '' if that is not known. */
function headingOf({ start }: TimelineDate, unit: ListUnit): string {
  if (!Number.isFinite(start.earliest)) return '';
  if (unit === 'day' || unit === 'month' || unit === 'year') return unitText(start.earliest, unit);
  const year = unitText(start.earliest, 'year');
  const masked = unit === 'decade' ? 1 : 2;
  if (!year.startsWith('Y')) return `${year.slice(0, -masked)}${'X'.repeat(masked)}`;
  // All digits of a year long ago would claim more than the dates do, and give each event a heading of its own
  return isLongAgo(Number(year.slice(1))) ? `${year.slice(0, 4)}${year.slice(4).replaceAll(/\d/g, '0')}S2` : year;
}

/**
 * Whether it is known which of two events began first: the latest start of one is not later than the earliest start of
 * the other, or the file says so (`before`, `after`). O(1).
 */
export function orderKnown(a: TimelineEvent, b: TimelineEvent): boolean {
  const { start } = a.date;
  return (
    start.latest <= b.date.start.earliest ||
    b.date.start.latest <= start.earliest ||
    a.before.includes(b.id) ||
    a.after.includes(b.id) ||
    b.before.includes(a.id) ||
    b.after.includes(a.id)
  );
}

/**
 * Cuts events, which are in order of time, into runs. A run of unknown order continues as long as it contains no two
 * events whose order is known, so that "order not known" is true for all of it. An event "some time in 2024" is
 * therefore only in a run with events near its earliest start, and does not make the order of the whole year unknown.
 * O(events), or O(events · longest run) if the file says which events came before or after others.
 */
function runsOf(events: readonly TimelineEvent[]): ListRun[] {
  const runs: { events: TimelineEvent[]; orderKnown: boolean }[] = [];
  // For the last run, if its order is unknown: earliest end of a start, latest beginning of a start, and whether the
  // file orders any of its events
  let [firstEnd, lastStart, isTold] = [0, 0, false];
  const note = ({ date: { start }, before, after }: TimelineEvent): void => {
    firstEnd = Math.min(firstEnd, start.latest);
    lastStart = Math.max(lastStart, start.earliest);
    isTold ||= before.length + after.length > 0;
  };
  for (const event of events) {
    const last = runs.at(-1);
    if (last && !last.orderKnown) {
      const { start } = event.date;
      const [wasEnd, wasStart] = [firstEnd, lastStart];
      note(event);
      const joins =
        wasEnd > start.earliest &&
        start.latest > wasStart &&
        !(isTold && last.events.some((other) => orderKnown(other, event)));
      if (joins) last.events.push(event);
      else runs.push({ events: [event], orderKnown: true });
    } else if (!last) runs.push({ events: [event], orderKnown: true });
    else if (orderKnown(last.events.at(-1)!, event)) last.events.push(event);
    else {
      const before = last.events.pop()!;
      if (last.events.length === 0) runs.pop();
      runs.push({ events: [before, event], orderKnown: false });
      [firstEnd, lastStart, isTold] = [Infinity, -Infinity, false];
      note(before);
      note(event);
    }
  }
  return runs;
}

/**
 * Cuts events, which must be in order of time, into groups by the unit of their earliest start, and each group into
 * runs (for the cost see `runsOf`).
 */
export function groupList(events: readonly TimelineEvent[], unit: ListUnit): ListGroup[] {
  const groups: { edtf: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const edtf = headingOf(event.date, unit);
    const last = groups.at(-1);
    if (last?.edtf === edtf) last.events.push(event);
    else groups.push({ edtf, events: [event] });
  }
  return groups.map(({ edtf, events }) => ({ edtf, events, runs: runsOf(events) }));
}
