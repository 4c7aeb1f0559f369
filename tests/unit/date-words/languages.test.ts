import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateTextReader, parseDateText } from '../../../src/date-words/parse-date-text.ts';
import { allLocales } from '../../../src/locales/all.ts';
import { SEED } from '../dates/parse/seed.ts';
import { words } from '../dates/format/words.ts';
import { runs } from '../runs.ts';

const TEXTS: Readonly<Record<string, readonly (readonly [text: string, edtf: string])[]>> = {
  de: [
    ['9. November 1989', '1989-11-09'],
    ['Jänner 1920', '1920-01'],
    ['3.–5. Mai 1968', '1968-05-03/1968-05-05'],
    ['vom 3. bis 5. Mai 1968', '1968-05-03/1968-05-05'],
    ['13.05.2024', '2024-05-13'],
    ['13. 5. 2024', '2024-05-13'],
    ['um 1890', '1890~'],
    ['[um 1890]', '1890~'],
    ['1920er Jahre', '192X'],
    ['Ende des 19. Jahrhunderts', '[1867..1899]'],
    ['44 v. Chr.', '-0043'],
    ['44 v.Chr.', '-0043'],
    ['17.–18. Jahrhundert', '16XX/17XX'],
    ['1920er–1930er Jahre', '192X/193X'],
    ['Dienstag, 8. Mai 1945', '1945-05-08'],
    ['zwischen 1914 und 1918', '[1914..1918]'],
    ['bis 1945', '../1945'],
    ['1914 bis 1918', '1914/1918'],
    ['vor 1900', '[..1899]'],
    ['im Jahr 1968', '1968'],
    ['Herbst 1989', '1989-23'],
    ['1989 - 1993', '1989/1993'],
    ['[192-?]', '192X?'],
  ],
  fr: [
    ['1er mai 1968', '1968-05-01'],
    ['le 14 juillet 1789', '1789-07-14'],
    ['Mai 1968', '1968-05'],
    ['juil. 1830', '1830-07'],
    ['du 3 au 5 mai 1968', '1968-05-03/1968-05-05'],
    ['vers 1890', '1890~'],
    ['XIXe siècle', '18XX'],
    ['IIIe siècle av. J.-C.', '-02XX'],
    ['années 1920', '192X'],
    ['années 1920-1930', '192X/193X'],
    ['XVIIIe-XIXe siècles', '17XX/18XX'],
    ['mardi 8 mai 1945', '1945-05-08'],
    ['mi-mai 1968', '[1968-05-11..1968-05-20]'],
    ['13/05/2024', '2024-05-13'],
  ],
  es: [
    ['1.º de mayo de 1886', '1886-05-01'],
    ['setiembre de 1973', '1973-09'],
    ['del 3 al 5 de mayo de 1968', '1968-05-03/1968-05-05'],
    ['hacia 1890', '1890~'],
    ['[¿1890?]', '1890?'],
    ['siglos XVIII-XIX', '17XX/18XX'],
    ['años 1920', '192X'],
    ['s. XIX', '18XX'],
    ['44 a. C.', '-0043'],
    ['de 1936 a 1939', '1936/1939'],
  ],
  pt: [
    ['1995 (dezembro)', '1995-12'],
    ['25 de abril de 1974', '1974-04-25'],
    ['quinta-feira, 25 de abril de 1974', '1974-04-25'],
    ['séc. XIX', '18XX'],
    ['entre 1964 e 1985', '[1964..1985]'],
    ['1500 a.C.', '-1499'],
  ],
  ru: [
    ['9 мая 1945 года', '1945-05-09'],
    ['в мае 1968', '1968-05'],
    ['конец XIX века', '[1867..1899]'],
    ['ХХ в.', '19XX'],
    ['44 до н.э.', '-0043'],
    ['1990-е годы', '199X'],
    ['ca. 1890', '1890~'],
    ['1941-1945 гг.', '1941/1945'],
    ['около 1890', '1890~'],
    ['22.06.1941', '1941-06-22'],
  ],
  uk: [
    ['24 серпня 1991 року', '1991-08-24'],
    ['у травні 1968', '1968-05'],
    ['XIX ст.', '18XX'],
  ],
  ja: [
    ['1968年5月3日（金）', '1968-05-03'],
    ['1890年頃', '1890~'],
    ['1914年～1918年', '1914/1918'],
    ['紀元前44年', '-0043'],
    ['1968年春', '1968-21'],
  ],
  zh: [
    ['1949年10月1日', '1949-10-01'],
    ['约1890年', '1890~'],
    ['1914年至1918年', '1914/1918'],
    ['公元前44年', '-0043'],
  ],
  ko: [
    ['1950년 6월 25일', '1950-06-25'],
    ['1950년부터 1953년까지', '1950/1953'],
    ['2024. 5. 13.', '2024-05-13'],
    ['1890년경', '1890~'],
  ],
  ar: [
    ['١٣ مايو ٢٠٢٤', '2024-05-13'],
    ['15 أيار 1948', '1948-05-15'],
    ['كانون الثاني 1920', '1920-01'],
    ['حوالي 1890', '1890~'],
    ['44 ق.م', '-0043'],
  ],
  he: [
    ['14 במאי 1948', '1948-05-14'],
    ['המאה ה־19', '18XX'],
    ['44 לפנה״ס', '-0043'],
  ],
  fa: [
    ['۱۱ فوریه ۱۹۷۹', '1979-02-11'],
    ['۱۹۶۸', '1968'],
  ],
  hi: [
    ['१५ अगस्त १९४७', '1947-08-15'],
    ['19वीं शताब्दी', '18XX'],
    ['326 ईसा पूर्व', '-0325'],
  ],
  sv: [
    ['2024-5-3', '2024-05-03'],
    ['1914–1918', '1914/1918'],
    ['[192-]', '192X'],
    ['[ca. 1890]', '1890~'],
  ],
};

