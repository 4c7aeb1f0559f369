import {
  type DateTextReader,
  type ParseDateTextOptions,
  type ParsedDateText,
  dateTextReader,
} from './parse-date-text.ts';

import { isEastAsian } from './languages/east-asian.ts';

/** A date phrase in a longer text. */
export interface FoundDate {
  /** Index of its first character in the text, in UTF-16 code units, and the index after its last. */
  readonly start: number;
  readonly end: number;
  readonly reading: Extract<ParsedDateText, { readonly date: unknown }>;
}

/** Largest index at which a phrase at the beginning of a text may end, and the length that is searched at all; UTF-16 code units. */
const MAX_BEGINNING = 160;
const MAX_SEARCHED = 1000;
/** Maximum number of possible ends that are tried for a phrase at the beginning, nearest first. */
const MAX_ENDS = 24;

/**
 * The date that prose is about, and its position: "1968: The year of …", "May 3 – The …", "3 May 1968. Students …", "(c. 1890) A view".
 *
 * It is the longest date phrase at the beginning that ends at a separator (`:`, a dash with blanks, `,` or `.` before a blank, a bracket, the
 * end of the line); otherwise the first month or day, with its year, after a word such as "on" or "in"; in Chinese, Japanese and Korean the
 * first full day. Undefined if it is not certain. A year alone inside a text does not count: "in 1500 cases". Months and days without
 * a year need a `reference`. Never throws. Searches the first 1,000 UTF-16 code units.
 * @param read a reader made once for many texts, with the same options and `edtf: false`
 * @param mayBeDay a quick test whether a phrase may be a month or day; others are not tried inside the text
 */
export function findDate(
  text: string,
  options: ParseDateTextOptions,
  read: DateTextReader = dateTextReader({ edtf: false, ...options }),
  mayBeDay: (phrase: string) => boolean = () => true,
): FoundDate | undefined {
  return atBeginning(text, read) ?? inside(text, options.locale, read, mayBeDay);
}

function readPart(text: string, start: number, end: number, read: DateTextReader): FoundDate | undefined {
  const reading = read(text.slice(start, end));
  return 'date' in reading ? { start, end, reading } : undefined;
}

/** Matches the places where a phrase at the beginning may end. */
const SEPARATOR = /(?<!\d):|:(?!\d)|[：；;、。，،]|[,.](?=\s|$)|\s+[-–—](?=\s)|—|–(?=\p{L})|\s(?=[([])|\s*\n|$/gu;

/** A text that continues the date before it: "1968, 1969", "May – June". */
const CONTINUATION =
  /^[\s,–—-]*(?:\d{4}\b|\d{1,2}[\s.]|(?:and|or|to|until|und|oder|bis|et|ou|à|y|o|a|e|и|или|по)\s+(?:\p{L}+\.?\s+)?\p{Nd})/iu;

function atBeginning(text: string, read: DateTextReader): FoundDate | undefined {
  // Skips a bullet, which is not part of the date
  const start = /^\s*(?:[•·*‣▪◦]\s*|[-–—]\s+)?/u.exec(text)?.[0].length ?? 0;
  const head = text.slice(0, start + MAX_BEGINNING);
  const isCut = head.length < text.length;
  const bracketed = /^[[(][^\])]+[\])]/.exec(head.slice(start))?.[0].length;
  const ends = [...head.slice(start).matchAll(SEPARATOR)].map(({ index, 0: separator }) => ({
    end: start + index,
    separator: separator.trim(),
  }));
  if (isCut) ends.pop();
  if (bracketed) ends.push({ end: start + bracketed, separator: ']' });
  if (/^[-–—]\p{Nd}/u.test(head.slice(start))) return undefined;
  ends.sort((a, b) => a.end - b.end);
  for (const { end, separator } of ends.slice(0, MAX_ENDS).toReversed()) {
    const part = head.slice(start, end).replace(/[\s:,;]+$/, '');
    const found = part ? readPart(text, start, start + part.length, read) : undefined;
    if (!found) continue;
    // A phrase without digits counts only as a month or period that is a heading ("May: …"), not as "today" or "Friday"
    if (!/\p{Nd}/u.test(part) && !(/^(?:[:：–—-]|)$/.test(separator) && /^-?\d+(?:X+|-\d\d)$/.test(found.reading.edtf)))
      return undefined;
    const rest = text.slice(end);
    return /^[,–—-]/.test(rest.trimStart()) && CONTINUATION.test(rest) ? undefined : found;
  }
  return undefined;
}

/** Prepositions before dates, in the supported languages. */
const PREPOSITIONS = new Set('on in during am im le en au el em no в во у في در में'.split(' '));

function inside(
  text: string,
  locale: string,
  read: DateTextReader,
  mayBeDay: (phrase: string) => boolean,
): FoundDate | undefined {
  const part = text.slice(0, MAX_SEARCHED);
  if (isEastAsian(locale)) {
    const day =
      /(?<![\p{Nd}前전])\d{4}(?:年|년) ?\d{1,2}(?:月|월) ?\d{1,2}(?:日|일)(?! ?(?:[~〜～–—-]|から|[至到]|부터|에서))/u.exec(
        part,
      );
    return day ? readPart(text, day.index, day.index + day[0].length, read) : undefined;
  }
  const words = [...part.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ index, word }));
  for (const [i, { word }] of words.entries()) {
    if (!PREPOSITIONS.has(word.toLowerCase())) continue;
    for (let last = Math.min(i + 6, words.length - 1); last > i; last--) {
      const [from, to] = [words[i + 1], words[last]];
      if (!from || !to) continue;
      const end = to.index + to.word.replace(/[.,;:!?)\]]+$/, '').length;
      const phrase = text.slice(from.index, end);
      if (!/\p{Nd}{4}/u.test(phrase) || !mayBeDay(phrase)) continue;
      const found = readPart(text, from.index, end, read);
      if (found && /^-?\d{4}-\d\d(?:-\d\d)?$/.test(found.reading.edtf))
        return CONTINUATION.test(text.slice(end)) ? undefined : found;
    }
  }
  return undefined;
}
