import { clip } from '../../file/problem.ts';
import { BLANKS } from '../blanks.ts';
import { dateTextReader, type DateTextReader } from '../../date-words/index.ts';
import { parseCommonDate } from '../../dates/parse-common-date.ts';
import { ClockEvidence } from '../clock-evidence.ts';
import type { DateOrReason } from '../date-parts.ts';
import type { ReadOptions } from '../reader.ts';
import { YearEvidence } from './year-evidence.ts';

export type Order = NonNullable<ReadOptions['order']>;

/** The order of day and month that a column of dates shows, and a date that shows it. */
export interface ShownOrder {
  readonly order: Order;
  readonly by: string;
}

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the dates of a table show together, which none of them shows alone. */
export class DateEvidence {
  #shown: ShownOrder | undefined;
  #isContradictory = false;
  /** What the numbers in place of dates show, of the columns that are added to it. */
  readonly years = new YearEvidence();
  /** What the clock times of its dates show. */
  readonly clocks = new ClockEvidence();

  /** Takes one cell of a column of dates. */
  add(cell: string): void {
    const text = cell.trim();
    if (text === '' || ONGOING.test(text)) return;
    this.clocks.add(text);
    // Most tables write most days so
    if (DAY.test(text)) return;
    const [, first, , second] = NUMBERS.exec(text) ?? [];
    const isDayFirst = Number(first) > 12;
    if (first === undefined || isDayFirst === Number(second) > 12) return;
    const order = isDayFirst ? 'DMY' : 'MDY';
    if (this.#shown && this.#shown.order !== order) this.#isContradictory = true;
    this.#shown ??= { order, by: text };
  }

  /**
   * The order of day and month in dates of numbers alone, where at least one of them can be read in no other way, and none contradicts
   * it. Undefined where nothing shows it, or dates contradict each other.
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
/** 11-Mar-15: which of both is the year may be clear, but not its century. */
const SHORT_YEAR = new RegExp(`^\\d{1,2}[\\s./-]+${MONTH}[\\s./-]+'?\\d\\d(?:\\s|$)`, 'i');
/** Ends of what has not ended. */
export const ONGOING = /^(?:present|ongoing|current|now)$/i;

/** A reader of cells that hold dates as people write them. Each text in words is read once. */
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
  if (WITHOUT_YEAR.test(spaced)) return { why: `“${text}” names no year: write it, with four digits.` };
  if (SHORT_YEAR.test(spaced)) return { why: `The year of “${text}” does not say its century: write four digits.` };
  const shown = text.length > LONGEST ? clip(text) : text;
  const hint = suggestion === undefined || message.includes(suggestion) ? '' : ` Perhaps ${suggestion} is meant.`;
  return { why: `“${shown}” is not read as a date: ${message}.${hint}` };
}
