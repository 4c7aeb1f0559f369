import { describe, expect, test } from 'vitest';
import { FormatterCache } from '../../../../src/dates/format/formatter-cache.ts';
import { yearStart } from '../../../../src/layout/axis/years.ts';
import { deepTimeLabel, deepYears, timeOfYearsAgo, yearsBeforePresent } from '../../../../src/layout/axis/deep-time.ts';

const formatters = new FormatterCache();

describe('words', () => {
  test.each([
    ['en', 13.8e9, 2e8, '13.8 billion years ago'],
    ['en', 13.85e9, 5e7, '13.85 billion years ago'],
    ['en', 7.5e8, 2.5e8, '750 million years ago'],
    ['en', 66e6, 1e6, '66 million years ago'],
    ['en', 66_000_001, 1, '66.000001 million years ago'],
    ['en', 300_000, 1e5, '300,000 years ago'],
    ['en', 0, 1e5, 'now'],
    ['en', -5e9, 1e9, 'in 5 billion years'],
    ['de', 13.8e9, 2e8, 'vor 13,8 Milliarden Jahren'],
    ['fr', 66e6, 1e6, 'il y a 66 millions d’années'],
    ['fr', 300_000, 1e5, 'il y a 300\u202f000 ans'],
    ['es', 66e6, 1e6, 'hace 66 millones de años'],
    ['it', 13.8e9, 2e8, '13,8 miliardi di anni fa'],
    ['ja', 13.8e9, 2e8, '138億年前'],
    ['ko', 13.8e9, 2e8, '138억년 전'],
    ['ar', 66e6, 1e6, 'قبل 66 مليون سنة'],
    ['fa', 13.8e9, 2e8, '۱۳٫۸ میلیارد سال پیش'],
    ['hi', 66e6, 1e6, '6.6 करोड़ वर्ष पहले'],
    ['ru', 66e6, 1e6, '66 миллионов лет назад'],
  ])('%s: %d years ago by %d', (locale, yearsAgo, step, words) => {
    expect(deepTimeLabel(yearsAgo, step, { locale, formatters })).toBe(words);
  });

  test('the short form is shorter', () => {
    expect(deepTimeLabel(13.8e9, 2e8, { locale: 'en-GB', formatters }, true)).toBe('13.8bn yr ago');
    expect(deepTimeLabel(13.8e9, 2e8, { locale: 'de', formatters }, true)).toBe('vor 13,8\u00a0Mrd. Jahren');
  });
});

describe('positions', () => {
  test('the present is the start of 2000', () => {
    expect(timeOfYearsAgo(0)).toBe(Date.UTC(2000, 0));
    expect(timeOfYearsAgo(-24)).toBe(Date.UTC(2024, 0));
    expect(timeOfYearsAgo(2043)).toBe(new Date(0).setUTCFullYear(-43, 0, 1));
  });

  test.each([0, 1, 44, 1999, 270_000, 66_000_000, 13_800_000_000, -5_000_000_000])(
    '%d years ago is converted there and back',
    (years) => {
      expect(yearsBeforePresent(timeOfYearsAgo(years))).toBe(years);
    },
  );

  test('years begin at the same times as in Date, and in regular steps beyond its range', () => {
    for (const year of [-271_820, -401, -400, -1, 0, 1, 4, 99, 1600, 1900, 1970, 2024, 275_760]) {
      expect(yearStart(year)).toBe(new Date(0).setUTCFullYear(year, 0, 1));
    }
    expect(yearStart(-13.8e9 + 400) - yearStart(-13.8e9)).toBeCloseTo(146_097 * 864e5, -6);
  });

  test('multiples of the step, oldest first, cover the view', () => {
    const years = deepYears(timeOfYearsAgo(66e6), timeOfYearsAgo(61.5e6), 2e6);
    expect(years).toEqual([68e6, 66e6, 64e6, 62e6, 60e6, 58e6].filter((year) => years.includes(year)));
    expect(years).toEqual(expect.arrayContaining([66e6, 64e6, 62e6]));
  });
});
