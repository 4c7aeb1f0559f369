import { postedDate } from './byline.ts';
import type { Dating } from './dating.ts';
import { joinedDate, withWordsBeside } from './join-dates.ts';
import type { Line, Piece } from './lines.ts';
import { reasonOf } from './refused-date.ts';
import { isBlock } from './tree.ts';
import { dateOfTime, type TimeSpan, timesOf, writtenDate } from './times.ts';

/** The date of an item, and the position of its words in the lines of the item. */
export interface ItemDate {
  readonly edtf: string;
  /** The words for the date as written. */
  readonly words: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether the author marked it as a date with a `<time>`. */
  readonly marked?: true;
}

/** A date, or the reason why the marked date cannot be read; undefined if there is none. */
export type DateOfItem = ItemDate | { readonly why: string; readonly text: string } | undefined;

const dateAt = (lines: readonly Line[], line: number, start: number, end: number, edtf: string): ItemDate => ({
  edtf,
  words: lines[line]!.text.slice(start, end).trim(),
  line,
  start,
  end,
});

/**
 * Finds the date of an item. Order of preference: the beginning of its text or its first `<time>`, whichever comes
 * first; an element or line that is only a date; the end of its first line; the line that says when it was published.
 * Two dates are an interval if the words between them say so.
 */
export function dateOfItem(lines: readonly Line[], around: string, dating: Dating): DateOfItem {
  const [first] = lines;
  if (!first) return undefined;
  const times = timesOf(lines);
  const rank = times.reduce((least, time) => Math.min(least, time.rank), Infinity);
  // In a link or in small print the time may be that of the article, so a date in the text comes first.
  const near = times.filter((time) => time.rank === rank);
  const leading = times[0]?.line === 0 && times[0].start === 0 ? undefined : leadingDate(first, around, dating);
  if (leading && !(rank === 0 && near[0]!.line === 0 && near[0]!.start < leading.end))
    if (!leading.inside || !near.length) return dateAt(lines, 0, leading.start, leading.end, leading.edtf);
  const marked = dateOfTimes(lines, near, around, dating);
  if (marked && 'edtf' in marked) return marked;
  return dateApart(lines, around, dating) ?? dateAtEnd(lines, around, dating) ?? dateOfPosting(lines, dating) ?? marked;
}

function dateOfTimes(lines: readonly Line[], times: readonly TimeSpan[], around: string, dating: Dating): DateOfItem {
  let refused: DateOfItem;
  for (const [i, time] of times.entries()) {
    const read = dateOfTime(time, around, dating);
    if (!('edtf' in read)) {
      refused ??= { why: reasonOf(read), text: time.words || (time.element.attributes['datetime'] ?? '') };
      continue;
    }
    const line = lines[time.line]!;
    // Words that are not a date themselves belong to the text.
    if (time.element.tag !== 'time' && dating.whole(time.words, around || '2000') === undefined)
      return { ...dateAt(lines, time.line, time.start, time.start, read.edtf), marked: true };
    const lead =
      dating.whole(time.words, around || '2000') === undefined ? dating.find(time.words, around || '2000') : undefined;
    // If the element contains more than the date, only the date is removed from the text.
    if (lead?.start === 0)
      return { ...dateAt(lines, time.line, time.start, time.start + lead.end, read.edtf), marked: true };
    const next = times[i + 1];
    const second =
      next?.line === time.line
        ? (clockAfter(read.edtf, next) ?? dateOfTime(next, around || read.edtf, dating))
        : undefined;
    if (next && second && 'edtf' in second) {
      const before = line.text.slice(0, time.start);
      const both = joinedDate(read.edtf, second.edtf, before, line.text.slice(time.end, next.start));
      if (both !== undefined) {
        const joining = line.text.slice(time.end, next.start).trim();
        const words = [time.words, /\p{L}/u.test(joining) ? joining : '–', next.words].join(' ');
        return { ...dateAt(lines, time.line, time.start, next.end, both), words, marked: true };
      }
    }
    const beside = withWordsBeside(read.edtf, time, line, dating);
    return { ...dateAt(lines, time.line, beside.start, beside.end, beside.edtf), marked: true };
  }
  return refused;
}

/** The time of day at which an event ends that begins at a time on the same day. */
function clockAfter(start: string, { element }: TimeSpan): { readonly edtf: string } | undefined {
  const clock = /^\d\d:\d\d(?::\d\d)?$/.exec(writtenDate(element) ?? '')?.[0];
  const [, day, from = '', zone = ''] = /^(\d{4}-\d\d-\d\dT)(\d\d:\d\d)[\d:.]*(Z|[-+][\d:]+)?$/.exec(start) ?? [];
  return clock !== undefined && day !== undefined && from < clock ? { edtf: day + clock + zone } : undefined;
}

