import { scriptOf } from './script.ts';

/** The kind of time that a phrase names. Some languages choose connecting words by it ("vers 1850", "vers le 29 novembre"). */
export type PhraseUnit = 'time' | 'day' | 'month' | 'season' | 'year' | 'period';

/**
 * Words with placeholders: `{date}` is a date as written alone; `{ofDate}` is the same date with its month as written
 * beside a day (genitive: "ноября 2024 г."); `{from}` and `{to}` are the two ends of a span, with shared units written once;
 * `{range}` is both ends joined by `span`. An object has other words for some units; `period` is a decade, century or part of a year.
 */
export type Pattern = string | ({ readonly other: string } & { readonly [U in PhraseUnit]?: string });

/** The words around dates in one language. The dates themselves come from `Intl`. */
export interface DateMessages {
  /** The source says "about" (`~`). */
  readonly about: Pattern;
  /** The same for a phrase of more than one date ("between … and …"). */
  readonly approximate: string;
  /** The source doubts the whole date (`?`); the next three: it doubts one part. */
  readonly uncertain: string;
  readonly uncertainYear: string;
  readonly uncertainMonth: string;
  readonly uncertainDay: string;
  /** Two ends joined in the shortest way. The ` – ` is written without blanks between numbers of the same unit. */
  readonly span: string;
  /** It lasted from one end to the other, in full. */
  readonly lasted: Pattern;
  /** An interval whose `{from}` or `{to}` is itself "between … and …". */
  readonly startAndEnd: string;
  /** It happened at one moment between the two ends; in short and in full. */
  readonly between: Pattern;
  readonly betweenInFull: Pattern;
  /** It happened at one moment within `{date}`, and the source says no more. */
  readonly someTime: Pattern;
  /** The same in the few words of a label, and all of `{date}` from its beginning to its end. The two must differ. */
  readonly within: Pattern;
  readonly whole: Pattern;
  /** `2024-11-XX`, `2024-XX-XX`: a day that is not stated; `2024-XX`: a month that is not stated. */
  readonly someDay: Pattern;
  readonly someMonth: Pattern;
  /** `a/..` and `../b`: no end, no beginning. */
  readonly since: Pattern;
  readonly until: Pattern;
  /** `a/` and `/b`: there is an end (a beginning), but it is not known when. The words must differ from `since` and `until`. */
  readonly unknownEnd: string;
  readonly unknownStart: string;
  /** Nothing is known. */
  readonly unknown: string;
  /** `XXXX-12-25`: the day is known and the year is not. */
  readonly unknownYear: string;
  /** `[..b]`, `[a..]`: `{date}` or before it, or after it. */
  readonly orEarlier: string;
  readonly orLater: string;
  /** One of the `{list}`, each of the `{list}` (three members or more, or a span). */
  readonly oneOf: string;
  readonly allOf: string;
  /** Names of the eras, if those of `Intl` are not wanted. */
  readonly eras?: readonly [before: string, since: string];
  /** `{year}` is the first year of the decade, in digits. */
  readonly decade: string;
  /** By ordinal plural category (`Intl.PluralRules`); `{n}` is the number in digits, `{roman}` in Roman numerals. */
  readonly century: { readonly other: string } & { readonly [C in 'zero' | 'one' | 'two' | 'few' | 'many']?: string };
  /** A century (`{date}`) before year 1. */
  readonly centuryBefore: string;
  /** Spring, summer, autumn, winter of a `{year}`. */
  readonly seasons: readonly [string, string, string, string];
  readonly northern: string;
  readonly southern: string;
  readonly quarters: readonly [string, string, string, string];
  /** Parts of four months. */
  readonly thirds: readonly [string, string, string];
  readonly halves: readonly [string, string];
  /** `{years}`: a number in words and digits ("120 thousand"; "13.8 billion"). */
  readonly thousandsOfYearsAgo: string;
  readonly millionsOfYearsAgo: string;
}

/** English, which also serves every language without a table. */
export const englishDateMessages: DateMessages = {
  about: { period: 'about the {date}', other: 'about {date}' },
  approximate: '{date} (approximate)',
  uncertain: '{date} (uncertain)',
  uncertainYear: '{date} (year uncertain)',
  uncertainMonth: '{date} (month uncertain)',
  uncertainDay: '{date} (day uncertain)',
  span: '{from} – {to}',
  lasted: { period: '{range}', other: 'from {from} to {to}' },
  startAndEnd: 'start: {from}; end: {to}',
  between: 'between {from} and {to}',
  betweenInFull: { day: 'some day between {from} and {to}', other: 'some time between {from} and {to}' },
  someTime: { period: 'some time in the {date}', other: 'some time in {date}' },
  within: { period: 'in the {date}', other: 'in {date}' },
  whole: { period: 'all of the {date}', other: 'all {date}' },
  someDay: { period: 'some day in the {date}', other: 'some day in {date}' },
  someMonth: { period: 'some month in the {date}', other: 'some month in {date}' },
  since: { period: 'since the {date}', other: 'since {date}' },
  until: { period: 'until the {date}', other: 'until {date}' },
  unknownEnd: '{date} – unknown end',
  unknownStart: 'unknown start – {date}',
  unknown: 'date unknown',
  unknownYear: '{date}, year unknown',
  orEarlier: '{date} or earlier',
  orLater: '{date} or later',
  oneOf: 'one of {list}',
  allOf: 'each of {list}',
  eras: ['BCE', 'CE'],
  decade: '{year}s',
  century: { one: '{n}st century', two: '{n}nd century', few: '{n}rd century', other: '{n}th century' },
  centuryBefore: '{date} BCE',
  seasons: ['spring {year}', 'summer {year}', 'autumn {year}', 'winter {year}'],
  northern: '{date} (Northern Hemisphere)',
  southern: '{date} (Southern Hemisphere)',
  quarters: ['1st quarter of {year}', '2nd quarter of {year}', '3rd quarter of {year}', '4th quarter of {year}'],
  thirds: ['first four months of {year}', 'second four months of {year}', 'last four months of {year}'],
  halves: ['first half of {year}', 'second half of {year}'],
  thousandsOfYearsAgo: '{years} years ago',
  millionsOfYearsAgo: '{years} years ago',
};

const tables = new Map<string, DateMessages>();

/**
 * Registers the words of a language for `formatDate`, for the whole page. `lang` is a BCP 47 tag: `pt` is for all Portuguese,
 * `pt-PT` only for that of Portugal. A later table replaces an earlier one with the same tag.
 */
export function registerDateMessages(lang: string, table: DateMessages): void {
  tables.set(lang.toLowerCase(), table);
}

/**
 * The words for a locale: those registered for the longest prefix of its tag, else English. Chinese in traditional characters (`zh-TW`,
 * `zh-HK`) uses those of `zh-Hant`, never those of `zh`.
 */
export function dateMessagesFor(locale: string): DateMessages {
  const asked = locale.toLowerCase();
  const isTraditional = /^zh\b/.test(asked) && scriptOf(asked) === 'Hant';
  for (let tag = asked; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const table = tables.get(tag === 'zh' && isTraditional ? 'zh-hant' : tag);
    if (table) return table;
  }
  return englishDateMessages;
}

/** The words of a pattern for a phrase of the given unit. */
export const wordsFor = (pattern: Pattern, unit: PhraseUnit): string =>
  typeof pattern === 'string' ? pattern : (pattern[unit] ?? pattern.other);
