import { type Datetime, readDatetime } from './datetime.ts';
import type { Dating } from './dating.ts';
import type { Line } from './lines.ts';
import { attribute, type HtmlElement, oneLine } from './tree.ts';

/** A `<time>`, and the position of its words. */
export interface TimeSpan {
  readonly element: HtmlElement;
  /** Index of its line, and its range in the text of that line. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Its words as written. */
  readonly words: string;
  /** 0 in the text itself, 1 in `<small>`, 2 in a link. */
  readonly rank: number;
}

/** The `<time>` elements of some lines, in order. */
export function timesOf(lines: readonly Line[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (const [line, { pieces, text }] of lines.entries()) {
    for (const piece of pieces) {
      if (!piece.time) continue;
      const end = Math.min(piece.start + piece.text.length, text.length);
      const before = spans.at(-1);
      if (before?.element === piece.time && before.line === line) {
        spans[spans.length - 1] = { ...before, end, words: oneLine(text.slice(before.start, end)) };
        continue;
      }
      const rank = piece.link ? 2 : piece.small ? 1 : 0;
      spans.push({ element: piece.time, line, start: piece.start, end, words: oneLine(piece.text), rank });
    }
  }
  return spans;
}

/** The date in an attribute of an element, `data-date` before `datetime`; undefined if there is none. */
export const writtenDate = (element: HtmlElement): string | undefined =>
  ['data-date', 'datetime'].map((name) => attribute(element, name)).find((text) => text !== '');

/**
 * The date of an element, from its attribute or its words. An attribute that is a date in words, which HTML does not
 * allow, is read as such. If the attribute is no date, the words are read.
 */
export function dateOfWords(written: string | undefined, words: string, around: string, dating: Dating): Datetime {
  const text = written ?? words;
  const inWords = (): string | undefined => {
    const own = written === undefined ? undefined : dating.whole(written, '');
    // “1958-” has an open end; elsewhere the dash may separate the date from a text
    const open = /\d-$/.test(words) ? dating.phrase(words) : undefined;
    return own ?? open ?? (words ? dating.whole(words, around) : undefined);
  };
  if (written !== undefined || /^[\d-]/.test(words)) {
    const read = readDatetime(text, { around });
    if ('edtf' in read) return read;
    const edtf = inWords();
    return edtf === undefined ? (dating.refused(text) ?? read) : { edtf };
  }
  const edtf = inWords();
  return edtf === undefined ? (dating.refused(words) ?? { why: 'these words are not known as a date' }) : { edtf };
}

export const dateOfTime = ({ element, words }: TimeSpan, around: string, dating: Dating): Datetime =>
  dateOfWords(writtenDate(element), words, around, dating);
