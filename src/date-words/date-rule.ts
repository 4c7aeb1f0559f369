import { dateText, type PlainDate } from '../dates/edtf/edtf-text.ts';
import type { Rule } from './rules.ts';

/** The meaning of a text. */
export interface DateReading {
  readonly edtf: string;
  /** Year, month and day, if the text is one calendar date without a clock. */
  readonly plain?: PlainDate;
}

/** The reading of one calendar date. */
export const readingOf = (plain: PlainDate): DateReading => ({ edtf: dateText(plain), plain });

/** State shared by all rules while one text is read. */
export interface ReadingContext {
  /** The day, month or year that relative words refer to ("yesterday"). */
  readonly reference: PlainDate | undefined;
  /** Order of day, month and year in dates of numbers only; undefined if not known. */
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** Number of phrases that may still be tried. The words shared by both ends of a span are found by trial, so this limits the time. */
  readonly attempts: { left: number };
  /** Whether to accept a merely likely reading, too, for use as a suggestion. */
  readonly lenient: boolean;
  /**
   * Reports why a text cannot be read; the first reason is shown. A reason for one `end` of a span is shown only if the rest makes
   * sense. Returns undefined so that a rule can write `return context.refuse(…)`.
   */
  refuse(message: string, of?: 'end'): undefined;
}

/** A rule that reads dates. */
export type DateRule = Rule<DateReading, ReadingContext>;

/** Reads the captured groups of a rule. */
export type ReadGroups = DateRule[1];

/** Reads a phrase. Passed to the rules that read parts of a phrase, because importing `readPhrase` would be a cycle. */
export type ReadPhrase = (text: string, context: ReadingContext) => DateReading | undefined;

/** A rule whose pattern must match the whole text; unmatched groups are ''. */
export const dateRule = (pattern: string, read: ReadGroups): DateRule => [new RegExp(`^(?:${pattern})$`), read];
