import { ENGLISH_MONTHS } from '../dates/english-months.ts';

/** The English words of dates, in lower case: patterns that match them, and their numbers. */

/** Names of the months in lower case, January first. */
export const MONTHS = ENGLISH_MONTHS.map((name) => name.toLowerCase());
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
).split(' ');
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** Abbreviations of months in letters of the 18th and 19th century. */
const OLD_MONTHS = 'jany|feby|febr|augt|septr|octr|octbr|novr|novbr|decr|decbr';

/** Groups for regular expressions: an era, month ("september", "sept", "sep"), weekday, season, count or ordinal. */
export const ERA = '(bce?|ce|ad)';
export const MONTH = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|sept|${OLD_MONTHS})`;
export const WEEKDAY = `(${WEEKDAYS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|tues|thur|thurs)`;
export const SEASON = `(${Object.keys(SEASONS).join('|')})`;
export const COUNT = `(\\d+|an?|${NUMBERS.slice(1).join('|')})`;
export const ORDINAL = `(\\d+(?:st|nd|rd|th)|${ORDINALS.toReversed().join('|')})`;

const indexIn = (names: readonly string[], word: string) =>
  names.findIndex((name) => name.startsWith(word.slice(0, 3)));

/** The number of a month, 1 to 12. */
export const monthNumber = (word: string): number => indexIn(MONTHS, word) + 1;
/** The name of month 1 to 12: "january". */
export const monthByNumber = (n: number): string => MONTHS[n - 1] ?? '';
/** The number of a weekday; 0 is Monday. */
export const weekdayNumber = (word: string): number => indexIn(WEEKDAYS, word);
/** The name of weekday 0 to 6: "Monday". */
export const weekdayName = (n: number): string => (WEEKDAYS[n] ?? '').replace(/^./, (letter) => letter.toUpperCase());
/** The EDTF number of a season, 21 to 24. */
export const seasonNumber = (word: string): number => SEASONS[word] ?? 0;
/** The number of a count: "3", "three", "a". */
export const countNumber = (word: string): number =>
  /^an?$/.test(word) ? 1 : /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);
/** The number of an ordinal: "19th", "nineteenth". */
export const ordinalNumber = (word: string): number =>
  /\d/.test(word) ? parseInt(word, 10) : ORDINALS.indexOf(word) + 1;

/** A Roman number in lower case, 1 to 39; 0 for anything else. */
export function romanNumber(word: string): number {
  const [, tens, ones = ''] = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(word) ?? [];
  return tens === undefined
    ? 0
    : tens.length * 10 + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].indexOf(ones);
}
