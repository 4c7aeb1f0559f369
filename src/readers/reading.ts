import { clip, type Problem } from '../file/problem.ts';
import type { ListedFile } from '../file/types.ts';

/** A record that a reader did not take. */
export interface LeftOut {
  /** Where it stands in the source: a path, a line, or words such as `item 3 of list 2`. */
  readonly where: string;
  /** Why it was left out and what would be right, as a sentence. */
  readonly why: string;
  /** What stands there, as plain text. */
  readonly raw: string;
}

/** What a reader made of a source. Every record is kept or left out: `kept + leftOut.length === records`. */
export interface Reading {
  /** What was kept; `checkFile` takes every event of it. */
  readonly file: ListedFile;
  /** How many records the source holds. */
  readonly records: number;
  /** How many of them are events or articles of `file`. */
  readonly kept: number;
  readonly leftOut: readonly LeftOut[];
}

/** The records that a reader left out, as problems of the file that it made. */
export const problemsOfReading = ({ leftOut }: Pick<Reading, 'leftOut'>): Problem[] =>
  leftOut.map(({ where, why, raw }) => ({
    code: 'not-read',
    severity: 'error',
    path: where,
    text: clip(raw),
    message: why,
  }));

/** Why there is no story in a source, as the first problem of it. @param message a sentence that says what was looked for */
export const noStory = (message: string, leftOut: readonly LeftOut[]): Problem => {
  const [first] = leftOut;
  const rest = first ? ` Left out: ${leftOut.length}, the first since: ${first.why}` : '';
  return { code: 'not-read', severity: 'error', path: '', message: message + rest };
};
