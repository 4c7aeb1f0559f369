import type { Problem } from '../file/problem.ts';
import type { Steps } from '../file/steps.ts';
import type { HtmlElement } from './html/tree.ts';
import type { Reading } from './reading.ts';

/** The text of a source, and what is known about the source. */
export interface SourceText {
  /** For a zip, only the four characters with which it begins. */
  readonly text: string;
  /** The bytes of a zip; undefined for every other source, because the text is complete. */
  readonly bytes?: Uint8Array;
  /** Content type as the server sends it, possibly with parameters; empty if not known. */
  readonly contentType: string;
  /** Address, or path of a file. */
  readonly address: string;
}

/** What a reader knows about a source apart from its text. */
export interface ReadOptions {
  /** Absolute address against which relative addresses are resolved. If empty, they stay as they are. */
  readonly base?: string;
  /** The text parsed as HTML, starting at `<html>`; given to readers of formats with `needsPage`. */
  readonly page?: HtmlElement;
  /** The bytes of the source; given to readers of formats with `needsBytes`, and only if the source is a zip. */
  readonly bytes?: Uint8Array;
  /**
   * Order of day, month and year in purely numeric dates (03.04.2024). Without it, a date is left out if nothing shows
   * its order.
   */
  readonly order?: 'DMY' | 'MDY' | 'YMD';
  /**
   * For tables: which columns hold what, by role (`{ date: 'When', title: 'What' }`). Columns for the other roles are
   * proposed; an empty list means that no column has the role.
   */
  readonly map?: Readonly<Record<string, string | readonly string[]>>;
  /** For sources that hold only articles: makes an event from each article that has a date. */
  readonly articlesAsEvents?: boolean;
}

/** What a reader made from a source. */
export interface ReadResult {
  /**
   * The input of the check: an events file as an object or as JSON text. Undefined if there is no story; the first
   * problem then says why.
   */
  readonly file: unknown;
  /**
   * The records that the reader left out, and other remarks for the author. They come before the problems that the
   * check finds in `file`.
   */
  readonly problems: readonly Problem[];
  /** The records of the source, kept and left out, if the reader counts them. */
  readonly reading?: Reading;
  /**
   * How the columns of a table were read, in the order of the table; `role` is undefined for a column that was not
   * read.
   */
  readonly columns?: readonly { readonly column: string; readonly role: string | undefined; readonly why: string }[];
}

/** Reads one format. */
export interface Reader {
  /** Reads a text in steps of a few milliseconds. Never throws: what cannot be read is listed in `problems`. */
  readonly read: (text: string, options: ReadOptions) => Steps<ReadResult>;
}

/** A format that can be read: how to recognise it, and how to load its reader. */
export interface Format {
  readonly id: string;
  /** The name of the format in a sentence: `an HTML page`. */
  readonly label: string;
  /** Other names that an author may use, in lower case: content types, and file extensions without the dot. */
  readonly aliases?: readonly string[];
  /** Whether the reader needs the text parsed as HTML. */
  readonly needsPage?: boolean;
  /** Whether the reader needs the bytes of a zip. */
  readonly needsBytes?: boolean;
  /**
   * How likely it is that a source has this format, from 0 (impossible) to 1. The text counts most, because servers
   * send wrong types. Never throws.
   * @param head first 1,000 UTF-16 code units of the text, without a byte order mark and leading white space
   * @param contentType as the server sends it, in lower case and without parameters: `text/html`; empty if not known
   * @param name last part of the address or path, in lower case: `story.json`; empty if there is none
   */
  readonly accepts: (head: string, contentType: string, name: string) => number;
  /** The reader, or a promise of it if its code must be loaded first. The promise rejects if loading fails. */
  readonly load: () => Reader | Promise<Reader>;
}
