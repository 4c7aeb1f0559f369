import { boundsOf } from '../dates/bounds.ts';
import { dateOfTree } from '../dates/parse-valid-date.ts';
import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import type { CalendarDate, DateRange, DateSet, DateTree } from '../dates/tree.ts';
import type { DateWindow, Precision, TimelineDate } from '../dates/types.ts';
import type { ZoneClock } from './zone-clock.ts';

const CLOCKS: ReadonlySet<Precision> = new Set(['hour', 'minute', 'second', 'millisecond']);

/** Matches a clock time with its zone, anywhere in a date. */
const ZONED = /T\d\d(:\d\d(:\d\d([.,]\d+)?)?)?(Z|[+\-−]\d)/;

/** Matches a set, or a date that is open at one end. */
const NOT_TWO_DATES = /[[{]|\.\./;

/** Whether a date has a clock time with a zone. */
export const hasZone = ({ precision, floating, edtf }: TimelineDate): boolean =>
  CLOCKS.has(precision) && (!floating || ZONED.test(edtf));

/**
 * A date in the wall-clock time of a zone: clock times with a zone become the time that the clock shows at that moment; days, months
 * and clock times without a zone stay as they are. A date that stays as it is, is returned itself. The text stays as written. The
 * date must not be tightened. O(1) for a moment and for an interval between two moments, else the cost of parsing the EDTF.
 */
export function toWallClockDate(date: TimelineDate, clock: ZoneClock): TimelineDate {
  if (!hasZone(date)) return date;
  if (isMoments(date)) {
    const offset = clock.offsetAt(date.start.earliest);
    const endOffset = clock.offsetAt(date.end.earliest);
    if (offset === 0 && endOffset === 0) return date;
    const start = shifted(date.start, offset);
    if (date.kind === 'instant') return withEnds(date, start, start);
    const end = shifted(date.end, endOffset);
    // If the clock was set back meanwhile, it may show an end before the start: then the end keeps its real distance from the start
    return withEnds(date, start, start.earliest < end.latest ? end : shifted(date.end, offset));
  }
  const tree = parseValidTree(date.edtf);
  if (!tree) return date;
  const converted = dateOfTree(date.edtf, convertTree(tree, clock));
  // "From this day to that moment" may end before it starts if the moment moves to the day before
  return converted.start.earliest < converted.end.latest ? converted : date;
}

/** Whether a date is one moment with a zone, or an interval between two. */
export function isMoments(date: TimelineDate): boolean {
  const { kind, set, floating, edtf } = date;
  if (set || floating || !hasZone(date)) return false;
  if (kind === 'instant') return true;
  const [start, end] = edtf.split('/');
  return !NOT_TWO_DATES.test(edtf) && !!start?.includes('T') && !!end?.includes('T');
}

/** A date of one or two moments, which has only these fields. Written out because a spread is slow for 100,000 events. */
const withEnds = (
  { edtf, kind, precision, approximate, uncertain, floating }: TimelineDate,
  start: DateWindow,
  end: DateWindow,
): TimelineDate => ({ edtf, kind, start, end, precision, approximate, uncertain, floating });

const shifted = ({ earliest, latest, approximate, uncertain, loose }: DateWindow, by: number): DateWindow => ({
  earliest: earliest + by,
  latest: latest + by,
  approximate,
  uncertain,
  loose,
});

function convertTree(tree: DateTree, clock: ZoneClock): DateTree {
  if (tree.type !== 'interval') return convertPart(tree, clock);
  const end = <E extends CalendarDate | DateSet | string>(part: E): E | CalendarDate | DateSet =>
    typeof part === 'string' ? part : convertPart(part, clock);
  return { ...tree, start: end(tree.start), end: end(tree.end) };
}

function convertPart(part: CalendarDate | DateSet, clock: ZoneClock): CalendarDate | DateSet {
  if (part.type === 'date') return convertCalendarDate(part, clock);
  return { ...part, members: part.members.map((member) => convertMember(member, clock)) };
}

function convertMember(member: CalendarDate | DateRange, clock: ZoneClock): CalendarDate | DateRange {
  if (member.type === 'date') return convertCalendarDate(member, clock);
  const { from, to } = member;
  const converted: DateRange = {
    type: 'range',
    ...(from && { from: convertCalendarDate(from, clock) }),
    ...(to && { to: convertCalendarDate(to, clock) }),
  };
  // As in `toWallClockDate`: "from this day to that moment" may end before it starts
  const { from: start, to: end } = converted;
  return start && end && boundsOf(start).earliest >= boundsOf(end).latest ? member : converted;
}

/** A clock time whose offset is reduced by that of the clock, so that its UTC ms read as the clock shows it. */
function convertCalendarDate(date: CalendarDate, clock: ZoneClock): CalendarDate {
  const offset = date.clock?.offset;
  if (!date.clock || offset === undefined) return date;
  const shift = clock.offsetAt(boundsOf(date).earliest) / 60_000;
  return { ...date, clock: { ...date.clock, offset: offset - shift } };
}
