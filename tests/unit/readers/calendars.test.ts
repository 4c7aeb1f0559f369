import { expect, test } from 'vitest';
import { DAY_MS, daysFromCivil } from '../../../src/dates/calendar.ts';
import { dayText } from '../../../src/dates/edtf/edtf-text.ts';
import { daysFromFrench, lastFrenchDay } from '../../../src/readers/calendars/french-republican.ts';
import { daysFromHebrew, lastHebrewDay } from '../../../src/readers/calendars/hebrew.ts';
import { daysFromJulian } from '../../../src/readers/calendars/julian.ts';

const textOf = (days: number | undefined): string | undefined => (days === undefined ? undefined : dayText(days));

test.each([
  [1917, 10, 25, '1917-11-07'],
  [1900, 2, 29, '1900-03-13'],
  [1752, 9, 2, '1752-09-13'],
  [1582, 10, 4, '1582-10-14'],
  [299, 7, 1, '0299-07-01'],
  [300, 3, 1, '0300-03-02'],
  [200, 2, 28, '0200-02-27'],
  [1, 1, 1, '0000-12-30'],
  [-43, 3, 15, '-0043-03-13'],
  [-4712, 1, 1, '-4713-11-24'],
])('the Julian day %i-%i-%i is %s', (year, month, day, expected) => {
  expect(textOf(daysFromJulian({ year, month, day }))).toBe(expected);
});

test('days of the Julian calendar follow each other without a gap', () => {
  const days: number[] = [];
  for (let year = -5; year < 405; year++)
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= 31; day++) days.push(daysFromJulian({ year, month, day }) ?? NaN);
  const real = days.filter((day) => !Number.isNaN(day));
  expect(real).toHaveLength(365 * 410 + 103);
  expect(real.every((day, i) => day === real[0]! + i)).toBe(true);
  expect(daysFromJulian({ year: 1900, month: 2, day: 30 })).toBeUndefined();
  expect(daysFromJulian({ year: 1901, month: 2, day: 29 })).toBeUndefined();
  expect(daysFromJulian({ year: 1900, month: 13, day: 1 })).toBeUndefined();
});

test.each([
  [1, 1, 1, '1792-09-22'],
  [2, 11, 9, '1794-07-27'],
  [3, 13, 6, '1795-09-22'],
  [4, 1, 1, '1795-09-23'],
  [8, 2, 18, '1799-11-09'],
  [14, 4, 10, '1805-12-31'],
])('the day %i-%i-%i of the French Republic is %s', (year, month, day, expected) => {
  expect(textOf(daysFromFrench({ year, month, day }))).toBe(expected);
});

test('the French Republican calendar has no other days', () => {
  expect(daysFromFrench({ year: 2, month: 13, day: 6 })).toBeUndefined();
  expect(daysFromFrench({ year: 15, month: 1, day: 1 })).toBeUndefined();
  expect(daysFromFrench({ year: 1, month: 14, day: 1 })).toBeUndefined();
  expect(textOf(lastFrenchDay(7, 13))).toBe('1799-09-22');
});

/** Months of the Hebrew calendar as ICU writes them, with their numbers here. */
const MONTHS: Readonly<Record<string, number>> = {
  Tishri: 1,
  Heshvan: 2,
  Kislev: 3,
  Tevet: 4,
  Shevat: 5,
  'Adar I': 6,
  Adar: 7,
  'Adar II': 7,
  Nisan: 8,
  Iyar: 9,
  Sivan: 10,
  Tamuz: 11,
  Av: 12,
  Elul: 13,
};

test('days of the Hebrew calendar match Intl, over 60 years', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-hebrew', { dateStyle: 'long', timeZone: 'UTC' });
  const from = daysFromCivil(1990, 1, 1);
  const wrong: string[] = [];
  for (let days = from; days < from + 60 * 366; days++) {
    const parts = new Map(format.formatToParts(days * DAY_MS).map(({ type, value }) => [type, value]));
    const [year, day] = [Number(parts.get('year')), Number(parts.get('day'))];
    const month = MONTHS[parts.get('month')!]!;
    if (daysFromHebrew({ year, month, day }) !== days) wrong.push([year, month, day, dayText(days)].join(' '));
  }
  expect(wrong).toEqual([]);
});

test('a common year has one Adar, under both numbers, and months have no extra days', () => {
  expect(daysFromHebrew({ year: 5758, month: 6, day: 5 })).toBe(daysFromHebrew({ year: 5758, month: 7, day: 5 }));
  expect(daysFromHebrew({ year: 5757, month: 6, day: 5 })).not.toBe(daysFromHebrew({ year: 5757, month: 7, day: 5 }));
  expect(daysFromHebrew({ year: 5758, month: 4, day: 30 })).toBeUndefined();
  expect(daysFromHebrew({ year: 0, month: 1, day: 1 })).toBeUndefined();
  expect(textOf(daysFromHebrew({ year: 1, month: 1, day: 1 }))).toBe('-3760-09-07');
  expect(textOf(lastHebrewDay(5758, 13))).toBe('1998-09-20');
  expect(lastHebrewDay(5758, 14)).toBeUndefined();
});
