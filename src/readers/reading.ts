import { clip, type Problem } from '../file/problem.ts';
import { REMOVED, SEEN } from '../file/seen.ts';
import type { ListedFile } from '../file/types.ts';
import type { ReadResult } from './reader.ts';
import { withAbsoluteAddresses } from './resolve-addresses.ts';

/** A record that a reader did not take. */
export interface LeftOut {
  /** Where it stands in the source: a path, a line, or words such as `item 3 of list 2`. */
  readonly where: string;
  /** Why it was left out and what would be right, as a sentence. */
  readonly why: string;
  /** What stands there, as plain text. */
  readonly raw: string;
  /** What it says, of a row of a table that has a date or a title: for a program in which its writer mends it. */
  readonly texts?: RecordTexts;
}

/** What a record says, as it is written; nothing of it is checked. */
export interface RecordTexts {
  /** Its date, or the parts of it with hyphens between them, and its end after a dash; may be empty. */
  readonly date: string;
  /** May be empty, but not where the date is. */
  readonly title: string;
  readonly summary?: string;
  readonly category?: string;
  readonly place?: string;
  /** Addresses of its articles, each once. */
  readonly urls?: readonly string[];
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
  /** Warnings: what the author should know of records that were kept. */
  readonly notes?: readonly Problem[];
}

/** The records that a reader left out, as problems of the file that it made. */
export const problemsOfReading = ({ leftOut }: Pick<Reading, 'leftOut'>): Problem[] =>
  leftOut.map((one) => problemOf(one, 'error'));

/** What the author should know of a record that was kept, as a warning. */
export const noteOf = (note: LeftOut): Problem => problemOf(note, 'warning');

function problemOf({ where, why, raw }: LeftOut, severity: Problem['severity']): Problem {
  const [, line] = /^line (\d+)$/.exec(where) ?? [];
  return {
    code: 'not-read',
    severity,
    path: where,
    ...(raw !== '' && { text: clip(raw) }),
    message: why,
    ...(line !== undefined && { line: Number(line), column: 1 }),
  };
}

const seen = new RegExp(SEEN, 'u');

/** Whether anything is seen of a text once the check has cleaned it. */
const isSeen = (text: string): boolean => seen.test(text.replace(REMOVED, ''));

/**
 * A reading without the events of whose title nothing is seen (only control characters, say), which the check would not take: they are
 * left out.
 */
export function withSeenTitles<Read extends Pick<Reading, 'file' | 'kept' | 'leftOut'>>(reading: Read): Read {
  const { file, kept, leftOut } = reading;
  const unseen = file.events.filter(({ title }) => !isSeen(title));
  if (unseen.length === 0) return reading;
  const why = 'Nothing is seen of its title: it has only control characters, or others without a form.';
  return {
    ...reading,
    file: { ...file, events: file.events.filter(({ title }) => isSeen(title)) },
    kept: kept - unseen.length,
    leftOut: [...leftOut, ...unseen.map(({ date }) => ({ where: `the event of ${date}`, why, raw: '' }))],
  };
}

/** Why there is no story in a source, as the first problem of it. @param message a sentence that says what was looked for */
export const noStory = (message: string, leftOut: readonly LeftOut[]): Problem => {
  const [first] = leftOut;
  const rest = first ? ` Left out: ${leftOut.length}, the first since: ${first.why}` : '';
  return { code: 'not-read', severity: 'error', path: '', message: message + rest };
};

/**
 * What a reader gives for what it read: its file, or no file where nothing was kept.
 * @param base see `ReadOptions`
 * @param nothing a sentence that says what was looked for
 */
export function resultOf(read: Reading, base: string, nothing: string): ReadResult {
  const reading = withSeenTitles(read);
  const problems = [...problemsOfReading(reading), ...(reading.notes ?? [])];
  return reading.kept > 0
    ? { file: withAbsoluteAddresses(reading.file, base), problems, reading }
    : { file: undefined, problems: [noStory(nothing, reading.leftOut), ...problems], reading };
}