/** What separates a date from the text after it. */
const SEPARATED = /^\s*(?:$|[:：,;–—-]|\.(?:\s|$)|[([])/u;

/**
 * The date at the beginning of a line, in its first elements or in its text. `inside` means that it follows a word such
 * as "on".
 */
export function leadingDate(
  { text, pieces }: Line,
  around: string,
  dating: Dating,
): { edtf: string; start: number; end: number; inside: boolean } | undefined {
  const found = dating.find(text, around);
  if (found?.start === 0) return { ...found, inside: false };
  for (let count = Math.min(4, pieces.length - 1); count > 0; count--) {
    const end = pieces[count]!.start;
    if (pieces.slice(0, count).some(({ time }) => time)) continue;
    const words = text.slice(0, end);
    const rest = text.slice(end);
    if (words.length > 60 || /^\p{N}|^\s*[-–—]\s*\p{N}|^\p{Ll}/u.test(rest)) continue;
    const edtf = dating.whole(words.trim(), around);
    // A word alone may begin a sentence, and a number may be a count.
    if (edtf === undefined || (!/\p{Nd}/u.test(words) && !SEPARATED.test(rest))) continue;
    return { edtf, start: 0, end: words.trimEnd().length, inside: false };
  }
  return found && { ...found, inside: true };
}

/** The date of the line that says when the item was published. */
function dateOfPosting(lines: readonly Line[], dating: Dating): ItemDate | undefined {
  for (const [line, each] of lines.entries()) {
    const found = each.heading ? undefined : postedDate(each, dating);
    if (found) return dateAt(lines, line, found.start, found.end, found.edtf);
  }
  return undefined;
}

/** Whether a piece is the short text of an inline element and so may be a date; links do not count. */
const isApart = ({ inside, link, text }: Piece): boolean =>
  inside !== undefined && !isBlock(inside) && !link && text.length <= 60;

/** A date that fills an element or a line of its own. */
function dateApart(lines: readonly Line[], around: string, dating: Dating): ItemDate | undefined {
  for (const [line, { text, pieces }] of lines.entries()) {
    const spans = [{ start: 0, text }, ...pieces.filter(isApart)];
    for (const span of spans) {
      if (span.text.length > 60 || !/\p{Nd}/u.test(span.text) || !span.text.trim()) continue;
      const edtf = dating.whole(span.text.trim(), around);
      const alone = span.text.length === text.length || !/^\d+$/.test(span.text.trim());
      if (edtf !== undefined && alone)
        return dateAt(lines, line, span.start, span.start + span.text.trimEnd().length, edtf);
    }
  }
  return undefined;
}

/** A year at the end of a sentence: "Founded in 1968". */
const IN_YEAR = /(?<=\p{L}\s)(?:in|im jahre?|en|em|no ano de|en el año)\s(1\d{3}|20\d\d)$/iu;

/** A day without its year at the end of a text; below, a year before our era. */
const DAY_AT_END = /(?:\p{Nd}{1,2}\.?(?:\s|st\s|nd\s|rd\s|th\s)\p{L}{3,}\.?|\p{L}{3,}\.?\s\p{Nd}{1,2})\s*$/u;
const ERA_AT_END = /\p{Nd}\s?(?:[mb]illion\s)?(?:BP|BCE?)\s*$/u;

/** Whether a text ends with the first of two dates of which only the second has a year: “14 May – 19 June 1097”. */
function endsWithDate(text: string, dating: Dating): boolean {
  const [day] = DAY_AT_END.exec(text.slice(-40)) ?? [];
  return (
    ERA_AT_END.test(text.slice(-40)) || (day !== undefined && dating.whole(`${day.trim()} 2000`, '') !== undefined)
  );
}

/** A date with its year at the end of the first line: "The first match (May 1968)", "The first match, May 1968". */
function dateAtEnd(lines: readonly Line[], around: string, dating: Dating): ItemDate | undefined {
  const text = lines[0]!.text.replace(/[\s.;]+$/, '');
  // Under a heading with a year, it may be the year of something mentioned: "A fire in the mill built in 1821".
  const year = around || (lines.length > 1 && !lines[0]!.heading) ? undefined : IN_YEAR.exec(text);
  if (year && !/\d{4}/.test(text.slice(0, year.index))) return dateAt(lines, 0, text.length - 4, text.length, year[1]!);
  const found = /[(（]([^()（）]{4,60})[)）]$/u.exec(text) ?? /(?:,|\s[–—-])\s+([^,–—]{4,40})$/u.exec(text);
  if (found && /[–—-]/.test(found[0].slice(0, 2)) && endsWithDate(text.slice(0, found.index), dating)) return undefined;
  const words = found?.[1]?.trim() ?? '';
  const edtf = found && /\p{Nd}{4}/u.test(words) ? dating.whole(words, '') : undefined;
  return found && edtf !== undefined ? { ...dateAt(lines, 0, found.index, text.length, edtf), words } : undefined;
}
