import { dateText, padded } from '../../dates/edtf/edtf-text.ts';
import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { ReadOptions } from '../reader.ts';
import { readWrittenDate } from '../written-date.ts';
import type { MonthNames } from './month-names.ts';

/**
 * A date in EDTF, to the minute at most, or why there is none. `unknownZone` names a time zone that is not known; the
 * time of day is then left out.
 */
export type FeedDate =
  | { readonly edtf: string; readonly unknownZone?: string }
  | { readonly why: string; readonly raw: string };

const CLOCK = '(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?';
const ZONE = '(?:(?:(?:Etc\\/)?(?:GMT|UTC?|Z))?([-+]\\d\\d:?\\d\\d)|([a-z][\\w/+-]*))(?:\\s*\\([^()]*\\))?';
const WORD = '(\\p{L}[\\p{L}\\p{M}]*)\\.?';
/**
 * `Thu, 29 Nov 2024 18:06:00 +0900`, also without the weekday, the seconds, the zone or the time: RFC 822, and forms
 * close to it.
 */
const MAIL = new RegExp(
  `^(?:\\p{L}[\\p{L}\\p{M}]*\\.?,?\\s+)?(\\d{1,2})(?:\\s+|-)${WORD},?(?:\\s+|-)(\\d{4}|\\d\\d),?(?:\\s+${CLOCK}(?:\\s*${ZONE})?)?$`,
  'iu',
);
/** `Thu Nov 29 18:06:00 KST 2024` as C prints it, and `November 29, 2024 18:06 +0900`. */
const MONTH_FIRST = [
  new RegExp(`^(?:\\p{L}{2,},?\\s+)?${WORD}\\s+(\\d{1,2})\\s+${CLOCK}(?:\\s+${ZONE})?\\s+(\\d{4})$`, 'iu'),
  new RegExp(`^(?:\\p{L}{2,},?\\s+)?${WORD}\\s+(\\d{1,2}),?\\s+(\\d{4}),?(?:\\s+${CLOCK}(?:\\s*${ZONE})?)?$`, 'iu'),
] as const;

/** The zones that RFC 822 names, except the single letters, which RFC 2822 (4.3) calls unreliable. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  'etc/gmt': 'Z',
  'etc/utc': 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

interface Written {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly offset: string | undefined;
  readonly zone: string | undefined;
}

/**
 * Reads a date of a feed: RFC 822, ISO 8601, or any other form that needs no guess. The offset stays as written. If the
 * zone is not one of RFC 822, only the day is kept. Seconds are dropped.
 */
export function feedDate(text: string, months: MonthNames, order: ReadOptions['order']): FeedDate {
  const written = writtenIn(text);
  if (!written) return otherDate(text, order);
  const { hour, minute, offset, zone } = written;
  const month = ENGLISH_MONTHS.findIndex((name) => isMonth(written.month, name)) + 1 || months.numberOf(written.month);
  if (month === undefined) return { why: `the month “${written.month}” is not known`, raw: text };
  const day = dateText({ year: fullYear(written.year), month, day: Number(written.day) });
  if (hour === undefined) return checked(day, text);
  const shift = offset === undefined ? zoneOffset(zone?.toLowerCase() ?? '') : offsetText(offset);
  const date = checked(`${day}T${padded(Number(hour))}:${minute}${shift ?? ''}`, text);
  if ('why' in date || zone === undefined || shift !== undefined) return date;
  return { edtf: day, unknownZone: zone };
}

function writtenIn(text: string): Written | undefined {
  const [mail, day = '', month = '', year = '', hour, minute, , offset, zone] = MAIL.exec(text) ?? [];
  if (mail !== undefined) return { year, month, day, hour, minute, offset, zone };
  const [byC, monthInC = '', dayInC = '', hourInC, minuteInC, , offsetInC, zoneInC, yearInC = ''] =
    MONTH_FIRST[0].exec(text) ?? [];
  if (byC !== undefined)
    return {
      year: yearInC,
      month: monthInC,
      day: dayInC,
      hour: hourInC,
      minute: minuteInC,
      offset: offsetInC,
      zone: zoneInC,
    };
  const [all, m = '', d = '', y = '', h, min, , o, z] = MONTH_FIRST[1].exec(text) ?? [];
  return all === undefined ? undefined : { year: y, month: m, day: d, hour: h, minute: min, offset: o, zone: z };
}

const zoneOffset = (zone: string): string | undefined => (Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined);

/** Whether a word is a month or an abbreviation of it with at least three letters: `Nov`, `November`, `Sept`. */
const isMonth = (word: string, name: string): boolean =>
  word.length > 2 && name.toLowerCase().startsWith(word.toLowerCase());

/**
 * Two-digit years are no guess in this form: RFC 2822 (4.3) reads 00 to 49 as 2000 to 2049, and 50 to 99 as 1950 to
 * 1999.
 */
const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

/** `-0000` means that only the time in UTC is known. */
const offsetText = (offset: string): string =>
  /^-00:?00$/.test(offset) ? 'Z' : offset.replace(/^(...):?(\d\d)$/, '$1:$2');

function otherDate(text: string, order: ReadOptions['order']): FeedDate {
  const read = readWrittenDate(text, order);
  return 'why' in read ? read : checked(read.edtf.replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?/g, '$1'), text);
}

/** Dates that programs write if there is no date: the zero of their clocks. */
const ZERO = /^(?:1970-01-01T00:00(?:Z|\+00:00)|0001-01-01T00:00.*|-0001-11-30.*|0000.*)$/;

function checked(edtf: string, raw: string): FeedDate {
  if (ZERO.test(edtf)) return { why: 'programs write this where there is no date', raw };
  const parsed = parseDate(edtf);
  return 'date' in parsed ? { edtf } : { why: parsed.problem.message, raw };
}
