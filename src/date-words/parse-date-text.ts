import { parseDate } from '../dates/parse-date.ts';
import { languageOf } from './languages/language.ts';
import { wordsToEdtf } from './words-to-edtf.ts';
import type { DateProblem, TimelineDate } from '../dates/types.ts';

/** How `parseDateText` reads a text. */
export interface ParseDateTextOptions {
  /**
   * BCP 47 tag of the language of the text: English or a language of the interface (ar, de, es, fa, fr, he, hi, ja, ko, pt, ru, uk, zh).
   * For any other language, digits are read and words are refused. English words in a text of another language are also refused.
   */
  readonly locale: string;
  /** The date that relative words refer to, such as an article's publication; EDTF or a date. Its day is used as written, whatever the zone. */
  readonly reference?: string | Pick<TimelineDate, 'edtf'> | undefined;
  /**
   * Order of day, month and year in dates of numbers only (03.04.2024). Default: day first in de, es, fr, he, hi, pt, ru and uk, which
   * use no other order (except in Canada, the Philippines, Panama and the United States). In other languages such dates are refused, even
   * if a number above 12 shows the order, because the next date of the same list may not show it.
   */
  readonly order?: 'DMY' | 'MDY' | 'YMD' | undefined;
  /**
   * Whether EDTF is read as EDTF; true by default. Use false for prose, where nobody writes EDTF: then "1920-23" is two years
   * and "-1945" is an end. With true both are refused, because they have another meaning in EDTF.
   */
  readonly edtf?: boolean | undefined;
}

/** The date, its EDTF, and the text as it was written; or the reason why it was refused. */
export type ParsedDateText =
  | { readonly date: TimelineDate; readonly edtf: string; readonly text: string }
  | { readonly problem: DateProblem };

