import { civilFromDays, DAY_MS, daysFromCivil } from '../../dates/calendar.ts';
import { dateText, dayText, padded } from '../../dates/edtf/edtf-text.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { ClockEvidence } from '../clock-evidence.ts';
import type { ReadOptions } from '../reader.ts';
import { textValue } from '../record-list.ts';
import { readWrittenDate, type WrittenDate } from '../written-date.ts';

/** The expression that a script would have to run: see `scriptValue`. */
export const expressionIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'expression' in value ? textValue(value.expression) : undefined;

/** A moment of an item in EDTF; undefined if there is none. Numbers are milliseconds since 1970 in UTC. */
function momentOf(value: unknown, order: ReadOptions['order']): WrittenDate | undefined {
  const expression = expressionIn(value);
  if (expression !== undefined) return { why: 'it would have to be run: write a date', raw: expression };
  const text = textValue(value);
  const [, written] = /^\/Date\((-?\d+)(?:[-+]\d{4})?\)\/$/.exec(text) ?? [];
  const ms = typeof value === 'number' ? value : written === undefined ? undefined : Number(written);
  if (ms !== undefined) return Number.isFinite(ms) ? { edtf: utcText(Math.floor(ms)) } : undefined;
  if (!text) return undefined;
  const read = readWrittenDate(text, order);
  // Scripts write seconds that nobody meant
  return 'edtf' in read ? { edtf: read.edtf.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=Z|[-+]|$)/, '$1') } : read;
}

function utcText(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const clock = ms - days * DAY_MS;
  const [hour, minute, second] = [
    Math.floor(clock / 3_600_000),
    Math.floor(clock / 60_000) % 60,
    Math.floor(clock / 1000) % 60,
  ];
  return `${dayText(days)}T${[hour, minute, ...(second === 0 ? [] : [second])].map((part) => padded(part)).join(':')}Z`;
}

/**
 * The day, month or year before a date, because an end without a time of day means the moment at which that day begins.
 */
function before(edtf: string): string {
  const [all, year, month, day] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf) ?? [];
  if (all === undefined) return edtf;
  if (day !== undefined) return dayText(daysFromCivil(Number(year), Number(month), Number(day)) - 1);
  if (month === undefined) return dateText({ year: Number(year) - 1 });
  const last = civilFromDays(daysFromCivil(Number(year), Number(month), 1) - 1);
  return dateText({ year: last.year, month: last.month });
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the clock times of items show: with at least two moments at midnight, midnight means the day, as scripts write
 * it.
 */
export function clocksOf(items: readonly (Fields | undefined)[], order: ReadOptions['order']): ClockEvidence {
  const clocks = new ClockEvidence(2);
  for (const value of items.flatMap((item) => [item?.['start'], item?.['end']])) {
    const moment = momentOf(value, order);
    if (moment && 'edtf' in moment && moment.edtf.includes('T')) clocks.add(moment.edtf);
  }
  return clocks;
}

/**
 * The time of an item in EDTF, or why it cannot be determined.
 * @param clocks see `clocksOf`
 */
export function dateOf(fields: Fields, order: ReadOptions['order'], clocks: ClockEvidence): WrittenDate {
  const [start, end] = [fields['start'], fields['end']].map((value) => {
    const moment = momentOf(value, order);
    return moment && 'edtf' in moment ? { edtf: clocks.dayOf(moment.edtf) } : moment;
  });
  if (!start) return { why: 'This item has no start: write a date into `start`', raw: '' };
  if ('why' in start) return { why: `Its start cannot be read: ${start.why}`, raw: start.raw };
  if (end && 'why' in end) return { why: `Its end cannot be read: ${end.why}`, raw: end.raw };
  if (!end || end.edtf === start.edtf) return check(start.edtf);
  const last = before(end.edtf);
  return check(last === start.edtf ? last : `${start.edtf}/${last}`);
}

function check(edtf: string): WrittenDate {
  const parsed = parseDate(edtf);
  if ('date' in parsed) return { edtf };
  const [start, end] = edtf.split('/');
  const isReversed = end !== undefined && 'date' in parseDate(`${end}/${start}`);
  return {
    why: isReversed ? 'It ends before it starts: write an `end` after its `start`' : parsed.problem.message,
    raw: edtf,
  };
}
