import { clip } from '../../file/problem.ts';
import { BLANKS } from '../blanks.ts';
import { dateTextReader, type DateTextReader } from '../../date-words/index.ts';
import { parseCommonDate } from '../../dates/parse-common-date.ts';
import { ClockEvidence } from '../clock-evidence.ts';
import type { DateOrReason } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';
import { YearEvidence } from './year-evidence.ts';

export type Order = NonNullable<ReadOptions['order']>;

/** The order of day and month in a date column, and a date that proves it. */
export interface ShownOrder {
  readonly order: Order;
  readonly by: string;
}

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Collects what the dates of a table show together but not individually. */
export class DateEvidence {
  #shown: ShownOrder | undefined;
  #isContradictory = false;
  /** What numbers in date columns show. */
  readonly years = new YearEvidence();
  /** What the clock times of the dates show. */
  readonly clocks = new ClockEvidence();

  /** Adds one cell of a date column. */
  add(cell: string): void {
    const text = cell.trim();
    if (text === '' || ONGOING.test(text)) return;
    this.clocks.add(text);
    // In most tables, most dates look like this
    if (DAY.test(text)) return;
    const [, first, , second] = NUMBERS.exec(text) ?? [];
    const isDayFirst = Number(first) > 12;
    if (first === undefined || isDayFirst === Number(second) > 12) return;
    const order = isDayFirst ? 'DMY' : 'MDY';
    if (this.#shown && this.#shown.order !== order) this.#isContradictory = true;
    this.#shown ??= { order, by: text };
  }

  /**
   * The order of day and month in numeric dates. At least one date must be readable in only one order, and none may
   * contradict it. Undefined if nothing shows the order, or dates contradict each other.
   */
  get order(): ShownOrder | undefined {
    return this.#isContradictory ? undefined : this.#shown;
  }
}

/** 20241129180600: digits as databases write a moment. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const WITHOUT_YEAR = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?[\\s./-]*${MONTH}|${MONTH}[\\s./-]*\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[./-]\\d{1,2})$`,
  'i',
);
/** 11-Mar-15: it may be clear which part is the year, but not its century. */
const SHORT_YEAR = new RegExp(`^\\d{1,2}[\\s./-]+${MONTH}[\\s./-]+'?\\d\\d(?:\\s|$)`, 'i');
/** Words in place of an end that mean "ongoing". */
export const ONGOING = /^(?:present|ongoing|current|now)$/i;

/** Creates a reader for cells with dates as people write them. Each text in words is read only once. */
export function dateCellReader(locale: string, order: Order | undefined): (text: string) => DateOrReason {
  const read = dateTextReader({ locale, order });
  const english = locale === 'en' ? undefined : dateTextReader({ locale: 'en', order });
  const known = new Map<string, DateOrReason>();
  return (text) => {
    if (parseCommonDate(text)) return { edtf: text };
    let date = known.get(text);
    if (!date) known.set(text, (date = dateOf(text, read, english)));
    return date;
  };
}

/** Longest text that is read as a date, UTF-16 code units. */
const LONGEST = 2000;

function dateOf(text: string, read: DateTextReader, english: DateTextReader | undefined): DateOrReason {
  // A longer text is no date, and is refused as its beginning is
  const spaced = text
    .slice(0, LONGEST)
    .replace(BLANKS, ' ')
    .replace(/ ?→ ?/, ' – ')
    .replace(DIGITS, '$1-$2-$3T$4:$5:$6');
  const result = read(spaced);
  if ('edtf' in result) return { edtf: result.edtf };
  const other = english?.(spaced);
  if (other && 'edtf' in other) return { edtf: other.edtf };
  const { message, suggestion } = result.problem;
  if (WITHOUT_YEAR.test(spaced)) return { why: `“${text}” has no year: write it, with four digits.` };
  if (SHORT_YEAR.test(spaced)) return { why: `The year of “${text}” does not say its century: write four digits.` };
  const shown = text.length > LONGEST ? clip(text) : text;
  const hint = suggestion === undefined || message.includes(suggestion) ? '' : ` Perhaps ${suggestion} is meant.`;
  return { why: `“${shown}” is not read as a date: ${message}.${hint}` };
}