/**
 * Reads a date as people and catalogues write it, and also EDTF and ISO 8601. Never throws: for a text that it cannot read, or could
 * only guess at, it returns a problem, with a `suggestion` in EDTF if one meaning is likely. A text with any other words is refused
 * ("Room 5", "page 1848", "£1900", "5 May Road"). A year with more or fewer than four digits needs an era (439 CE). The maximum length
 * of a text is 200 UTF-16 code units.
 *
 * What words become ("one day out of" is a set `[a..b]`):
 *
 * | words | become |
 * |---|---|
 * | early, mid, late (also beginning, middle, end of) a month | one day out of 1–10, 11–20, 21 to the last |
 * | … a year | one month out of January–April, May–August, September–December |
 * | … a decade | one year out of 0–3, 4–6, 7–9 |
 * | … a century | one year out of 00–33, 34–66, 67–99 |
 * | … a season | its first, second or third month |
 * | before, after X; pre-X, post-X | one day (month, year: the unit of X) up to the one before, or from the one after |
 * | by X, not after X, X or earlier | up to and with X; "not before X" from X on; "until X", "since X" are intervals with an open end |
 * | between A and B | one out of A to B; "from A to B", "A – B" lasted from A to B; A or B is one of both, A and B (&) both |
 * | the night of X | X or the day after it; morning, afternoon, evening of X: X |
 * | 1900s, 1770's | the decades 1900–1909, 1770–1779 |
 * | 19th century, 18th c., XIX century | `18XX`, `17XX`: the years 1800 to 1899; its second half: one of 1850–1899; first quarter: of 1800–1824 |
 * | Winter 1959–1960, summer 1959/60 | the winter from December 1959; the southern summer |
 * | 13.8 billion years ago | a year with as many significant digits as written: `Y-138E8S3` |
 *
 * What catalogues write:
 *
 * | text | becomes |
 * |---|---|
 * | [1890], [19]20, 1862-[1865] | the same without brackets |
 * | ca. 1890, c. 1890, [1890?] | `1890~`, `1890?`; "about" before a span applies to both ends, ? to the end before it |
 * | [192-], [19--], [192-?], [195?] in brackets | `192X`, `19XX`, `192X?`, `195X?` |
 * | 1914-18, 1898–9, 1920s-30s | `1914/1918`, `1898/1899`, `192X/193X` |
 * | 1908-, 1908-present; –1945; 1948 – ? | `1908/..`; `../1945`; `1948/` |
 * | 1922 June 5-7; 5 June-7 July 1922; Jan.-Mar. 1920 | year first, and ranges whose shared parts are written once |
 * | 23.xi.1942, 20-May-1915, 2024-5-3, 20240503, 05/1968 | the day or month |
 * | 1697 [i.e. 1698]; © 1984; n.d., ca. 1920 | `1698`; `1984`; `1920~` |
 *
 * Refused, with the reason: no date (n.d., s.d., undated); "early 1900s" (the decade or the century); numbers that can be day or month
 * first; `1920-23`, `1898-9`, `2024-5`, `-1945`, which EDTF and catalogues read differently; c1978 (copyright or about); 1698/9; 439,
 * 1714564800 and 24/08/410, with a suggestion; words about somebody's life (b., d., fl.); days of other calendars (Old Style, AH, Brumaire)
 * and of movable feasts; a month with one wrong letter ("Febuary", with a suggestion); days that do not exist.
 *
 * In languages other than English, the following are read: days, months, years, seasons, decades and centuries; about, before, after,
 * since, until, between, from–to, or, and; eras; and catalogue notation. Relative words are read only in English. In Persian a bare year
 * from 1200 to 1499 is refused, because it can be a year of the Solar Hijri calendar.
 *
 * Relative words, seen from the `reference`; weeks begin on Monday:
 *
 * | words | become |
 * |---|---|
 * | today, tonight, this morning | the day; yesterday, tomorrow: the one before, after; last night: one of yesterday and today |
 * | Friday, on Friday | the latest Friday that is not after the day: the day itself if it is one |
 * | last Friday, next Friday | the first one before, after the day; this Friday: that of the week |
 * | this, last, next week | one day of its Monday to Sunday; weekend: Saturday or Sunday of the last week |
 * | this, last, next month, year | the month, the year |
 * | earlier this week, month, year | one day from its first to the day before; later: from the day after to its last |
 * | June, in June, mid-May | that month (or day) of the latest year in which it does not begin after the day |
 * | this, last, next October or spring | that of the year; the latest one that is over before the month; the first one after it |
 * | 3 days (weeks, months, years) ago | the day (one day of the week; the month; the year) |
 * | days ago, days before, in recent days | one day of the 7 before the day; weeks ago: of 42 to 7 days before; months: 11 to 2; years: 9 to 2 |
 * | in recent weeks | lasted from about the month 6 weeks before to about the month of the day; recent months: 6; years: 5 |
 * | the past 3 days (weeks, months, years) | lasted for this time until the day |
 *
 * Cost: well under a millisecond for most texts. In languages other than English each call asks `Intl` for the names of months: use
 * `dateTextReader` for many texts.
 */
export function parseDateText(text: string, options: ParseDateTextOptions): ParsedDateText {
  return dateTextReader(options)(text);
}

/** Reads texts as `parseDateText` does, but makes the tables of the language only once. `reference` overrides that of the options. */
export type DateTextReader = (text: string, reference?: ParseDateTextOptions['reference']) => ParsedDateText;

/** A reader for many texts of one language. */
export const dateTextReader = (options: ParseDateTextOptions): DateTextReader => readerOf(options, true);

/** A reader for texts that are mostly not dates. Its problems have no specific reason or suggestion, because finding them takes most of the time. */
export const quickDateTextReader = (options: ParseDateTextOptions): DateTextReader => readerOf(options, false);

function readerOf({ locale, order, edtf = true, ...options }: ParseDateTextOptions, explain: boolean): DateTextReader {
  const language = languageOf(locale);
  return (text, reference = options.reference) => {
    const { edtf: written, ...refusal } = wordsToEdtf(text, {
      language,
      order: order ?? language.order,
      edtf,
      reference,
      explain,
    });
    const parsed = written === undefined ? undefined : parseDate(written);
    if (parsed && 'date' in parsed) return { date: parsed.date, edtf: parsed.date.edtf, text };
    const { message, suggestion } = parsed?.problem ?? refusal;
    const isValid = suggestion !== undefined && 'date' in parseDate(suggestion);
    return { problem: { text, at: 0, message: message ?? UNKNOWN, ...(isValid && { suggestion }) } };
  };
}

const UNKNOWN = 'these words are not known as a date: write EDTF, such as 2024-11-29';
