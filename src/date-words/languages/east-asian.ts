import { monthByNumber } from '../english-words.ts';

/** Patterns for the words that a language writes around its dates, and their English; `$1` stands for the date. */
type Phrases = readonly (readonly [pattern: string, english: string])[];

const WEEKDAY = '\\((?:[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?|(?:星期|周|週)[一二三四五六日天])\\)';
const YEAR = '(?:(紀元前|西暦|公元前?|西元前?|前|기원전|서기) ?)?(\\d{1,4})(?:年|년)';
const DATE = `${YEAR}(?: ?(\\d{1,2})(?:月|월))?(?: ?(\\d{1,2})(?:日|号|號|일))?`;
const SEASON = '(?:の|度)?([春夏秋冬]|봄|여름|가을|겨울)(?:季|天)?';

const SEASONS: Readonly<Record<string, string>> = {
  春: 'SPRING',
  夏: 'SUMMER',
  秋: 'AUTUMN',
  冬: 'WINTER',
  봄: 'SPRING',
  여름: 'SUMMER',
  가을: 'AUTUMN',
  겨울: 'WINTER',
};

const month = (n: string) => ` ${monthByNumber(Number(n)).toUpperCase()} `;
const isBefore = (era: string) => /前|기원전/.test(era);
const eraOf = (era: string) => (isBefore(era) ? 'BCE ' : era ? 'CE ' : '');

const PHRASES: Readonly<Record<string, Phrases>> = {
  ja: [
    ['^(.+)のある時点$', 'SOME TIME IN $1'],
    ['^(.+?)(?:頃|ごろ|ころ)$', 'CIRCA $1'],
    ['^約', 'CIRCA '],
    ['^(.+)(?:または|又は|もしくは)それ以前$|^(.+)以前$', '$1$2 OR EARLIER'],
    ['^(.+)(?:または|又は)それ以後$', '$1 OR LATER'],
    ['^(.+)(?:以降|以来)$', 'SINCE $1'],
    ['^(.+)の間(?:のいずれかの日|のある時点)?$', 'BETWEEN $1'],
    ['^(.+)から(.+?)(?:まで|にかけて)?$', '$1 TO $2'],
    ['^(.+)から$', 'SINCE $1'],
    ['^(.+)まで$', 'UNTIL $1'],
    ['または|又は', ' OR '],
  ],
  zh: [
    ['^(.+)的某(?:个时间|個時間)$', 'SOME TIME IN $1'],
    ['^(?:大约|大約|约|約)', 'CIRCA '],
    ['^(.+)(?:左右|前后|前後)$', 'CIRCA $1'],
    ['^(.+)(?:之间|之間)(?:的某一天|的某个时间|的某個時間)?$', 'BETWEEN $1'],
    ['^自(.+)(?:起|以来|以來)$', 'SINCE $1'],
    ['^至(.+)(?:为止|為止)$', 'UNTIL $1'],
    ['^[从從自](.+)[到至](.+)$', 'FROM $1 TO $2'],
    ['[到至]', ' TO '],
    ['或者?', ' OR '],
  ],
  ko: [
    ['^(.+) 중 어느 시점$', 'SOME TIME IN $1'],
    ['^약 ?', 'CIRCA '],
    ['^(.+?) ?(?:경|무렵|쯤)$', 'CIRCA $1'],
    ['^(.+)에서 (.+) 사이(?:의 어느 날|의 어느 시점)?$', 'BETWEEN $1 AND $2'],
    ['^(.+)(?:부터|에서) ?(.+?)(?:까지)?$', '$1 TO $2'],
    ['^(.+)부터$', 'SINCE $1'],
    ['^(.+)까지$', 'UNTIL $1'],
    [' 또는 ', ' OR '],
    ['(\\d{4})\\. ?(\\d{1,2})\\. ?(\\d{1,2})\\.?', '$1-$2-$3'],
  ],
};

/** Whether a locale is Japanese, Chinese or Korean, the languages that `eastAsianInEnglish` reads. */
export const isEastAsian = (locale: string): boolean =>
  Object.hasOwn(PHRASES, locale.toLowerCase().split(/[-_]/, 1)[0] ?? '');

/**
 * A Japanese, Chinese or Korean text with its known words translated into English capitals. Only years of the Western calendar are known:
 * the words of an imperial era (令和6年) are left as they are, so the text is refused.
 */
export function eastAsianInEnglish(language: string, text: string): string {
  let english = text
    .replace(new RegExp(WEEKDAY, 'g'), '')
    .replace(/ ?[~〜] ?/g, ' - ')
    .replace(/、/g, ', ')
    .replace(
      /(?:(紀元前|公元前|西元前|기원전) ?|(?:西暦|公元|서기) ?)?(\d{1,2}) ?(?:世紀|世纪|세기)/g,
      (_, era, n) => `${n}TH CENTURY${era ? ' BCE' : ''}`,
    )
    .replace(/(\d{3})0(?:年代|년대)/g, '$10S')
    .replace(
      new RegExp(`${YEAR} ?${SEASON}`, 'g'),
      (_, era, year, season) => `${SEASONS[season]} ${year}${isBefore(era ?? '') ? ' BCE' : ''}`,
    )
    .replace(
      new RegExp(`(?<!\\d)${DATE}`, 'gu'),
      (_, era, year, m, d) => `${eraOf(era ?? '')}${year}${m ? month(m) : ' '}${d ?? ''}`,
    )
    .replace(/(?<!\d)(\d{1,2})[月월](?: ?(\d{1,2})[日号號일])?/g, (_, m, d) => `${month(m)}${d ?? ''}`)
    .replace(/(?<!\d)(\d{1,2})[日号號일]/g, '$1 ')
    .replace(/ +/g, ' ')
    .trim();
  for (const [pattern, replacement] of PHRASES[language] ?? [])
    english = english.replace(new RegExp(pattern, 'gu'), replacement).trim();
  return english.replace(/^BETWEEN (.+?) TO /, 'BETWEEN $1 AND ');
}
