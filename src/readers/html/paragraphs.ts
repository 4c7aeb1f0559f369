import type { Dating } from './dating.ts';
import { type ReadItem, readItem, type Setting } from './item.ts';
import { dateOfItem, type DateOfItem } from './item-date.ts';
import { type Line, linesOf } from './lines.ts';
import { elementsIn, type HtmlElement } from './tree.ts';
import { YEAR_FIRST, type YearFirst, yearsOfSequence } from './year-first.ts';

/** What may precede the date at the beginning of a paragraph: punctuation, and short words such as "on". */
const BEFORE = /^[^\p{L}\p{N}]*(?:[\p{L}\p{M}]{1,4}\s+){0,2}$/u;

/** Whether a line begins with a date. A date further on may belong to anything. */
function beginsWithDate(line: Line, around: string, dating: Dating): boolean {
  const date = dateOfItem([line], around, dating);
  return date !== undefined && 'edtf' in date && BEFORE.test(line.text.slice(0, date.start));
}

/** The lines of a paragraph, divided by `<br>`. */
const linesOfParagraph = (element: HtmlElement): Line[] =>
  linesOf(element.tag === 'pre' ? [element] : element.children, { breaks: true });

/**
 * The years with which the lines of consecutive paragraphs begin, if they are certainly years: see `yearsOfSequence`.
 * One array per paragraph, with one item per line.
 */
export function yearsOfParagraphs(
  paragraphs: readonly HtmlElement[],
  { around, dating }: Pick<Setting, 'around' | 'dating'>,
): (YearFirst | undefined)[][] {
  const lines = paragraphs.map(linesOfParagraph);
  const all = lines.flat();
  if (all.filter(({ text }) => YEAR_FIRST.test(text)).length < 2) return paragraphs.map(() => []);
  const dates = all.map((line) => {
    const date = dateOfItem([line], around, dating);
    return date && 'edtf' in date && BEFORE.test(line.text.slice(0, date.start)) ? date.edtf : undefined;
  });
  const years = yearsOfSequence(
    all.map(({ text }) => text),
    dates,
  );
  let from = 0;
  return lines.map(({ length }) => years.slice(from, (from += length)));
}

/** The entries of a paragraph, and the text before the first one. */
export interface ReadParagraph {
  readonly entries: readonly ReadItem[];
  readonly before: string;
}

/**
 * Reads a paragraph. It is one entry if it begins with a date, or several if several of its lines (separated by `<br>`)
 * do. A line without a date belongs to the entry before it. Without any such line it is prose and has no entry.
 */
export function readParagraph(
  element: HtmlElement,
  setting: Setting,
  years: readonly (YearFirst | undefined)[] = [],
): ReadParagraph {
  const { around, dating } = setting;
  const lines = linesOfParagraph(element);
  // Lines with only years are links to other pages, or page numbers
  if (!lines.some(({ text }) => /\p{L}/u.test(text)) && !elementsIn(element).some(({ tag }) => tag === 'img'))
    return { entries: [], before: '' };
  const dated = lines.map((line, i) => years[i] !== undefined || beginsWithDate(line, around, dating));
  const found = (i: number): DateOfItem | null => {
    const year = years[i];
    return year ? { edtf: year.year, words: year.year, line: 0, start: year.start, end: year.end } : null;
  };
  const starts = dated.flatMap((is, i) => (is ? [i] : []));
  const [first] = starts;
  if (first === undefined) return { entries: [], before: '' };
  if (starts.length === 1 && first === 0)
    return { entries: [readItem(element, setting, { found: found(0) })], before: '' };
  const entries = starts.map((start, i) =>
    readItem({ ...element, attributes: {} }, setting, {
      lines: lines.slice(start, starts[i + 1]),
      found: found(start),
    }),
  );
  const before = lines.slice(0, first).map(({ text }) => text);
  return { entries, before: before.join(' ') };
}
