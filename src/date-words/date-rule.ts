import { dateText, type PlainDate } from '../dates/edtf/edtf-text.ts';
import type { Rule } from './rules.ts';

/** The meaning of a text. */
export interface DateReading {
  readonly edtf: string;
  /** Year, month and day, where the text is one calendar date without a clock. */
  readonly plain?: PlainDate;
}

/** The reading of one calendar date. */
export const readingOf = (plain: PlainDate): DateReading => ({ edtf: dateText(plain), plain });

/** What all rules that read a text share. */
export interface ReadingContext {
  /** The day, month or year from which relative words count. */
  readonly reference: PlainDate | undefined;
  /** Order of day, month and year in dates of numbers alone; undefined where it is not known. */
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** How many more phrases may be tried. What two ends of a span share is found by trying; this bounds the time. */
  readonly attempts: { left: number };
  /** Also accept what is only likely, for a suggestion. */
  readonly lenient: boolean;
  /**
   * Says why a text cannot be read; the first reason given is shown. A reason of one `end` of a span is shown only if the rest makes
   * sense. Returns undefined, so that a rule can return the call itself.
   */
  refuse(message: string, of?: 'end'): undefined;
}

/** A rule that reads dates. */
export type DateRule = Rule<DateReading, ReadingContext>;

/** Reads the groups that a rule captured. */
export type ReadGroups = DateRule[1];

/** Reads a phrase. Rules that read parts of a phrase get it handed in, since `readPhrase` itself is made of them. */
export type ReadPhrase = (text: string, context: ReadingContext) => DateReading | undefined;

/** A rule for whole texts; groups that took no part are ''. */
export const dateRule = (pattern: string, read: ReadGroups): DateRule => [new RegExp(`^(?:${pattern})$`), read];
