import { EAST_ASIAN, eastAsianInEnglish } from './east-asian.ts';
import type { LanguageWords } from './language-words.ts';
import { englishNamesOf } from './month-names.ts';
import { ASIA } from './asia-words.ts';
import { EUROPE } from './europe-words.ts';
import { centuryReplacements } from './century-words.ts';
import { monthByNumber } from '../english-words.ts';

export type InEnglish = { readonly text: string } | { readonly foreign: string } | { readonly refused: string };

/** What is known of a language of dates. */
export interface Language {
  /** `de` of `de-AT`. */
  readonly name: string;
  /** The one order in which it writes dates in numbers. */
  readonly order: 'DMY' | undefined;
  /** A text in normal form with its words in English; or the word that is not known, or another reason to refuse it. */
  inEnglish(text: string): InEnglish;
}

const LANGUAGES: Readonly<Record<string, LanguageWords>> = { ...EUROPE, ...ASIA };

/** English in capitals is what has been put into English; other letters have not. */
const FOREIGN = /(?![A-Z])[\p{L}\p{M}]+/u;

/** Iran counts its years from 622, so that 1357 is 1978 there; the months of the Western calendar and its eras tell them apart. */
const SOLAR = /(?<!\d)1[2-4]\d\d(?!\d)|(?<!\d)(?:\d|1[0-5])TH CENTURY/;
const WESTERN = new RegExp(
  `\\bB?CE\\b|${Array.from({ length: 12 }, (_, i) => monthByNumber(i + 1).toUpperCase()).join('|')}`,
);

/** The language of a BCP 47 tag. Names of months are asked of `Intl` when a text first needs them, and kept with the language. */
export function languageOf(locale: string): Language {
  const [name = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  const words = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  // Canada and the parts of the United States write other orders, too.
  const order = rest.some((part) => /^(?:ca|us|pr|pa|ph)$/.test(part)) ? undefined : words?.order;
  if (name === 'en') return { name, order, inEnglish: (text) => ({ text }) };
  const alphabetic = words && alphabeticReader(name, words);
  const put = (normal: string): string => {
    // Latin in any language: what was "ca." or "c." before a number.
    const text = normal.replace(/\bcirca (?=[[\d])/g, 'CIRCA ');
    return alphabetic ? alphabetic(text) : EAST_ASIAN.includes(name) ? eastAsianInEnglish(name, text) : text;
  };
  return {
    name,
    order,
    inEnglish(text) {
      const english = put(text);
      const foreign = FOREIGN.exec(english)?.[0];
      const known = words !== undefined || EAST_ASIAN.includes(name);
      if (foreign !== undefined)
        return known
          ? { foreign }
          : { refused: `words of dates are not read in the language "${name}": write EDTF, such as 2024-11-29` };
      if (name === 'fa' && SOLAR.test(english) && !WESTERN.test(english))
        return { refused: 'this can be a year or century of the Islamic calendars: write the era (میلادی), or EDTF' };
      return { text: english.toLowerCase().replace(/\s+/g, ' ').trim() };
    },
  };
}

/** Puts texts of a language whose words have blanks between them into English capitals, as far as they are known. */
function alphabeticReader(name: string, table: LanguageWords): (text: string) => string {
  const english = new Map(
    Object.entries(table.words).flatMap(([word, own]) =>
      own.split('|').flatMap((each) => [each, withoutBlanks(each)].map((form) => [form, word] as const)),
    ),
  );
  const alternatives = [...english.keys()].toSorted((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  const { phrases = [] } = table;
  const replacements = [
    ...phrases.map(([from, to]) => [new RegExp(from, 'gu'), to] as const),
    ...centuryReplacements(table),
  ];
  const names = nameReader(name, table);

  return (text) => {
    let put = text
      // Roman numbers typed in Cyrillic.
      .replace(/(?<!\p{L})[хіivx]{2,}(?!\p{L})/gu, (roman) => roman.replaceAll('х', 'x').replaceAll('і', 'i'))
      .replace(/\u05be/g, ' ')
      .replace(/\u05f4|''/g, '"')
      .replace(/\u0654/g, '')
      .replace(/(\d{1,2})\. (\d{1,2})\. (\d{4})/g, '$1.$2.$3')
      .replace(/،/g, ',');
    for (const [pattern, replacement] of replacements) put = put.replace(pattern, replacement as string);
    put = put.replace(/(?<=\d)\.(?= |$)/g, '').replace(known, (word, at: number, whole: string) => {
      const own = english.get(word) ?? word;
      if (own === 'YEAR') return '';
      return own === '' && at + word.length === whole.length ? word : own;
    });
    return ends(names(put).replace(/\s+/g, ' ').trim());
  };
}

/** "v u z" as it is written without blanks: "vuz" (of "v.u.z."). */
const withoutBlanks = (words: string): string => words.replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '');

/** Puts the names of months and weekdays into English. */
function nameReader(name: string, { also = [], endings, prefixes = {} }: LanguageWords): (text: string) => string {
  const stem = (word: string) => (endings && word.length > 2 ? word.replace(endings, '') : word);
  const find = englishNamesOf([name, ...also], stem);
  const english = (word: string): string | undefined => {
    const prefix = prefixes[word.charAt(0)];
    const after = prefix === undefined ? undefined : find(word.slice(1));
    return find(word) ?? (after && prefix + after);
  };
  // A name may be of two words: a month in Lebanon, a weekday in Portugal.
  return (text) =>
    text
      .replace(/(?![A-Z])\p{L}[\p{L}\p{M}]*[ -](?![A-Z])\p{L}[\p{L}\p{M}]*/gu, (words) => english(words) ?? words)
      .replace(/(?![A-Z])\p{L}[\p{L}\p{M}]*/gu, (word) => english(word) ?? word);
}

/** "until" between two dates is "to", and "since" before "to" is "from". */
function ends(text: string): string {
  const joined = text.replace(/(?<=\S )(?:UNTIL|INSIDE)\b/g, 'TO').replace(/^INSIDE\b/, '');
  return / (?:TO|-) /.test(joined) ? joined.replace(/^SINCE\b/, 'FROM') : joined;
}
