import type { TimelineDate } from 'cited-timeline/core';
import type { DateOrder } from '../story/types.ts';

/** The answer shown under a date cell. */
export type DateAnswer =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'read';
      readonly date: TimelineDate;
      /** EDTF, as written into the events file. */
      readonly edtf: string;
      /** The date in words, no more exact than it is: `some time in June 2024`. */
      readonly sentence: string;
    }
  | ({ readonly kind: 'question' } & Question)
  | { readonly kind: 'unknown'; /** Why it is not read, as a sentence. */ readonly why: string };

/** A question that must be answered before a date can be read. */
export interface Question {
  readonly ask: string;
  /** The likely meanings, most likely first. Empty if the page has none to offer and the writer must write more. */
  readonly answers: readonly Choice[];
}

/** A meaning to choose. */
export interface Choice {
  /** The text of the button: the date in words. */
  readonly label: string;
  /** The text that choosing it writes into the cell. It is always read as `edtf`. */
  readonly text: string;
  readonly edtf: string;
  /** Set if the choice also determines the order of all numeric dates in the story. */
  readonly order?: DateOrder;
}

/** The context of a date cell. */
export interface DateContext {
  /** Language of the story's texts, BCP 47. */
  readonly lang: string;
  /** The order of numeric dates, if the writer has stated it. */
  readonly order?: DateOrder | undefined;
  /** Years of nearby rows, nearest first: see `yearsNear`. */
  readonly years: readonly number[];
  /** Publication dates of the row's articles, EDTF. */
  readonly published: readonly string[];
  /** The current year. */
  readonly thisYear: number;
}
