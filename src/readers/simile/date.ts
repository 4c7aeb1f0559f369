import { dateText, padded, yearText } from '../../dates/edtf/edtf-text.ts';
import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { ReadOptions } from '../reader.ts';
import { readWrittenDate } from '../written-date.ts';

/** One of the dates of a SIMILE event. */
export interface SimileDate {
  /** A year, a day, or a time of day, without qualifiers. */
  readonly edtf: string;
  /** Whether the source marks it with a question mark. */
  readonly uncertain: boolean;
  /** Whether it was written as midnight, and therefore read as a day. */
  readonly wasMidnight: boolean;
}

/** `1880`, `-500`, `44 BC`, `79 AD`; more than five digits only for years before Christ. */
const YEAR = /^(-\d{1,10}|\d{1,5}|\d{6,10}(?=\s*BC))(?:\s*(BCE?|AD|CE))?$/i;
/** `Fri Nov 22 1963 12:30:00 GMT-0600`, `May 28 2006 09:00:00 GMT`, `22 Nov 1963`. */
const WRITTEN =
  /^(?:[a-z]{3,9}\.?,?\s+)??(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})\s+([a-z]{3,9})\.?),?\s+(-?\d{1,6})(?:\s*(BCE?|AD|CE))?(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?\s*(?:(GMT|UTC|Z)?\s*([-+]\d\d:?\d\d)?)(?:\s*\([^()]*\))?$/i;

/**
 * Reads a date as SIMILE writes it, or says why it cannot be read. SIMILE writes a day as midnight, so midnight is read
 * as the day.
 */
export function simileDate(written: string, order: ReadOptions['order']): SimileDate | { readonly why: string } {
  const text = written.replace(/^\s*\?|\?\s*$/g, '').trim();
  const uncertain = text !== written.trim();
  const edtf = yearOf(text) ?? dayOf(text);
  const read = edtf === undefined ? readWrittenDate(text, order) : { edtf };
  if ('why' in read) return { why: read.why };
  const parsed = parseDate(read.edtf);
  if ('problem' in parsed) return { why: parsed.problem.message };
  const day = read.edtf.replace(/T00:00(?::00(?:\.0+)?)?(?:Z|[-+]\d\d:?\d\d)?$/, '');
  return { edtf: day.replace(/(T\d\d:\d\d):00(?:\.0+)?(?=Z|[-+]|$)/, '$1'), uncertain, wasMidnight: day !== read.edtf };
}

const withEra = (year: number, era = ''): number => (/^b/i.test(era) ? 1 - year : year);

function yearOf(text: string): string | undefined {
  const [all, year, era] = YEAR.exec(text) ?? [];
  return all === undefined ? undefined : yearText(withEra(Number(year), era));
}

function dayOf(text: string): string | undefined {
  const [all, named, dayAfter, dayBefore, other, year, era, hour, minute, second = '00', zone, offset] =
    WRITTEN.exec(text) ?? [];
  if (all === undefined) return undefined;
  const month = 1 + ENGLISH_MONTHS.findIndex((name) => name.toLowerCase().startsWith((named ?? other!).toLowerCase()));
  if (month === 0) return undefined;
  const day = dateText({ year: withEra(Number(year), era), month, day: Number(dayAfter ?? dayBefore) });
  if (hour === undefined) return day;
  const shift = offset?.replace(/^(...)(\d\d)$/, '$1:$2') ?? (zone === undefined ? '' : 'Z');
  return `${day}T${padded(Number(hour))}:${minute}:${second}${shift}`;
}
