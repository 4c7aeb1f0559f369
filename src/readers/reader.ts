import type { Problem } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import type { HtmlElement } from './html/tree.ts';
import type { Reading } from './reading.ts';

/** The text of a source, and what is known of it. */
export interface SourceText {
  /** Of a zip only the four signs by which it begins. */
  readonly text: string;
  /** The bytes of a zip; undefined of every other source, whose text says all. */
  readonly bytes?: Uint8Array;
  /** As the server sends it, also with parameters; empty where it is not known. */
  readonly contentType: string;
  /** Address, or path of a file. */
  readonly address: string;
}

/** What a reader is told of a source besides its text. */
export interface ReadOptions {
  /** Absolute address against which relative addresses of the source are resolved; empty: they stay as they are. */
  readonly base?: string;
  /** The text parsed as HTML, from its `<html>` down: for readers of formats with `needsPage`. */
  readonly page?: HtmlElement;
  /** The bytes of the source: for readers of formats with `needsBytes`, and only where it is a zip. */
  readonly bytes?: Uint8Array;
  /** Order of day, month and year in dates of numbers alone (03.04.2024). Without it such dates are left out where nothing shows it. */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  /**
   * Which columns of a table hold what, by role (`{ date: 'When', title: 'What' }`): for tables. Columns of other roles are proposed; an
   * empty list says that no column is of its role.
   */
  readonly map?: Readonly<Record<string, string | readonly string[]>>;
  /** Makes an event of each article that has a date, where a source holds articles alone. */
  readonly articlesAsEvents?: boolean;
}

/** What a reader made of a source. */
export interface ReadResult {
  /** What the check takes: an events file as an object or as JSON text. Undefined: there is no story, and the first problem says why. */
  readonly file: unknown;
  /** Records that the reader left out, and what else the author should know; before those that the check finds in `file`. */
  readonly problems: readonly Problem[];
  /** The records of the source, kept and left out, where the reader counts them. */
  readonly reading?: Reading;
  /** What the columns of a table were taken for, in its order; undefined `role`: the column was not read. */
  readonly columns?: readonly { readonly column: string; readonly role: string | undefined; readonly why: string }[];
}

/** Reads one format. */
export interface Reader {
  /** Reads a text in steps of a few milliseconds. Never throws: what cannot be read is in `problems`. */
  readonly read: (text: string, options: ReadOptions) => Steps<ReadResult>;
}

/** A format that can be read: how it is told from others, and how its reader is loaded. */
export interface Format {
  readonly id: string;
  /** What a source of this format is called in a sentence: `an HTML page`. */
  readonly label: string;
  /** What else an author may call it, in lower case: content types, and endings of files without the dot. */
  readonly aliases?: readonly string[];
  /** Whether the reader wants the text parsed as HTML. */
  readonly needsPage?: boolean;
  /** Whether the reader wants the bytes of a zip. */
  readonly needsBytes?: boolean;
  /**
   * How likely a source is of this format, 0 (not at all) to 1. Looks at the text first: servers send wrong types. Never throws.
   * @param head the first 1,000 UTF-16 code units of the text, without a byte order mark and blanks before them.
   * @param contentType as the server sends it, in lower case and without parameters: `text/html`; empty where it is not known.
   * @param name the last part of the address or path, in lower case: `story.json`; empty where there is none.
   */
  readonly accepts: (head: string, contentType: string, name: string) => number;
  /** The reader; a promise where its code must be loaded first, which rejects where that fails. */
  readonly load: () => Reader | Promise<Reader>;
}
