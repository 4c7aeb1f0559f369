import { daysFromCivil, firstIsoMonday } from '../../dates/calendar.ts';
import { dayText, padded } from '../../dates/edtf/edtf-text.ts';
import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { parseDateText } from '../../date-words/parse-date-text.ts';
import type { ReadOptions } from '../reader.ts';

/** A date in EDTF, or why there is none. */
export type ReadDate = { readonly edtf: string } | { readonly why: string; readonly raw: string };

const isGood = (edtf: string): boolean => 'date' in parseDate(edtf);

const MONTHS = ENGLISH_MONTHS.map((name) => name.slice(0, 3));
/** How JavaScript prints a date: `Sat Jun 01 2024 19:00:00 GMT+0200 (…)`. */
const SCRIPTED = new RegExp(
  `^[A-Z][a-z]{2} (${MONTHS.join('|')}) (\\d\\d) (\\d{4}) (\\d\\d:\\d\\d:\\d\\d) GMT([-+]\\d{4})(?: \\(.*\\))?$`,
);

/** Maximum length of an ISO 8601 date or a date printed by JavaScript. */
const LONGEST = 100;

/** Converts ISO 8601 forms that EDTF lacks: weeks (as one of their days) and days of a year. */
function isoInEdtf(text: string): string {
  if (text.length > LONGEST) return text;
  const [, year = '', week, weekday] = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/.exec(text) ?? [];
  if (week !== undefined && Number(week) >= 1 && Number(week) <= 53) {
    const monday = firstIsoMonday(Number(year)) + 7 * (Number(week) - 1);
    return weekday === undefined
      ? `[${dayText(monday)}..${dayText(monday + 6)}]`
      : dayText(monday + Number(weekday) - 1);
  }
  const [, of = '', ordinal] = /^(\d{4})-(\d{3})$/.exec(text) ?? [];
  if (ordinal !== undefined && Number(ordinal) >= 1 && Number(ordinal) <= 366)
    return dayText(daysFromCivil(Number(of), 1, 1) + Number(ordinal) - 1);
  const clock = text
    .replace(SCRIPTED, (_, month: string, day: string, year: string, time: string, offset: string) =>
      [year, padded(MONTHS.indexOf(month) + 1), `${day}T${time}${offset}`].join('-'),
    )
    // The name of a zone after its offset
    .replace(/(?<=T.*(?:Z|[-+]\d\d:?\d\d))\[[\w/+-]+\]$/, '')
    .replace(/(?<=\d:\d\d(?:\.\d+)?) ?(?:UTC|GMT)$/, 'Z')
    .replace(/^(\d{4}-\d\d-\d\d)\s+(?=\d\d:)/, '$1T')
    .replace(/(:\d\d(?:\.\d+)?)\s+(?=[-+]\d|Z$)/, '$1');
  return clock
    .replace(/^(\d{4})(\d\d)(\d\d)(?=$|T\d)/, '$1-$2-$3')
    .replace(/^(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d)?(?=$|[-+Z])/, (_, hour: string, minute: string, second?: string) =>
      [hour, minute, ...(second === undefined ? [] : [second])].join(':'),
    )
    .replace(/^(\d{4}-\d\d-\d\dT)(?=\d:)/, '$10');
}

/**
 * Reads a date of JSON-LD: EDTF, ISO 8601, or words in the language of the page.
 * @param clock a time of day given in a field of its own
 * @param order order of the numbers in dates such as 03/04/2024
 */
export function readDate(written: string, lang: string, clock = '', order?: ReadOptions['order']): ReadDate {
  const text = written.trim();
  const iso = isoInEdtf(text);
  if (isGood(iso)) {
    const timed = /^\d{4}-\d\d-\d\d$/.test(iso) && /^\d\d:\d\d/.test(clock) ? `${iso}T${clock.trim()}` : iso;
    return { edtf: isGood(timed) ? timed : iso };
  }
  // "T7:00pm" is not an ISO 8601 time
  const words = text.replace(/^(\d{4}-\d\d-\d\d)T(?=\d)/, '$1 ');
  const reading = parseDateText(words, { locale: lang || 'en', order });
  if ('date' in reading) return { edtf: reading.edtf };
  // Many programs write English month names, whatever the language of the page
  const english = parseDateText(words, { locale: 'en', order });
  if ('date' in english && /[a-z]{3}/i.test(text)) return { edtf: english.edtf };
  const { message, suggestion } = reading.problem;
  return { why: `${message}${suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`}`, raw: text };
}

/**
 * The end of something that begins at `start` (EDTF) and lasts for an ISO 8601 duration; undefined if it cannot be
 * determined.
 */
export function endAfter(start: string, duration: string): string | undefined {
  const [, weeks = '0', days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?)?$/.exec(duration.trim()) ?? [];
  const [, year = '', month = '', day = '', hour, minute = '', rest = ''] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::00)?(Z|[-+]\d\d:?\d\d)?)?$/.exec(start) ?? [];
  const [wholeDays, clock] = [7 * Number(weeks) + Number(days), 60 * Number(hours) + Number(minutes)];
  if (!year || wholeDays + clock === 0) return undefined;
  const first = daysFromCivil(Number(year), Number(month), Number(day));
  // Two days from the 8th are the 8th and the 9th
  if (hour === undefined) return clock || wholeDays < 2 ? undefined : dayText(first + wholeDays - 1);
  const end = 60 * Number(hour) + Number(minute) + clock;
  const on = dayText(first + wholeDays + Math.floor(end / 1440));
  return `${on}T${padded(Math.floor((end % 1440) / 60))}:${padded(end % 60)}${rest}`;
}

/** Two dates as an EDTF interval. If one of them is itself an interval, its outer end is used. */
export function interval(start: string, end: string): ReadDate {
  if (!end || end === start) return { edtf: start };
  const edtf = `${start.replace(/(?<=\d)\/[^/]*$/, '')}/${end.replace(/^[^/]*\/(?=\d)/, '')}`;
  const parsed = parseDate(edtf);
  if ('date' in parsed) return { edtf };
  return {
    why: /\d\/\d/.test(edtf) && isGood(`${end}/${start}`) ? 'the end comes before the start' : parsed.problem.message,
    raw: edtf,
  };
}
