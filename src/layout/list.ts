import type { TimelineDate } from '../dates/types.ts';
import { civilFromDays } from '../dates/calendar.ts';
import type { Range, TimelineEvent } from '../model/types.ts';

/** What the list's headings name. */
export type ListUnit = 'day' | 'month' | 'year' | 'decade' | 'century';

/** Events under one heading. */
export interface ListGroup {
  /** EDTF of the heading; '' for events without a known start. */
  readonly edtf: string;
  readonly events: readonly TimelineEvent[];
}

const DAY = 86_400_000;

/** Headings that part a story of this length into chapters neither too many nor too long. */
export function listUnit({ start, end }: Range): ListUnit {
  const days = (end - start) / DAY;
  if (days <= 14) return 'day';
  if (days <= 366 * 4) return 'month';
  if (days <= 366 * 60) return 'year';
  return days <= 366 * 600 ? 'decade' : 'century';
}

const digits = (value: number, length: number): string =>
  `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(length, '0')}`;

/** EDTF of the unit in which the date may have begun. */
function headingOf({ start }: TimelineDate, unit: ListUnit): string {
  if (!Number.isFinite(start.earliest)) return '';
  const { year, month, day } = civilFromDays(Math.floor(start.earliest / DAY));
  if (Math.abs(year) > 9999) return `Y${year}`;
  const date = `${digits(year, 4)}-${digits(month, 2)}`;
  if (unit === 'day') return `${date}-${digits(day, 2)}`;
  if (unit === 'month') return date;
  if (unit === 'year') return digits(year, 4);
  const cut = unit === 'decade' ? 1 : 2;
  return `${digits(year, 4).slice(0, -cut)}${'X'.repeat(cut)}`;
}

/** Parts events, already in order of time, into groups by when they may have begun. O(events). */
export function groupList(events: readonly TimelineEvent[], unit: ListUnit): ListGroup[] {
  const groups: { edtf: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const edtf = headingOf(event.date, unit);
    const last = groups.at(-1);
    if (last?.edtf === edtf) last.events.push(event);
    else groups.push({ edtf, events: [event] });
  }
  return groups;
}
