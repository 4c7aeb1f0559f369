import { describe, expect, test } from 'vitest';
import { createFontRuler } from '../../../../src/layout/axis/ruler.ts';
import { layoutAxis, tickUnitFor } from '../../../../src/layout/axis/axis.ts';
import { ZoneClock } from '../../../../src/model/zone-clock.ts';
import { axisOf, bandLabels, DAY, evenFont, tickLabels, YEAR } from './support.ts';

const utc = Date.UTC;
const UTC = new ZoneClock('UTC');
/** UTC ms of a day in an astronomical year below 100. */
const early = (year: number, month = 0, day = 1): number => new Date(0).setUTCFullYear(year, month, day);

const wideFont = createFontRuler((text) => text.length * 12);
const galacticFont = createFontRuler((text) => text.length * 6.5);
const deepLabel = (years: number, step: number): string => `${years / 1e9} Ga/${step / 1e9}`;

describe('labels of a view, checked by hand', () => {
  const table: [string, number, number, number, string, string][] = [
    ['the shipped story', utc(2024, 3, 26), utc(2024, 11, 11), 1056, 'May Jun Jul Aug Sep Oct Nov Dec', '2024'],
    [
      'two years',
      utc(2023, 11, 1),
      utc(2025, 0, 15),
      1100,
      'Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan',
      '2023|2024|2025',
    ],
    ['quarters', utc(2022, 11, 1), utc(2025, 0, 15), 700, 'Jan Apr Jul Oct Jan Apr Jul Oct ', '|2023|2024|'],
    ['days', utc(2024, 1, 26), utc(2024, 2, 4), 800, '26 27 28 29 1 2 3 ', 'February 2024|March 2024'],
    ['every second day', utc(2023, 1, 24), utc(2023, 2, 6), 560, '25 27 1 3 5', 'February 2023|March 2023'],
    ['weeks', utc(2024, 0, 20), utc(2024, 2, 5), 560, '22 1 8 15 22 1', 'January 2024|February 2024|'],
    [
      'hours',
      utc(2024, 4, 7, 20),
      utc(2024, 4, 8, 5),
      700,
      '20:00 21:00 22:00 23:00 00:00 01:00 02:00 03:00 04:00 ',
      'May 7, 2024 UTC|May 8, 2024 UTC',
    ],
    [
      'minutes',
      utc(2024, 4, 7, 23, 44),
      utc(2024, 4, 8, 0, 16),
      400,
      '23:45 23:50 23:55 00:00 00:05 00:10 ',
      'May 7, 2024 UTC|May 8, 2024 UTC',
    ],
    [
      'seconds',
      utc(2024, 4, 7, 9, 0, 0),
      utc(2024, 4, 7, 9, 0, 5),
      500,
      '09:00:00 09:00:01 09:00:02 09:00:03 09:00:04 ',
      'May 7, 2024 UTC',
    ],
    [
      'ms',
      utc(2024, 4, 7) - 2,
      utc(2024, 4, 7) + 1.5,
      500,
      '23:59:59.998 23:59:59.999 00:00:00.000 ',
      'May 6, 2024 UTC|May 7, 2024 UTC',
    ],
    ['one ms', utc(2024, 4, 7) - 0.5, utc(2024, 4, 7) + 0.5, 500, '00:00:00.000', 'May 6, 2024 UTC|May 7, 2024 UTC'],
    [
      'ms before 1970',
      -2,
      1.5,
      500,
      '23:59:59.998 23:59:59.999 00:00:00.000 ',
      'December 31, 1969 UTC|January 1, 1970 UTC',
    ],
    ['years', utc(2019, 6), utc(2025, 6), 600, '2020 2021 2022 2023 2024 2025', ''],
    ['centuries', utc(1450, 0), utc(2050, 0), 700, '1500 1600 1700 1800 1900 2000', ''],
    ['round years as counted', early(-249), early(250), 600, '200 BCE 100 BCE 1 CE 100 CE 200 CE', ''],
    ['no year 0', early(-2), early(3), 600, '3 BCE 2 BCE 1 BCE 1 CE 2 CE ', ''],
    ['fives at the turn of the era', early(-12), early(12), 500, '10 BCE 5 BCE 1 CE 5 CE 10 CE', ''],
    [
      'the short step after 1 CE loses a label',
      early(-9),
      early(9),
      680,
      '10 BCE 8 BCE 6 BCE 4 BCE 2 BCE 1 CE  4 CE 6 CE 8 CE',
      '',
    ],
    ['months of 44 BCE', early(-43, 1, 15), early(-43, 6, 15), 500, 'Mar Apr May Jun Jul', '44 BCE'],
    ['days of 44 BCE', early(-43, 2, 12), early(-43, 2, 16), 400, '12 13 14 15 ', 'March 44 BCE'],
    ['the year 79', early(79, 7, 20), early(79, 9, 20), 300, '1 15 1 15', '|September 79 CE|October 79 CE'],
    ['ten thousands', early(-13_000), early(-8500), 500, '13,000 BCE 12,000 BCE 11,000 BCE 10,000 BCE ', ''],
    [
      'deep time',
      -13.9e9 * YEAR,
      0.5e9 * YEAR,
      1120,
      '12 billion years ago 10 billion years ago 8 billion years ago 6 billion years ago 4 billion years ago 2 billion years ago now',
      '',
    ],
  ];
  test.each(table)('%s', (_, start, end, width, ticks, bands) => {
    const axis = axisOf(start, end, width, { clock: UTC });
    expect(tickLabels(axis).join(' ')).toBe(ticks);
    expect(bandLabels(axis).join('|')).toBe(bands);
  });

  const march = [utc(2024, 2, 15), utc(2024, 7, 15)] as const;
  test.each([
    ['de', 'Apr Mai Jun Jul Aug', '2024'],
    ['ja', '4月 5月 6月 7月 8月', '2024年'],
    ['ar', 'أبريل مايو يونيو يوليو أغسطس', '2024'],
    ['fa', 'آوریل مه ژوئن ژوئیه اوت', '۲۰۲۴'],
    ['th', 'เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค.', '2024'],
    ['hi', 'अप्रैल मई जून जुल॰ अग॰', '2024'],
  ])('in %s', (locale, ticks, bands) => {
    const axis = axisOf(...march, 600, { locale });
    expect(tickLabels(axis).join(' ')).toBe(ticks);
    expect(bandLabels(axis).join('|')).toBe(bands);
  });
});

