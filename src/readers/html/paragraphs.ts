import type { Dating } from './dating.ts';
import { type ReadItem, readItem, type Setting } from './item.ts';
import { dateOfItem } from './item-date.ts';
import { type Line, linesOf } from './lines.ts';
import type { HtmlElement } from './tree.ts';

/** What may stand before the date with which a paragraph begins: signs, and short words such as "on". */
const BEFORE = /^[^\p{L}\p{N}]*(?:[\p{L}\p{M}]{1,4}\s+){0,2}$/u;

/** Whether a line begins with a date; a date further on may be any. */
function beginsWithDate(line: Line, around: string, dating: Dating): boolean {
  const date = dateOfItem([line], around, dating);
  return date !== undefined && 'edtf' in date && BEFORE.test(line.text.slice(0, date.start));
}

/** What a paragraph became: entries, and the words before the first of them. */
export interface ReadParagraph {
  readonly entries: readonly ReadItem[];
  readonly before: string;
}

/**
 * Reads a paragraph: an entry where it begins with a date, or several where several of the lines that its `<br>` make do. Lines without
 * a date go on with the entry before them. No entry where none begins with a date: it is prose.
 */
export function readParagraph(element: HtmlElement, setting: Setting): ReadParagraph {
  const { around, dating } = setting;
  const lines = linesOf(element.tag === 'pre' ? [element] : element.children, { breaks: true });
  const dated = lines.map((line) => beginsWithDate(line, around, dating));
  const starts = dated.flatMap((is, i) => (is ? [i] : []));
  const [first] = starts;
  if (first === undefined) return { entries: [], before: '' };
  if (starts.length === 1 && first === 0) return { entries: [readItem(element, setting)], before: '' };
  const entries = starts.map((start, i) =>
    readItem({ ...element, attributes: {} }, setting, { lines: lines.slice(start, starts[i + 1]) }),
  );
  const before = lines.slice(0, first).map(({ text }) => text);
  return { entries, before: before.join(' ') };
}
