import { clip, type Problem } from '../file/problem.ts';
import { REMOVED, VISIBLE_CHARACTER } from '../file/seen.ts';
import type { ListedFile } from '../file/types.ts';
import type { ReadResult } from './reader.ts';
import { withAbsoluteAddresses } from './resolve-addresses.ts';

/** A record that a reader did not take. */
export interface LeftOut {
  /** Its position in the source: a path, a line, or words such as `item 3 of list 2`. */
  readonly where: string;
  /** Why it was left out and what would be right, as a sentence. */
  readonly why: string;
  /** The content of the record, as plain text. */
  readonly raw: string;
  /** For a table row that has a date or a title: its texts, for a program in which the author corrects the row. */
  readonly texts?: RecordTexts;
}

/** The texts of a record as written; nothing in them is checked. */
export interface RecordTexts {
  /**
   * Its date, or the parts of its date joined by hyphens; followed by a dash and the end if it has one. May be empty.
   */
  readonly date: string;
  /** May be empty, but only if the date is not empty. */
  readonly title: string;
  readonly summary?: string;
  readonly category?: string;
  readonly place?: string;
  /** Addresses of its articles, each once. */
  readonly urls?: readonly string[];
}

/** What a reader made from a source. Every record is either kept or left out: `kept + leftOut.length === records`. */
export interface Reading {
  /** What was kept; `checkFile` accepts every event in it. */
  readonly file: ListedFile;
  /** Number of records in the source. */
  readonly records: number;
  /** Number of records that became events or articles of `file`. */
  readonly kept: number;
  readonly leftOut: readonly LeftOut[];
  /** Warnings: what the author should know about records that were kept. */
  readonly notes?: readonly Problem[];
}

/** The records that a reader left out, as problems of the file. */
export const problemsOfReading = ({ leftOut }: Pick<Reading, 'leftOut'>): Problem[] =>
  leftOut.map((one) => problemOf(one, 'error'));

/** A remark about a record that was kept, as a warning. */
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

const seen = new RegExp(VISIBLE_CHARACTER, 'u');

/** Whether a text still has visible characters after the check has cleaned it. */
const isSeen = (text: string): boolean => seen.test(text.replace(REMOVED, ''));

/**
 * Leaves out the events whose titles have no visible character (only control characters, say), because the check would
 * reject them.
 */
export function withSeenTitles<Read extends Pick<Reading, 'file' | 'kept' | 'leftOut'>>(reading: Read): Read {
  const { file, kept, leftOut } = reading;
  const unseen = file.events.filter(({ title }) => !isSeen(title));
  if (unseen.length === 0) return reading;
  const why = 'Its title has only invisible characters, such as control characters.';
  return {
    ...reading,
    file: { ...file, events: file.events.filter(({ title }) => isSeen(title)) },
    kept: kept - unseen.length,
    leftOut: [...leftOut, ...unseen.map(({ date }) => ({ where: `the event of ${date}`, why, raw: '' }))],
  };
}

/** The first problem of a source that holds no story. @param message a sentence that says what was looked for */
export const noStory = (message: string, leftOut: readonly LeftOut[]): Problem => {
  const [first] = leftOut;
  const rest = first ? ` Left out: ${leftOut.length}, the first since: ${first.why}` : '';
  return { code: 'not-read', severity: 'error', path: '', message: message + rest };
};

/**
 * The result of a reader: its file, or no file if nothing was kept.
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
