import { BLANKS } from '../blanks.ts';
import { padded, yearText } from '../../dates/edtf/edtf-text.ts';
import { parseCommonDate } from '../../dates/parse-common-date.ts';
import { checkedDate, dateOfParts, dateOfSpan, type DateOrReason } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';
import { readWrittenDate } from '../written-date.ts';
import { endAfter } from './durations.ts';

type Order = NonNullable<ReadOptions['order']>;

const CLOCK = '(\\d{1,2})(?::(\\d\\d))?(?::(\\d\\d))?\\s?([ap]m)?';
const WITH_CLOCK = new RegExp(`^(.*\\S)[,\\s]+${CLOCK}$`, 'i');
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`, 'i');
const RELATIVE =
  /^(?:(?:by|before|after)\b|[!+.]|plus\b|-?\d+\s*(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hours?|(?:work|week|business)?\s*days?|d|weeks?|w|months?|years?|y)\b)/i;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?$/;

/**
 * The date written in a line, as exact as it is written. A date relative to other events, or to the day of reading, is
 * rejected.
 * @param order order of day and month in dates with slashes; markwhen itself assumes month first
 */
export function dateOfLine(dates: string, order: Order): DateOrReason {
  const text = dates.trim();
  const [first, second] = partsOf(text);
  const start = dateOf(first, order);
  if ('why' in start || second === undefined) return start;
  if (/^now$/i.test(second)) return checkedDate(`${start.edtf}/..`);
  const end = endOf(second, start.edtf, order);
  return 'why' in end ? { why: `Its end: ${end.why}` } : dateOfSpan(start.edtf, end.edtf);
}

/** A start and an end, by the separator: a slash in EDTF, otherwise a dash or "to". */
const SPANS: readonly RegExp[] = [
  /^(\d{4}(?:-\d\d){0,2}|\d{4}-\d\d-\d\d\s+[\d:]+(?:[ap]m)?|\d{4}-?W\d\d(?:-?\d)?)\s*\/\s*(.+)$/i,
  /^(.*?\S)(?:\s+[-–]\s*|\s*–\s*|\s+to\s+)(.+)$/i,
  /^(\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{1,5}(?:\/\d{1,5}){0,2})-(?!\d\d(?:-|\s|$))(.+)$/,
];

function partsOf(text: string): readonly [start: string, end?: string] {
  if (parseCommonDate(text)) return [text];
  for (const span of SPANS) {
    const [, start, end] = span.exec(text) ?? [];
    if (start === undefined || end === undefined) continue;
    // 500 - 400 BCE
    const [, era] = /\d\s?(bce?)$/i.exec(end) ?? [];
    return [era !== undefined && /^\d+$/.test(start) ? `${start} ${era}` : start, end];
  }
  return [text];
}

function dateOf(written: string, order: Order): DateOrReason {
  const text = written.trim().replace(BLANKS, ' ');
  if (/^now$/i.test(text)) return { why: 'Its date is “now”, which changes each time it is read: write the day.' };
  if (/^\d{1,5}$/.test(text)) return yearOf(text);
  if (/^-\d{1,5}$/.test(text))
    return { why: `Its year ${text} may be counted with or without a year 0: write ${text.slice(1)} BCE.` };
  if (ISO.test(text))
    return checkedDate(text.replace(/(?::00)?(?:\.\d+)(?=Z?$)/, '').replace(/(T\d\d:\d\d):00(?=Z?$)/, '$1'));
  if (parseCommonDate(text)) return { edtf: text };
  if (RELATIVE.test(text))
    return { why: `Its date “${text}” is counted from another event: write the date that is meant.` };
  if (CLOCK_ALONE.test(text)) return { why: `Its date “${text}” is a time of day alone: write the day, too.` };
  const [, day, ...clock] = WITH_CLOCK.exec(text) ?? [];
  const date = day === undefined ? undefined : dayOf(day.replace(/,$/, ''), order);
  if (date && 'edtf' in date && /^\d{4}-\d\d-\d\d$/.test(date.edtf)) return withClock(date.edtf, clock);
  // For numbers with slashes the fault is known exactly
  if (date && 'why' in date && /^[\d/]+$/.test(day ?? '')) return date;
  return dayOf(text, order) ?? inWords(text, order);
}

const yearOf = (digits: string): DateOrReason =>
  Number(digits) === 0 ? { why: 'There is no year 0: write 1 BCE.' } : checkedDate(yearText(Number(digits)));

/** A date in numbers with slashes, or in words with a month name; undefined for any other text. */
function dayOf(text: string, order: Order): DateOrReason | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return checkedDate(text);
  const numbers = /^(\d{1,5})\/(\d{1,5})(?:\/(\d{1,5}))?$/.exec(text);
  if (!numbers) return /[a-z]{3}/i.test(text) ? inWords(text, order) : undefined;
  const [, first, second, third] = numbers;
  if (third === undefined) return dateOfParts({ year: second, month: first });
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  if (order === 'YMD') return dateOfParts({ year: first, month: second, day: third }) ?? inWords(text, order);
  return shortYear(third, text) ?? dateOfParts({ year: third, month, day });
}

const shortYear = (year: string, text: string): DateOrReason | undefined =>
  year.length < 3 ? { why: `The year of “${text}” does not say its century: write four digits.` } : undefined;

function inWords(text: string, order: Order): DateOrReason {
  const read = readWrittenDate(text, order);
  return 'edtf' in read ? read : { why: `Its date “${text}” cannot be read: ${read.why}.` };
}

function withClock(
  day: string,
  [hour = '', minute = '00', second, half]: readonly (string | undefined)[],
): DateOrReason {
  const written = Number(hour);
  if (half !== undefined && (written < 1 || written > 12)) return { why: `There is no hour ${hour} ${half}.` };
  const hours = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const clock = [padded(hours), minute, ...(second === undefined ? [] : [second])].join(':');
  return checkedDate(`${day}T${clock}`);
}

/** An end: a date, a time on the day of the start, or a duration counted from the start. */
function endOf(text: string, start: string, order: Order): DateOrReason {
  const after = endAfter(start, text);
  if (after !== undefined) return { edtf: after };
  const clock = CLOCK_ALONE.exec(text);
  const [day] = start.split('T');
  if (clock && start.includes('T') && day !== undefined && /:|[ap]m/i.test(text)) return withClock(day, clock.slice(1));
  return dateOf(text, order);
}
