import { afterEach, expect, test } from 'vitest';
import { dateMessagesFor, englishDateMessages, registerDateMessages } from '../../../src/dates/format/messages.ts';
import { allLocales } from '../../../src/locales/all.ts';
import { loadLocale } from '../../../src/locales/index.ts';
import { localeOf, tableName } from '../../../src/locales/tags.ts';
import { english } from '../../../src/views/messages.ts';
import { createWords } from '../../../src/views/words.ts';

test.each([
  ['de', 'de'],
  ['de_CH', 'de-CH'],
  ['pt_BR', 'pt-BR'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['de_DE@euro', 'de-DE'],
  ['  fr ', 'fr'],
  ['EN-gb', 'en-GB'],
  ['iw', 'he'],
  ['zh_Hant_HK', 'zh-Hant-HK'],
  ['zh-cmn-Hant-TW', 'zh-Hant-TW'],
  ['en-u-nu-arab', 'en-u-nu-arab'],
  ['en-u-nu-arab-', 'en'],
  ['de-', 'de'],
  ['th', 'th'],
])('lang="%s" uses the Intl locale %s', (lang, locale) => {
  expect(localeOf(lang)).toBe(locale);
});

test.each(['', ' ', '-', '_', 'x-private', 'i-klingon', 'tlh', 'english', 'constructor', 'C', '!fr?', '\u{1f600}'])(
  'lang="%s" is English: no language that Intl knows',
  (lang) => {
    expect(localeOf(lang)).toBe('en');
  },
);

test('no text leads to a locale that Intl rejects', () => {
  const pieces = ['', 'de', 'zh', 'Hant', 'TW', 'u', 'nu', 'arab', 'x', '1', '-', '_', '.', 'é', 'toolongforapart'];
  for (const a of pieces)
    for (const b of pieces)
      for (const c of pieces) {
        const locale = localeOf(`${a}-${b}_${c}`);
        expect(() => [new Intl.PluralRules(locale), new Intl.DateTimeFormat(locale), tableName(locale)]).not.toThrow();
      }
});

test.each([
  ['de-CH', 'de'],
  ['he-IL', 'he'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-SG', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-MY', 'zh-Hant'],
  ['hi-Latn', ''],
  ['sr-Latn', ''],
  ['', ''],
])('%s is served by the table %s', (tag, name) => {
  expect(tableName(tag)).toBe(name);
});

test('traditional characters have their own table', async () => {
  expect(await loadLocale('zh-TW')).toBe(allLocales['zh-Hant']);
  expect(await loadLocale('zh-Hans-TW')).toBe(allLocales['zh']);
});

test('no character of the traditional table is a simplified one', () => {
  const simplified = /[约后间开结从过这个时详关闭阅读报显档际图击页签应证质载项无类选择单独达轴称锁节预览览为]/g;
  expect(JSON.stringify(allLocales['zh-Hant']).match(simplified)).toBeNull();
});

afterEach(() => {
  registerDateMessages('zh', englishDateMessages);
  registerDateMessages('zh-Hant', englishDateMessages);
});

test('dates for Taiwan and Hong Kong never use the words of simplified Chinese', () => {
  const [simplified, traditional] = [allLocales['zh']!.date, allLocales['zh-Hant']!.date];
  registerDateMessages('zh', simplified);
  expect(dateMessagesFor('zh-SG')).toBe(simplified);
  expect(dateMessagesFor('zh-Hans-HK')).toBe(simplified);
  expect(dateMessagesFor('zh-TW')).toBe(englishDateMessages);
  registerDateMessages('zh-Hant', traditional);
  for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-MY', 'zh-TW-u-nu-hanidec'])
    expect(dateMessagesFor(tag), tag).toBe(traditional);
  expect(dateMessagesFor('zh')).toBe(simplified);
});

test.each(['zh-US', 'zh-AU', 'zh-VN', 'zh-MO', 'zh-CN', 'zh-MY', 'zh-SG', 'zh-Hans-TW', 'zh-Hant-CN'])(
  'dates and interface of %s are in the same characters',
  (tag) => {
    for (const name of ['zh', 'zh-Hant']) registerDateMessages(name, allLocales[name]!.date);
    expect(dateMessagesFor(tag)).toBe(allLocales[tableName(tag)]!.date);
  },
);

test.each(['lt', 'lv', 'is', 'mk', 'mr', 'my'])(
  'counts in English beside dates in %s: 1 article, 21 articles',
  (locale) => {
    const { count, t } = createWords(locale, 'en', english, 'UTC');
    expect([0, 1, 21, 101].map((number) => count(t.articleCount, number))).toEqual([
      '0 articles',
      '1 article',
      '21 articles',
      '101 articles',
    ]);
  },
);

test('no language is used for which the browser has no month names', () => {
  const months = (tag: string): string =>
    new Intl.DateTimeFormat(localeOf(tag), { month: 'long', timeZone: 'UTC' }).format(0);
  for (const tag of ['az', 'de', 'mn', 'yo', 'dz', 'ii', 'ln', 'mt', 'sw', 'ja', 'zh'])
    expect(months(tag)).not.toMatch(/^M\d/);
  expect(localeOf('ja')).toBe('ja');
});
