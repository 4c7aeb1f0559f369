import type { TimelineDate } from 'cited-timeline/core';
import type { DateOrder } from '../story/types.ts';

/** What the page says under a date cell. */
export type DateAnswer =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'read';
      readonly date: TimelineDate;
      /** EDTF, as it is written into the events file. */
      readonly edtf: string;
      /** The date in words that claim no more than it says, such as `some time in June 2024`. */
      readonly sentence: string;
    }
  | ({ readonly kind: 'question' } & Question)
  | { readonly kind: 'unknown'; /** Why it is not read: a sentence. */ readonly why: string };

/** What has to be asked before a date can be read. */
export interface Question {
  readonly ask: string;
  /** The likely meanings, most likely first. Empty where the page can offer none and the writer has to write more. */
  readonly answers: readonly Choice[];
}

/** A meaning to choose. */
export interface Choice {
  /** What the button says: the date in words. */
  readonly label: string;
  /** What choosing it writes into the cell. It is always read, as `edtf`. */
  readonly text: string;
  readonly edtf: string;
  /** Present where the choice says how all dates in numbers of the story are written. */
  readonly order?: DateOrder;
}

/** What is known around a date cell. */
export interface DateContext {
  /** Language of the story's texts, BCP 47. */
  readonly lang: string;
  /** What the writer has said of dates in numbers. */
  readonly order?: DateOrder | undefined;
  /** Years of the rows near by, nearest first: see `yearsNear`. */
  readonly years: readonly number[];
  /** When the articles of the row came out, EDTF. */
  readonly published: readonly string[];
  /** The year in which the page is used. */
  readonly thisYear: number;
}
