import { civilFromDays, daysFromCivil, daysInMonth } from '../../dates/calendar.ts';
import { dateText, yearText } from '../../dates/edtf/edtf-text.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { SimileDate } from './date.ts';

/**
 * The four dates of an event: it began between `start` and `latestStart`, and ended between `earliestEnd` and `end`.
 */
export interface Bounds {
  readonly start: SimileDate;
  readonly latestStart: SimileDate | undefined;
  readonly earliestEnd: SimileDate | undefined;
  readonly end: SimileDate | undefined;
}

/** The bounds in EDTF, or why there is none. `isLoose` means that EDTF says less than the bounds did. */
export type BoundsText = { readonly edtf: string; readonly isLoose: boolean } | { readonly why: string };

/**
 * Converts the bounds to EDTF. A moment between two dates becomes one of a set. The ends of an interval cannot be sets:
 * a range at an end that is exactly a year, month or decade becomes that; for any other, the outer date is used and
 * marked as approximate.
 */
export function boundsText(bounds: Bounds, isInstant: boolean): BoundsText {
  const { start, latestStart, earliestEnd, end } = bounds;
  const contradiction = ORDER.find(([first, last]) => isAfter(bounds[first], bounds[last]));
  if (contradiction) return { why: contradictionText(contradiction[0], contradiction[1]) };
  if (isInstant || !(end ?? earliestEnd)) {
    const last = latestStart ?? end ?? earliestEnd ?? start;
    const exact = checked(windowText(start, last) ?? `[${start.edtf}..${last.edtf}]`, false);
    if ('edtf' in exact || !`${start.edtf}${last.edtf}`.includes('T')) return exact;
    const [from, to] = [dayOnly(start), dayOnly(last)];
    return checked(from === to ? from : `[${from}..${to}]`, true);
  }
  const [lastStart, firstEnd] = [latestStart ?? start, earliestEnd ?? end!];
  const outer = end ?? earliestEnd!;
  const [from, to] = [windowText(start, lastStart), end ? windowText(firstEnd, outer) : undefined];
  const first = from ?? `${dayOnly(start)}~`;
  const last = to ?? `${dayOnly(outer)}~`;
  return checked(first === last ? first : `${first}/${last}`, from === undefined || to === undefined);
}

/** Pairs of bounds; the first must not be after the second. */
const ORDER = [
  ['start', 'latestStart'],
  ['earliestEnd', 'end'],
  ['start', 'end'],
  ['start', 'earliestEnd'],
  ['latestStart', 'end'],
] as const;

const contradictionText = (first: string, last: string): string =>
  first === 'start' && last === 'end'
    ? 'it ends before it starts; if these are millions of years ago, write years before Christ'
    : `its ${first} is after its ${last}`;

const isAfter = (one: SimileDate | undefined, other: SimileDate | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  'problem' in parseDate(`${one.edtf}/${other.edtf}`) &&
  'date' in parseDate(`${other.edtf}/${one.edtf}`);

const qualified = ({ edtf, uncertain }: SimileDate): string => (uncertain ? `${dayOf(edtf)}?` : edtf);
const dayOf = (edtf: string): string => edtf.replace(/T.*$/, '');
/** The day of a date. Times of day cannot be approximate, and some cannot be in a set. */
const dayOnly = ({ edtf }: SimileDate): string => dayOf(edtf);

function checked(edtf: string, isLoose: boolean): BoundsText {
  const parsed = parseDate(edtf);
  return 'date' in parsed ? { edtf, isLoose } : { why: parsed.problem.message };
}

/** The date, or the calendar unit, that two dates enclose exactly; undefined if they do not enclose one. */
function windowText(from: SimileDate, to: SimileDate): string | undefined {
  if (from.edtf === to.edtf) return qualified(from);
  const [a, b] = [partsOf(from.edtf), partsOf(to.edtf)];
  if (!a || !b) return undefined;
  if (a.day === undefined && b.day === undefined) {
    const span = b.year - a.year + 1;
    const isWhole = (span === 10 || span === 100) && a.year >= 0 && a.year % span === 0 && b.year <= 9999;
    return isWhole
      ? yearText(a.year)
          .slice(0, span === 10 ? 3 : 2)
          .padEnd(4, 'X')
      : undefined;
  }
  if (a.day !== 1 || b.month === undefined || b.day === undefined) return undefined;
  // The range may end on its last day, or at the midnight after it
  const isLast = b.day === daysInMonth(b.year, b.month);
  const end = isLast ? b : b.day === 1 ? civilFromDays(daysFromCivil(b.year, b.month, 1) - 1) : undefined;
  if (!end || end.year !== a.year) return undefined;
  if (end.month === a.month) return dateText({ year: a.year, month: a.month });
  return a.month === 1 && end.month === 12 ? dateText({ year: a.year }) : undefined;
}

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function partsOf(edtf: string): Parts | undefined {
  const [all, year, month, day] = /^(-?\d{4})(?:-(\d\d)-(\d\d))?$/.exec(edtf) ?? [];
  if (all === undefined) return undefined;
  return { year: Number(year), month: numberOf(month), day: numberOf(day) };
}

const numberOf = (part: string | undefined): number | undefined => (part === undefined ? undefined : Number(part));
