import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormatterCache } from '../../../../src/dates/format/formatter-cache.ts';
import { formatDate } from '../../../../src/dates/format/format-date.ts';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import { allLocales } from '../../../../src/locales/all.ts';
import { likelyDate } from '../parse/arbitrary.ts';
import { SEED } from '../parse/seed.ts';
import { words } from './words.ts';
import { runs } from '../../runs.ts';

const formatters = new FormatterCache();

const goodDate = likelyDate.filter((text) => 'date' in parseDate(text));
const locales = [...Object.keys(allLocales), 'en', 'en-GB', 'th-TH', 'ar-EG', 'zh-TW'];
const BROKEN = /undefined|NaN|Infinity|∞|null|\[object|[{}]|\s$|^\s|^$/;

// One locale at a time, because creating a formatter costs a hundred times more than using it.
test.each(locales)(`any date in %s is formatted without gaps (seed ${SEED})`, (locale) => {
  fc.assert(
    fc.property(
      goodDate,
      fc.constantFrom('short' as const, 'long' as const),
      fc.constantFrom(undefined, 'Asia/Seoul'),
      (edtf, form, timeZone) => {
        expect(words(edtf, locale, { form, timeZone })).not.toMatch(BROKEN);
      },
    ),
    { seed: SEED, numRuns: runs(250) },
  );
});

test(`open and unknown ends never have the same words (seed ${SEED})`, () => {
  const plain = fc.tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(plain, fc.constantFrom(...locales), ([year, month], locale) => {
      const date = `${year}-${String(month).padStart(2, '0')}`;
      const all = [`${date}/..`, `${date}/`, `../${date}`, `/${date}`, date].map((edtf) => words(edtf, locale));
      expect(new Set(all).size).toBe(5);
    }),
    { seed: SEED, numRuns: runs(300) },
  );
});

test(`a non-Gregorian year is never shown (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 2100 }),
      fc.constantFrom('th-TH', 'fa-IR', 'ar-SA', 'ja-JP', 'he'),
      (year, locale) => {
        const digits = new Intl.NumberFormat(locale, { useGrouping: false }).format(year);
        expect(words(`${year}-06-15`, locale)).toContain(digits);
      },
    ),
    { seed: SEED, numRuns: runs(300) },
  );
});

test(`any text gives words, never an exception (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (edtf, locale) => {
      expect(typeof formatDate({ edtf }, { locale, timeZone: locale, formatters })).toBe('string');
    }),
    { seed: SEED, numRuns: runs(500) },
  );
});
