import { eastAsianInEnglish, isEastAsian } from './east-asian.ts';
import type { LanguageWords } from './language-words.ts';
import { englishNamesOf } from './calendar-names.ts';
import { ASIA } from './asia-words.ts';
import { EUROPE } from './europe-words.ts';
import { centuryReplacements } from './century-words.ts';
import { MONTHS } from '../english-words.ts';

/** A text in English; or its first unknown word; or another reason to refuse it. */
export type InEnglish = { readonly text: string } | { readonly foreign: string } | { readonly refused: string };

/** A language in which dates are read. */
export interface Language {
  /** The language subtag: `de` for `de-AT`. */
  readonly name: string;
  /** The order of dates of numbers only, if the language has only one. */
  readonly order: 'DMY' | undefined;
  /** Translates a text in normal form into English, in lower case. */
  inEnglish(text: string): InEnglish;
}

const LANGUAGES: Readonly<Record<string, LanguageWords>> = { ...EUROPE, ...ASIA };

/** Matches the first unknown word: all known words have already become English in capitals. */
const UNKNOWN_WORD = /(?![A-Z])[\p{L}\p{M}]+/u;

/** A year or century that can be in the Solar Hijri calendar of Iran, in which 1978 is the year 1357. */
const MAY_BE_SOLAR_HIJRI = /(?<!\d)1[2-4]\d\d(?!\d)|(?<!\d)(?:\d|1[0-5])TH CENTURY/;
/** Eras and months of the Western calendar, which show that a year is Western. */
const WESTERN = new RegExp(`\\bB?CE\\b|${MONTHS.join('|').toUpperCase()}`);

/** The language of a BCP 47 tag. It asks `Intl` for the names of months when a text first needs them, and keeps them. */
export function languageOf(locale: string): Language {
  const [name = '', ...rest] = locale.toLowerCase().split(/[-_]/);
  const words = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  // Canada, the United States and some countries near them use other orders, too
  const order = rest.some((part) => /^(?:ca|us|pr|pa|ph)$/.test(part)) ? undefined : words?.order;
  if (name === 'en') return { name, order, inEnglish: (text) => ({ text }) };
  const translate = words && translator(name, words);
  const knownWordsInCapitals = (normal: string): string => {
    // "ca." and "c." before a number are used in any language
    const text = normal.replace(/\bcirca (?=[[\d])/g, 'CIRCA ');
    return translate ? translate(text) : isEastAsian(name) ? eastAsianInEnglish(name, text) : text;
  };
  return {
    name,
    order,
    inEnglish(text) {
      const english = knownWordsInCapitals(text);
      const foreign = UNKNOWN_WORD.exec(english)?.[0];
      const known = words !== undefined || isEastAsian(name);
      if (foreign !== undefined)
        return known
          ? { foreign }
          : { refused: `words of dates are not read in the language "${name}": write EDTF, such as 2024-11-29` };
      if (name === 'fa' && MAY_BE_SOLAR_HIJRI.test(english) && !WESTERN.test(english))
        return { refused: 'this can be a year or century of the Islamic calendars: write the era (میلادی), or EDTF' };
      return { text: english.toLowerCase().replace(/\s+/g, ' ').trim() };
    },
  };
}

/** Translates the known words of a text into English capitals, for a language with blanks between its words. */
function translator(name: string, table: LanguageWords): (text: string) => string {
  const english = new Map(
    Object.entries(table.words).flatMap(([word, foreign]) =>
      foreign.split('|').flatMap((one) => [one, withoutBlanks(one)].map((form) => [form, word] as const)),
    ),
  );
  const alternatives = [...english.keys()].toSorted((a, b) => b.length - a.length);
  const known = new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
  const { phrases = [] } = table;
  const replacements = [
    ...phrases.map(([from, to]) => [new RegExp(from, 'gu'), to] as const),
    ...centuryReplacements(table),
  ];
  const translateNames = nameTranslator(name, table);

  return (text) => {
    let translated = text
      // Roman numbers typed with Cyrillic letters
      .replace(/(?<!\p{L})[хіivx]{2,}(?!\p{L})/gu, (roman) => roman.replaceAll('х', 'x').replaceAll('і', 'i'))
      .replace(/\u05be/g, ' ')
      .replace(/\u05f4|''/g, '"')
      .replace(/\u0654/g, '')
      .replace(/(\d{1,2})\. (\d{1,2})\. (\d{4})/g, '$1.$2.$3')
      .replace(/،/g, ',');
    for (const [pattern, replacement] of replacements) translated = translated.replace(pattern, replacement as string);
    translated = translated.replace(/(?<=\d)\.(?= |$)/g, '').replace(known, (word, index: number, whole: string) => {
      const inEnglish = english.get(word) ?? word;
      if (inEnglish === 'YEAR') return '';
      // A word that is dropped before a date is kept at the end of the text, and so refused there
      return inEnglish === '' && index + word.length === whole.length ? word : inEnglish;
    });
    return connectEnds(translateNames(translated).replace(/\s+/g, ' ').trim());
  };
}

/** An abbreviation of single letters without its blanks: "vuz" (from "v.u.z.") for "v u z". */
const withoutBlanks = (words: string): string => words.replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '');

/** Translates the names of months and weekdays into English capitals. */
function nameTranslator(name: string, { also = [], endings, prefixes = {} }: LanguageWords): (text: string) => string {
  const stem = (word: string) => (endings && word.length > 2 ? word.replace(endings, '') : word);
  const find = englishNamesOf([name, ...also], stem);
  const english = (word: string): string | undefined => {
    const prefix = prefixes[word.charAt(0)];
    const after = prefix === undefined ? undefined : find(word.slice(1));
    return find(word) ?? (after && prefix + after);
  };
  // Some names have two words: months in Lebanon, weekdays in Portugal
  return (text) =>
    text
      .replace(/(?![A-Z])\p{L}[\p{L}\p{M}]*[ -](?![A-Z])\p{L}[\p{L}\p{M}]*/gu, (words) => english(words) ?? words)
      .replace(/(?![A-Z])\p{L}[\p{L}\p{M}]*/gu, (word) => english(word) ?? word);
}

/** Changes "until" between two dates to "to", and "since" before such a pair to "from", because many languages have one word for both. */
function connectEnds(text: string): string {
  const joined = text.replace(/(?<=\S )(?:UNTIL|INSIDE)\b/g, 'TO').replace(/^INSIDE\b/, '');
  return / (?:TO|-) /.test(joined) ? joined.replace(/^SINCE\b/, 'FROM') : joined;
}
