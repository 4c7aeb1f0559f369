import { parseDate } from './parse-date.ts';
import { parseTree } from './parse-tree.ts';
import { readPhrase } from './text-phrase.ts';
import type { TextContext } from './text-simple.ts';
import { type PlainDate, normalized } from './text-words.ts';
import type { DateProblem, TimelineDate } from './types.ts';

/** How `parseDateText` reads. */
export interface ParseDateTextOptions {
  /** Language of the text. English is the only one that is read. */
  readonly locale: string;
  /** The date from which relative words count, such as an article's publication; EDTF or a date. Its day is taken as written. */
  readonly reference?: string | Pick<TimelineDate, 'edtf'> | undefined;
  /** Order of dates in numbers alone (29/11/2024), which are refused without it. */
  readonly order?: 'DMY' | 'MDY' | 'YMD' | undefined;
}

/** The date, its EDTF, and the words as they were written. */
export type ParsedDateText =
  | { readonly date: TimelineDate; readonly edtf: string; readonly text: string }
  | { readonly problem: DateProblem };

/**
 * Reads a date as people write it in English, and EDTF and ISO 8601 as they are. Never throws; what it cannot read, or could only
 * read by guessing, is a problem. Not part of the element: it serves tools that make events files.
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
 * | before, after X | one day (month, year: the unit of X) up to the one before, or from the one after |
 * | by X, X or earlier | up to and with X; "until X", "since X" are intervals with an open end |
 * | between A and B | one out of A to B; "from A to B", "A – B" lasted from A to B |
 * | the night of X | X or the day after it; morning, afternoon, evening of X: X |
 * | 1900s | the decade 1900–1909 |
 * | 19th century | `18XX`, the years 1800 to 1899 |
 * | 13.8 billion years ago | a year with as many significant digits as written: `Y-138E8S3` |
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
 * | the past 3 days (weeks, months, years) | lasted from so long before until the day |
 */
export function parseDateText(text: string, options: ParseDateTextOptions): ParsedDateText {
  const refused = (message: string, suggestion?: string): ParsedDateText => ({
    problem: { text, at: 0, message, ...(suggestion !== undefined && { suggestion }) },
  });
  const plain = parseDate(text.trim());
  if ('date' in plain) return { date: plain.date, edtf: plain.date.edtf, text };
  if (!/^en(-|$)/i.test(options.locale))
    return refused(`words are read in English, not in ${options.locale}`, 'EDTF, such as 2024-11-29');
  if (text.length > 200) return refused('a date in words has at most 200 characters');

  let why: { message: string; suggestion: string | undefined } | undefined;
  const context: TextContext = {
    reference: plainReference(options.reference),
    order: options.order,
    budget: { left: 1000 },
    refuse(message, suggestion) {
      why ??= { message, suggestion };
    },
  };
  if (options.reference !== undefined && !context.reference)
    return refused('the reference is not a date that names a year');
  const reading = readPhrase(normalized(text), context);
  if (!reading)
    return refused(
      why?.message ?? 'these words are not known as a date',
      why?.suggestion ?? (why ? undefined : 'EDTF, such as 2024-11-29'),
    );
  const read = parseDate(reading.edtf);
  return 'date' in read
    ? { date: read.date, edtf: reading.edtf, text }
    : refused(read.problem.message, read.problem.suggestion);
}

/** The first day that a reference names, as far as it is exact; an article's day is that of its own clock, whatever the zone. */
function plainReference(reference: ParseDateTextOptions['reference']): PlainDate | undefined {
  if (reference === undefined) return undefined;
  const read = parseTree(typeof reference === 'string' ? reference : reference.edtf);
  if ('problem' in read || read.tree.type !== 'date') return undefined;
  const { year, month, day } = read.tree;
  const exact = (part: typeof month) => (part && part.min === part.max ? part.min : undefined);
  if (exact(year) === undefined) return undefined;
  return { year: year.min, month: exact(month), day: month && exact(day) };
}
