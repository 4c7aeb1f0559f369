import type { Steps } from '../../file/steps.ts';
import { isBackMatter } from './back-matter.ts';
import { postedDate } from './byline.ts';
import type { Block } from './blocks.ts';
import { contextOfInterval } from './datetime.ts';
import type { Dating, PageDating } from './dating.ts';
import { spokenIn } from './language.ts';
import { dateOfItem, type ItemDate } from './item-date.ts';
import { linesOf } from './lines.ts';
import { dateOfWords } from './times.ts';
import { attribute, type HtmlElement } from './tree.ts';

/** Number of blocks read in one step. */
const AT_ONCE = 250;

/** A heading and what it means for the blocks below it. */
export interface Heading {
  /** Index of its block. */
  readonly at: number;
  readonly level: number;
  readonly element: HtmlElement;
  readonly text: string;
  /** Its date, and whether it contains nothing else. */
  readonly date: ItemDate | undefined;
  readonly alone: boolean;
  /** The context for dates without a year below it; '' if there is none. */
  readonly around: string;
  /**
   * Whether it, or a heading above it, introduces notes, sources or links, so that nothing below it is part of the
   * story.
   */
  readonly behind: boolean;
  /** The heading one level up that contains it. */
  readonly outer: Heading | undefined;
  /** Index of the block after its own text (up to the next heading), and after its whole section. */
  directEnd: number;
  end: number;
}

/**
 * Headings that are not dates but give the year of the dates below them: "1968 in Korea", "1968年の出来事", "Events of
 * 1968".
 */
const YEAR_OF = [
  /^(\d{4})(?:[年년]|\s+(?:in|at|en|à|au|im|w|в|у|em|no|na)\s)/iu,
  /^(?:the\s+)?(?:events|news|chronology|chronicle|diary|calendar|timeline|year|season|ereignisse|chronik|kalender|das jahr|jahr|événements|chronologie|année|l['’]année|eventos|cronología|cronologia|año|el año|ano|o ano|год|события|хроника|рік|події|хроніка)\s(?:(?:of|in|from|for|des jahres|de l['’]année|de|del año|do ano|vom|im jahre?|en|года)\s+)?(\d{4})$/iu,
];

/** The year that such a heading gives to the dates below it; '' if it gives none. */
export function yearOf(text: string): string {
  for (const pattern of YEAR_OF) {
    const year = pattern.exec(text)?.[1] ?? '';
    if (Number(year) >= 1000 && Number(year) <= 2100) return year;
  }
  return '';
}

/** Reads the date of a heading, or of a paragraph that may act as one, in the context of the dates around it. */
export function dateOfHeading(
  element: HtmlElement,
  around: string,
  dating: Dating,
): { date: ItemDate | undefined; alone: boolean; text: string } {
  const lines = linesOf(element.children);
  const text = lines.map((line) => line.text).join(' ');
  const written = attribute(element, 'data-date');
  const read = written ? dateOfWords(written, '', around, dating) : undefined;
  const [first] = lines;
  if (!first) return { date: undefined, alone: false, text };
  if (read && 'edtf' in read)
    return { date: { edtf: read.edtf, words: '', line: 0, start: 0, end: 0 }, alone: false, text };
  const whole = lines.some(({ pieces }) => pieces.some(({ time }) => time)) ? undefined : dating.whole(text, around);
  if (whole !== undefined)
    return { date: { edtf: whole, words: text, line: 0, start: 0, end: first.text.length }, alone: true, text };
  const posted = lines.length === 1 ? postedDate(first, dating) : undefined;
  if (posted)
    return { date: { ...posted, words: first.text.slice(posted.start, posted.end), line: 0 }, alone: true, text };
  const found = dateOfItem(lines, around, dating);
  const isDate = (words: string): boolean => dating.whole(words, around || '2000') !== undefined;
  if (!found || !('edtf' in found)) return { date: undefined, alone: false, text };
  return {
    date: found,
    alone:
      lines.length === 1 &&
      isDate(found.words) &&
      !/[\p{L}\p{N}]/u.test(text.slice(0, found.start) + text.slice(found.end)),
    text,
  };
}

const isYearAlone = ({ date, alone }: Heading): boolean => alone && /^\d{4}$/.test(date?.edtf ?? '');

/** Whether a date written without its year is a month or day of the given year. */
const isMonthOrDay = ({ edtf, words }: ItemDate, year = ''): boolean =>
  !/\p{Nd}{4}/u.test(words) && edtf.startsWith(`${year}-`);

/** Heading level of a paragraph that is only a date; below all real headings. */
export const PARAGRAPH = 8;

/**
 * The headings among some blocks, each with its section, and for every block the innermost heading that contains it. A
 * paragraph that is nothing but a date, and is followed by something, counts as a heading of the lowest level.
 */
export function* headingSteps(
  blocks: readonly Block[],
  around: string,
  dating: PageDating,
): Steps<{ headings: Heading[]; over: (Heading | undefined)[] }> {
  const headings: Heading[] = [];
  const over: (Heading | undefined)[] = [];
  let stack: Heading[] = [];
  const close = (i: number, over_: (heading: Heading) => boolean): void => {
    for (const heading of stack) if (over_(heading)) heading.end = i;
    stack = stack.filter((heading) => !over_(heading));
  };
  const endDirect = (i: number): void => {
    const last = headings.at(-1);
    if (last && last.directEnd > i) last.directEnd = i;
  };
  for (const [i, block] of blocks.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / blocks.length;
    over[i] = stack.at(-1);
    if (block.kind === 'end') {
      close(i, ({ at }) => at >= block.opened);
      if ((headings.at(-1)?.at ?? -1) >= block.opened) endDirect(i);
      continue;
    }
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const written = block.kind === 'heading' ? block.level : PARAGRAPH;
    const above = stack.findLast((heading) => heading.level < written);
    const next = blocks[i + 1]?.kind;
    if (block.kind === 'paragraph' && (next === undefined || next === 'end' || next === 'heading')) continue;
    const spoken = spokenIn(block.element, { dating }).dating;
    const year = stack.findLast((heading) => heading.level === written && isYearAlone(heading));
    const inYear = year && dateOfHeading(block.element, year.around, spoken);
    // "May" after "1968" on the same level belongs to that year.
    const isPart = inYear?.date?.line === 0 && inYear.date.start === 0 && isMonthOrDay(inYear.date, year?.around);
    const [read, outer] =
      inYear && isPart ? [inYear, year] : [dateOfHeading(block.element, above?.around ?? around, spoken), above];
    const level = isPart ? written + 0.5 : written;
    if (block.kind === 'paragraph' && !(read.date && read.alone)) continue;
    close(i, (heading) => heading.level >= level);
    endDirect(i);
    const own = read.date ? contextOfInterval(read.date.edtf) : yearOf(read.text);
    const heading: Heading = {
      at: i,
      level,
      element: block.element,
      ...read,
      around: own || (read.date ? '' : (outer?.around ?? around)),
      behind: outer?.behind === true || isBackMatter(read.text),
      outer,
      directEnd: blocks.length,
      end: blocks.length,
    };
    headings.push(heading);
    stack.push(heading);
    over[i] = heading;
  }
  return { headings, over };
}
