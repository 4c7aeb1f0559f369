import { parseDate } from './parse-date.ts';
import { treeOf } from './parse-tree.ts';
import { withoutBrackets } from './text-catalogue.ts';
import { type Language, languageOf } from './text-language.ts';
import { normalized } from './text-normal.ts';
import { readPhrase } from './text-phrase.ts';
import { isEdtfLike } from './text-reading.ts';
import { type Refusal, refusalOf, saysNoDate, twoReadings } from './text-refusals.ts';
import { slipOf } from './text-spelling.ts';
import type { PlainDate } from './text-words.ts';
import type { DateProblem, TimelineDate } from './types.ts';

/** How `parseDateText` reads. */
export interface ParseDateTextOptions {
  /** Language of the text. English is the only one that is read. */
  readonly locale: string;
  /** The date from which relative words count, such as an article's publication; EDTF or a date. Its day is taken as written. */
  readonly reference?: string | Pick<TimelineDate, 'edtf'> | undefined;
  /** Order of dates in numbers alone (29/11/2024), which are refused without it. */
  readonly order?: 'DMY' | 'MDY' | 'YMD' | undefined;
  /**
   * Whether a text that is EDTF is read as such, which is the default. False for the prose of a page, where nobody writes EDTF: there
   * "1920-23" is two years and "-1945" an end; otherwise both are refused, since EDTF reads them in another way.
   */
  readonly edtf?: boolean | undefined;
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
  return dateTextReader(options)(text);
}

/** Reads one text after the other as `parseDateText` does; what a language needs is made once. `reference` stands in for that of the options. */
export type DateTextReader = (text: string, reference?: ParseDateTextOptions['reference']) => ParsedDateText;

/** A reader for many texts of one language. */
export function dateTextReader({ locale, order, edtf = true, ...options }: ParseDateTextOptions): DateTextReader {
  const language = languageOf(locale);
  return (text, reference = options.reference) => {
    const { meant, ...found } = readText(text, { language, locale, order: order ?? language.order, edtf, reference });
    const read = meant === undefined ? undefined : parseDate(meant);
    if (read && 'date' in read) return { date: read.date, edtf: read.date.edtf, text };
    const { message, suggestion } = read?.problem ?? found;
    const valid = suggestion !== undefined && 'date' in parseDate(suggestion);
    return { problem: { text, at: 0, message: message ?? UNKNOWN, ...(valid && { suggestion }) } };
  };
}

const UNKNOWN = 'these words are not known as a date: write EDTF, such as 2024-11-29';

/** A word of the normal form in quotes, with the capitals of the text. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return `"${at < 0 ? word : text.slice(at, at + word.length)}"`;
}

interface Setting {
  readonly language: Language;
  readonly locale: string;
  readonly order: ParseDateTextOptions['order'];
  readonly edtf: boolean;
  readonly reference: ParseDateTextOptions['reference'];
}

/** What a text means in EDTF, or why it is refused. */
function readText(text: string, s: Setting): Partial<Refusal> & { readonly meant?: string } {
  const trimmed = text.trim();
  const like = isEdtfLike(trimmed);
  // One date in brackets was supplied by a cataloguer, and is no set.
  const supplied = /^\[[^,[\]]*\]$/.test(trimmed) && !trimmed.includes('..');
  const two = twoReadings(trimmed);
  if (two && s.edtf) return two;
  if (like && !supplied && treeOf(trimmed) && (s.edtf || !/^-?\d{4}(?:-\d\d)?$/.test(trimmed))) return { meant: trimmed };
  if (text.length > 200) return { message: 'a date in words has at most 200 characters' };
  const reference = plainReference(s.reference);
  if (s.reference !== undefined && !reference) return { message: 'the reference is not a date that names a year' };

  const normal = normalized(text);
  if (saysNoDate(withoutBrackets(normal))) return { message: 'this says that there is no date' };
  const phrase = s.language.inEnglish(normal);
  if ('refused' in phrase) return { message: phrase.refused };
  if ('foreign' in phrase)
    return {
      message: `${asWritten(phrase.foreign, text)} is not known as a word of a date in the language "${s.language.name}"`,
    };
  const plain = withoutBrackets(phrase.text);
  const why: { readonly message: string; readonly of: 'end' | undefined }[] = [];
  const read = (words: string, lenient: boolean) =>
    readPhrase(words, {
      reference,
      order: s.order,
      lenient,
      budget: { left: lenient ? 300 : 1000 },
      refuse(message, of) {
        if (!lenient) why.push({ message, of });
      },
    })?.edtf;
  const refused = refusalOf(plain, (words) => read(words, true));
  if (refused) return refused;
  const [, start = '', end = ''] = /^(?:circa )?(\d{4})-(0[1-9]|1[0-2])$/.exec(plain) ?? [];
  if ((supplied || !s.edtf) && end > start.slice(2))
    return {
      message: `"${trimmed}" can be a month or the years ${start} to ${start.slice(0, 2)}${end}`,
      suggestion: `${start}/${start.slice(0, 2)}${end}`,
    };
  const meant = read(plain, false);
  if (meant !== undefined) return { meant };
  const suggestion = read(plain, true);
  const reason = why.find(({ of }) => suggestion !== undefined || !of)?.message;
  if (reason !== undefined) return { message: reason, suggestion };
  const slip = s.language.name === 'en' ? slipOf(plain) : undefined;
  const right = slip && read(slip.text, true);
  if (right) return { message: `${asWritten(slip.written, text)} is not known: did you mean "${slip.meant}"?`, suggestion: right };
  // What consists of digits and signs alone was meant as EDTF.
  const asEdtf = like ? parseDate(trimmed) : undefined;
  return asEdtf && 'problem' in asEdtf ? asEdtf.problem : {};
}

/** The first day that a reference names, as far as it is exact; an article's day is that of its own clock, whatever the zone. */
function plainReference(reference: ParseDateTextOptions['reference']): PlainDate | undefined {
  if (reference === undefined) return undefined;
  const tree = treeOf(typeof reference === 'string' ? reference : reference.edtf);
  if (tree?.type !== 'date') return undefined;
  const { year, month, day } = tree;
  const exact = (part: typeof month) => (part && part.min === part.max ? part.min : undefined);
  if (exact(year) === undefined) return undefined;
  return { year: year.min, month: exact(month), day: month && exact(day) };
}
