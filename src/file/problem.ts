import type { SENTENCES } from './explain/sentences.ts';

/** Codes of the check. */
export type CheckCode = keyof typeof SENTENCES;
/**
 * `not-read`: a reader left a record out, and says why in its own words. `not-utf-8`: the bytes of the file are of no encoding that
 * says so, and a guess was made.
 */
export type ProblemCode = CheckCode | 'not-read' | 'not-utf-8';

/** `error`: a record, or the file, is left out. `warning`: it is shown, less what is said here. */
export type Severity = 'error' | 'warning';

/** One fault of an events file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Where, in the file as written: `events[17].citations[0].article`; empty for the whole. */
  readonly path: string;
  /** The offending text, cut to 80 characters. */
  readonly text?: string;
  /** A sentence for the author. */
  readonly message: string;
  /** What to write in its place. */
  readonly suggestion?: string;
  /** Line and column from 1, column in UTF-16 code units; of JSON text that cannot be read. */
  readonly line?: number;
  readonly column?: number;
}

/** Where a value stands: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** `events[17].citations[0]`; a key that is not a plain name stands in brackets and quotes. */
export const pathText = (path: Path): string =>
  path
    .map((key, i) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$]{1,80}$/.test(key)
          ? (i ? '.' : '') + key
          : `[${JSON.stringify(clip(key))}]`,
    )
    .join('');

/** A text as it may stand in a terminal or a page: control characters, marks of direction and half surrogates as �. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, '\ufffd');

/** At most 80 characters of a text, harmless, with an ellipsis where it goes on. */
export const clip = (text: string): string => harmless(text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Whether the reader of dates in words may know more of a problem (date-help.ts). */
export const needsDateHelp = ({ code, suggestion, text }: Problem): boolean =>
  code === 'refused-date' && suggestion === undefined && text !== undefined && text !== '';
