import type { TimelineDate } from '../dates/types.ts';
import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';
import type { Range, TimelineEvent } from '../model/types.ts';

/** What the list's headings name. */
export type ListUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

/** Consecutive events under one heading. */
export interface ListRun {
  readonly events: readonly TimelineEvent[];
  /** False: of no two of them is it known which came first, and their order in the list is only that of what is possible. */
  readonly orderKnown: boolean;
}

/** Events under one heading. */
export interface ListGroup {
  /** EDTF of the heading; '' for events without a known start. */
  readonly edtf: string;
  readonly events: readonly TimelineEvent[];
  /** All of the events: those of unknown order, two or more, apart from those between. */
  readonly runs: readonly ListRun[];
}

/** Headings that part a story of this length into chapters neither too many nor too long. */
export function listUnit({ start, end }: Range): ListUnit {
  const days = (end - start) / DAY_MS;
  if (days <= 14) return 'day';
  if (days <= 366 * 4) return 'month';
  if (days <= 366 * 60) return 'year';
  return days <= 366 * 600 ? 'decade' : 'century';
}

/** EDTF of the unit in which the date may have begun. */
function headingOf({ start }: TimelineDate, unit: ListUnit): string {
  if (!Number.isFinite(start.earliest)) return '';
  if (unit === 'day' || unit === 'month' || unit === 'year') return unitText(start.earliest, unit);
  const year = unitText(start.earliest, 'year');
  const cut = unit === 'decade' ? 1 : 2;
  return year.startsWith('Y') ? year : `${year.slice(0, -cut)}${'X'.repeat(cut)}`;
}

/**
 * Whether it is known which of two events came first, as lists go by: which began first. Either the one's latest start is no
 * later than the other's earliest, or the file says so (`before`, `after`).
 */
export function orderKnown(a: TimelineEvent, b: TimelineEvent): boolean {
  const { start } = a.date;
  return (
    start.latest <= b.date.start.earliest ||
    b.date.start.latest <= start.earliest ||
    [...a.before, ...a.after].includes(b.id) ||
    [...b.before, ...b.after].includes(a.id)
  );
}

/**
 * Parts events in order of time into runs: each takes in as many as follow one another without any two whose order is known.
 * Thus "order not known" holds for all in a run; an event of long possible time is told with those at its beginning alone,
 * since one "some time in 2024" would else make a mystery of the year. O(events · longest run).
 */
function runsOf(events: readonly TimelineEvent[]): ListRun[] {
  const runs: { events: TimelineEvent[]; orderKnown: boolean }[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (!last) runs.push({ events: [event], orderKnown: true });
    else if (!last.orderKnown && !last.events.some((other) => orderKnown(other, event))) last.events.push(event);
    else if (!last.orderKnown) runs.push({ events: [event], orderKnown: true });
    else if (orderKnown(last.events.at(-1)!, event)) last.events.push(event);
    else {
      const before = last.events.pop()!;
      if (last.events.length === 0) runs.pop();
      runs.push({ events: [before, event], orderKnown: false });
    }
  }
  return runs;
}

/** Parts events, already in order of time, into groups by when they may have begun, and each group into runs. */
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
