import type { SENTENCES } from './explain/sentences.ts';

/** Codes of the check. */
export type CheckCode = keyof typeof SENTENCES;
/**
 * Codes of all problems: those of the check; `not-read` for a record that a reader left out, with the reader's own message; and
 * `not-utf-8` for a file whose bytes are not UTF-8 and whose encoding was guessed.
 */
export type ProblemCode = CheckCode | 'not-read' | 'not-utf-8';

/** `error`: a record, or the whole file, is left out. `warning`: the record is shown without the part that the problem is about. */
export type Severity = 'error' | 'warning';

/** One fault of an events file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path in the file as written: `events[17].citations[0].article`; empty for the whole file. */
  readonly path: string;
  /** The text that caused the problem, cut to 80 characters. */
  readonly text?: string;
  /** A sentence for the author. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** Line and column, both from 1, the column in UTF-16 code units. Present for JSON text that cannot be parsed, and for line-based formats. */
  readonly line?: number;
  readonly column?: number;
}

/** The path of a value: keys and indices from the top of the file. */
export type Path = readonly (string | number)[];

/** A path as text: `events[17].citations[0]`. A key that is not a plain name is written in brackets and quotes. */
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

/** A text that is safe to show in a terminal or page: control characters, direction marks and lone surrogates become �. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, '\ufffd');

/** A text made harmless and cut to 80 UTF-16 code units, with an ellipsis if it is longer. */
export const clip = (text: string): string => harmless(text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Whether the reader of dates in words may have a suggestion for a problem (date-help.ts). It cannot help with a text whose end was cut off. */
export const needsDateHelp = ({ code, suggestion, text }: Problem): boolean =>
  code === 'refused-date' && suggestion === undefined && text !== undefined && /[^…]$/.test(text);
