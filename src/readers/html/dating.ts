import { isEastAsian } from '../../date-words/languages/east-asian.ts';
import { type DateTextReader, findDate, quickDateTextReader } from '../../date-words/index.ts';
import { clockOn } from './clock.ts';
import { contextDate, dayIn } from './datetime.ts';
import { monthDayIn } from './month-day.ts';
import { dateRefuser, type RefusedDate } from './refused-date.ts';
import { eastAsianBeginning, sentenceDate } from './sentence-date.ts';

/** A date in a text: EDTF, and the range of its words in UTF-16 code units. */
export interface FoundInText {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads dates in the visible text of one language. `around` is the year, month or day that the headings give; '' for
 * none.
 */
export interface Dating {
  /** EDTF of a text that is nothing but a date. */
  whole(text: string, around: string): string | undefined;
  /**
   * The date at the beginning of a text, up to a separator; otherwise the first full date after a word such as "on".
   */
  find(text: string, around: string): FoundInText | undefined;
  /** EDTF of a known date with words around it: "before 1968-05-03". */
  phrase(text: string): string | undefined;
  /** Why words that look like a date are not one. */
  refused(text: string): RefusedDate | undefined;
}

/** The order of the parts in numeric dates. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** The dating of a page, which may have parts in other languages. */
export interface PageDating extends Dating {
  /**
   * The dating of a part with its own language, or with a stated order of numbers. What it cannot read is read as in
   * the rest of the page.
   */
  readonly of: (lang: string, order?: DateOrder) => PageDating;
}

/** Longer phrases are not dates, and rejecting them takes long. */
const LENGTH = 80;
const WORDS = 9;
/** What may follow the number of a day: 3rd, 3., 3日. */
const DAY_MARK = '(?:st|nd|rd|th|\\.|º|er|日|일)?';
const DAYS = `(\\d{1,2})${DAY_MARK}(?:\\s?[-–]\\s?(\\d{1,2})${DAY_MARK})?`;
const WHOLE_DAYS = new RegExp(`^${DAYS}$`);
const LEADING_DAYS = new RegExp(`^${DAYS}(?=\\s*(?::(?!\\d)|[：—–])|\\s+-\\s)`);
/**
 * "march" and "may" in lower case and not next to a number are other words: "1968 – The march". So is a month after
 * "the": "1919 The May Fourth Movement".
 */
const VERB = /(?<!\d(?:st|nd|rd|th)?\s)\b(?:march|may)\b(?!\s\d)|\b[Tt]he\s(?:[Mm]arch|[Mm]ay|[Aa]ugust)\b(?!\sof\b)/;
const NO_DATE: ReturnType<DateTextReader> = { problem: { text: '', at: 0, message: '' } };
/** What continues a date: another number, or a word between two dates. */
const GOES_ON = /^\s*(?:[-–—~〜/]\s*)?\p{Nd}|^\s*(?:to|until|till|bis|à|au|a|al|hasta|até|до|по)\s+\S*\s?\p{Nd}/iu;

/** One or two days of the month in the context. */
function daysIn(around: string, [, first = '', last]: readonly (string | undefined)[]): string | undefined {
  const start = dayIn(around, Number(first));
  if (last === undefined) return start;
  const end = dayIn(around, Number(last));
  return start !== undefined && end !== undefined && start < end ? `${start}/${end}` : undefined;
}

/** Whether four digits alone are likely to be a year rather than a count. */
const isYear = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= LAST_YEAR;
const LAST_YEAR = 2200;

const yearOf = (around: string): string | undefined => around.slice(0, 4) || undefined;
/** Whether a date without a year fits the year of the context; 29 February may not exist in it. */
const fits = (text: string, edtf: string, around: string): boolean =>
  /\p{Nd}{4}/u.test(text) || !around || edtf.replace(/^\[/, '').startsWith(around.slice(0, 4));

/** Removes the second year in brackets that is counted as in Japan, Korea or Taiwan: 1968年（昭和43年）. */
const withoutEra = (text: string): string =>
  text.replace(
    /(?<=\d{4}\s?[年년])\s?[（(](?:明治|大正|昭和|平成|令和|民國|民国|단기|檀紀)\s?[\p{Nd}元]{1,4}\s?[年년]?[)）]/u,
    '',
  );

/** Creates the dating of one language. A text that occurs again is read only once. */
export function createDating(locale: string, order?: DateOrder): Dating {
  const reader = quickDateTextReader({ locale, order, edtf: false });
  const eastAsian = isEastAsian(locale);
  const german = /^de\b/i.test(locale);
  const english = /^en\b/i.test(locale);
  const known = new Map<string, ReturnType<DateTextReader>>();
  const read: DateTextReader = (text, reference) => {
    if (text.length > LENGTH) return NO_DATE;
    const words = (text.match(/\s+/g)?.length ?? 0) + 1;
    if (words > WORDS || (words > 3 && !/\p{Nd}/u.test(text))) return NO_DATE;
    if (english && VERB.test(text)) return NO_DATE;
    const key = `${typeof reference === 'string' ? reference : ''}\n${text}`;
    let result = known.get(key);
    if (!result) known.set(key, (result = reader(text, reference)));
    return result;
  };

  const months = new Map<string, boolean>();
  const isMonth = (word: string): boolean => {
    const known = months.get(word);
    if (known !== undefined) return known;
    const result = reader(`${word} 1968`);
    const is = 'date' in result && /^1968-\d/.test(result.edtf);
    months.set(word, is);
    return is;
  };
  /**
   * Whether a phrase has two numbers, or a number and a month name; without them it is no day. This check costs a
   * fraction of reading the phrase.
   */
  const mayBeDay = (phrase: string): boolean =>
    /\p{Nd}\P{Nd}+\p{Nd}/u.test(phrase) ||
    (phrase.toLowerCase().match(/\p{L}[\p{L}\p{M}]{1,20}/gu) ?? []).some(isMonth);

  const whole = (text: string, around: string): string | undefined => {
    const bare =
      withoutEra(text)
        .replace(/^[[(]\s*([^[\]()]*?)\s*[\])]$/, '$1')
        .replace(/[\s:：,;–—-]+$/, '') || text;
    if (/^\d{4}$/.test(bare)) return isYear(bare) ? bare : undefined;
    const clock = clockOn(around, bare);
    if (clock?.end === bare.length) return clock.edtf;
    const inYear = english ? undefined : monthDayIn(around, text.trim(), eastAsian);
    if (inYear && /^[\s:：]*$/u.test(text.trim().slice(inYear.end))) return inYear.edtf;
    const days = WHOLE_DAYS.exec(bare);
    if (days) return daysIn(around, days);
    for (const each of new Set([bare, text, bare.replace(/\.$/, '')])) {
      const result = read(each, yearOf(around));
      if (!('date' in result) || !fits(each, result.edtf, around)) continue;
      // Without a digit, only a month, season or century counts as a date; "today" does not.
      if (/\p{Nd}/u.test(each) || /^\d{4}-\d\d(?:\/\d{4}-\d\d)?$|^\d\dXX$/.test(result.edtf)) return result.edtf;
    }
    return undefined;
  };

  const wholeAlone = (words: string): string | undefined => whole(words, '');

  const find = (text: string, around: string): FoundInText | undefined => {
    if (!/\p{Nd}|\b[IVX]{2}/u.test(text.slice(0, 1000)) && !around) return undefined;
    const clock = clockOn(around, text);
    if (
      clock &&
      /^\s*(?:$|[^\p{L}\p{N}\s]|\s\P{N})/u.test(text.slice(clock.end)) &&
      !GOES_ON.test(text.slice(clock.end))
    )
      return { edtf: clock.edtf, start: 0, end: clock.end };
    const inYear = english ? undefined : monthDayIn(around, text, eastAsian);
    if (inYear && !GOES_ON.test(text.slice(inYear.end))) return { ...inYear, start: 0 };
    const days = LEADING_DAYS.exec(text);
    const edtf = days ? daysIn(around, days) : undefined;
    if (days && edtf !== undefined) return { edtf, start: 0, end: days[0].length };
    const asian = eastAsian ? eastAsianBeginning(text, wholeAlone) : undefined;
    if (asian) return asian;
    const reference = yearOf(around);
    const inText = findDate(text, { locale, edtf: false, reference }, (words) => read(words, reference), mayBeDay);
    const found = inText && /^\d{4}$/.test(inText.reading.edtf) && !isYear(inText.reading.edtf) ? undefined : inText;
    const phrase = found && text.slice(found.start, found.end);
    if (found && fits(phrase!, found.reading.edtf, around) && found.start === 0)
      return { edtf: found.reading.edtf, start: 0, end: found.end };
    const beginning = longestBeginning(text, (words) => (mayBeDay(words) ? whole(words, '') : undefined));
    if (beginning) return beginning;
    const sentence = sentenceDate(text, { whole: wholeAlone, goesOn: GOES_ON, german });
    if (sentence) return sentence;
    return found && fits(phrase!, found.reading.edtf, around)
      ? { edtf: found.reading.edtf, start: found.start, end: found.end }
      : undefined;
  };

  const phrase = (text: string): string | undefined => {
    const result = read(text, undefined);
    return 'date' in result ? result.edtf : undefined;
  };
  return { whole, find, phrase, refused: dateRefuser({ locale, order }) };
}

/**
 * The longest beginning of a text that is a year, or a month or day with its year, and is not continued by another part
 * of a date.
 */
function longestBeginning(text: string, whole: (words: string) => string | undefined): FoundInText | undefined {
  const cjk = /^\d{4}[年년](?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)?(?=[\s、,:：])/u.exec(text)?.[0];
  const ends = cjk
    ? [cjk.length]
    : [...text.slice(0, LENGTH).matchAll(/(?<=\S)\s/g)].slice(0, 6).map(({ index }) => index);
  for (const end of ends.toReversed()) {
    const part = text.slice(0, end);
    if (!/\p{Nd}{4}/u.test(part) || /[^\p{L}\p{M}\p{Nd}.?~)]$/u.test(part)) continue;
    const edtf = whole(part);
    if (edtf === undefined || !(cjk ? contextDate(edtf) : /^\d{4}-\d\d(?:-\d\d)?$/.test(edtf))) continue;
    return GOES_ON.test(text.slice(end)) ? undefined : { edtf, start: 0, end };
  }
  return undefined;
}