test.each(Object.entries(TEXTS).flatMap(([locale, rows]) => rows.map(([text, edtf]) => [locale, text, edtf] as const)))(
  '%s: "%s" is %s',
  (locale, text, edtf) => {
    expect(parseDateText(text, { locale })).toMatchObject({ text, edtf });
  },
);

test.each([
  ['de', 'May 1968', '"May" is not known as a word of a date in the language "de"'],
  ['de', '3 March 1968', '"March"'],
  ['fr', 'March 1848', '"March"'],
  ['fr', 'yesterday', '"yesterday"'],
  ['de', 'Zimmer 5', '"Zimmer"'],
  ['de', 'vor 100 Jahren', '"Jahren"'],
  ['de', 'o. J.', 'there is no date'],
  ['fr', 's.d.', 'there is no date'],
  ['fr', '15 s', '"s"'],
  ['ru', '15 в', 'not known as a word'],
  ['es', 'sin fecha', 'there is no date'],
  ['de', 'Montag, 8. Mai 1945', 'is a Tuesday'],
  ['de', '31.04.2024', 'April has 30 days'],
  ['fr-CA', '05/06/2024', 'day first or month first'],
  ['ar', '05/06/2024', 'day first or month first'],
  ['sv', '05/06/2024', 'day first or month first'],
  ['ru', '25 октября (7 ноября) 1917', 'not known'],
  ['ru', 'до 1945', 'not known'],
  ['ja', '令和6年5月13日', '"令和"'],
  ['zh', '民國38年', '"民國"'],
  ['ko', '단기 4283년', '"단기"'],
  ['ar', '1445 هـ', 'not known as a word'],
  ['fa', '۱۳۵۷', 'Islamic'],
  ['fa', '۲۲ بهمن ۱۳۵۷', '"بهمن"'],
  ['he', 'ה׳ באייר תש״ח', 'not known as a word'],
  ['sv', '3 maj 1968', 'are not read in the language "sv"'],
  ['', 'May 1968', 'are not read'],
])('%s: "%s" is refused: %s', (locale, text, why) => {
  expect(parseDateText(text, { locale })).toMatchObject({ problem: { text, message: expect.stringContaining(why) } });
});

test('months and days without a year are relative to the reference, in every language', () => {
  expect(parseDateText('3. Mai', { locale: 'de', reference: '1968' })).toMatchObject({ edtf: '1968-05-03' });
  expect(parseDateText('5月3日', { locale: 'ja', reference: '1968' })).toMatchObject({ edtf: '1968-05-03' });
});

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.oneof(
  fc.integer({ min: 1500, max: 2999 }).map(String),
  fc.integer({ min: 1, max: 999 }).map((n) => `-${String(n).padStart(4, '0')}`),
  fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(4, '0')),
);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);

test.each(['en', ...Object.keys(allLocales)])(
  `%s: days, months and years in words are read back as the same (seed ${SEED})`,
  (locale) => {
    const read = dateTextReader({ locale });
    fc.assert(
      fc.property(fc.oneof(year, month, day), fc.constantFrom('short' as const, 'long' as const), (edtf, form) => {
        const text = words(edtf, locale, { form });
        expect(read(text)).toMatchObject({ text, edtf });
      }),
      { seed: SEED, numRuns: runs(300) },
    );
  },
);

/** EDTF that is written in words and read back in every language. */
const COMMON = [
  '[2024-11-22..2024-11-28]',
  '2024-10~',
  '1850~',
  '2024-11-20/2024-11-29',
  '1667/1670',
  '[1667,1668]',
  '199X',
  '18XX',
  '-01XX',
  '2024-21',
  '2024-10/..',
  '../2024-11-20',
] as const;

test.each(['en', ...Object.keys(allLocales)].flatMap((locale) => COMMON.map((edtf) => [locale, edtf] as const)))(
  '%s: %s in words is read back',
  (locale, edtf) => {
    for (const form of ['short', 'long'] as const)
      expect(parseDateText(words(edtf, locale, { form }), { locale })).toMatchObject({ edtf });
  },
);