/** The label of January and its position in a view of 40 days, 20 px each, that begins on a day of January 2024. */
const januaryFrom = (day: number) => {
  const { label, labelX } = axisOf(utc(2024, 0, day), utc(2024, 0, day) + 40 * DAY, 800, { bandInset: 30 }).bands[0]!;
  return [label, labelX];
};

describe('positions', () => {
  test('ticks are exact starts of months in UTC, whatever the time zone of the machine', () => {
    const axis = axisOf(utc(2024, 1, 20), utc(2024, 7, 10), 800);
    expect(axis.ticks.map(({ time }) => time)).toEqual([2, 3, 4, 5, 6, 7].map((month) => utc(2024, month)));
    expect(axis.ticks[0]!.x).toBeCloseTo((10 * 800) / 172, 9);
    expect(axis.ticks[0]!.labelX).toBe(axis.ticks[0]!.x + 6);
  });

  test('the label of a larger unit sticks to the left of the view, and disappears when the next one needs its room', () => {
    expect(januaryFrom(1)).toEqual(['January 2024', 30]);
    expect(januaryFrom(20)).toEqual(['January 2024', 30]);
    // 6 days of 20 px are left: 120 px, less the gap of 12 px, less 12 letters of 6.5 px
    expect(januaryFrom(26)).toEqual(['January 2024', 30]);
    expect(januaryFrom(27)).toEqual(['January 2024', 10]);
    expect(januaryFrom(28)).toEqual(['Jan 2024', 16]);
    expect(januaryFrom(31)[0]).toBe('');
  });

  test('a label without room at the right is left out, and its tick stays', () => {
    const { ticks } = axisOf(utc(2024, 0), utc(2024, 5) + DAY, 760);
    expect(ticks.at(-1)).toMatchObject({ time: utc(2024, 5), label: '' });
  });
});

describe('the choice of the step', () => {
  test('narrow month names are used only if nothing longer leaves two labels', () => {
    const year = [utc(2024, 0), utc(2025, 0)] as const;
    expect(tickLabels(axisOf(...year, 300)).slice(0, 4)).toEqual(['Jan', 'Apr', 'Jul', 'Oct']);
    const letters = axisOf(...year, 180, { locale: 'fa', font: wideFont });
    expect(letters).toMatchObject({ unit: 'month', step: 3 });
    expect(tickLabels(letters).slice(0, 4)).toEqual(['ژ', 'آ', 'ژ', 'ا']);
  });

  test('the reachable years decide how much width is reserved for a year', () => {
    const view = { start: utc(2000, 0), end: utc(2014, 0), width: 560, locale: 'de', font: evenFont };
    expect(tickUnitFor(view)).toEqual({ unit: 'year', step: 5 });
    expect(tickUnitFor({ ...view, extent: { start: utc(1990, 0), end: utc(2030, 0) } })).toEqual({
      unit: 'year',
      step: 2,
    });
  });

  test('words for deep time can be passed in', () => {
    const axis = axisOf(-9.9e9 * YEAR, 0, 500, { deepLabel, font: galacticFont });
    expect(tickLabels(axis)).toEqual(['8 Ga/2', '6 Ga/2', '4 Ga/2', '2 Ga/2']);
  });
});

describe('invalid calls', () => {
  test('a view without width has an empty axis', () => {
    expect(axisOf(0, 1, 0)).toEqual({ unit: 'year', step: 1, ticks: [], bands: [] });
  });
  test.each([
    [1, 1],
    [2, 1],
    [Number.NaN, 1],
    [-Infinity, 0],
  ])('start %d, end %d is refused', (start, end) => {
    expect(() => layoutAxis({ start, end, width: 100, locale: 'en', font: evenFont })).toThrow(RangeError);
  });
});
