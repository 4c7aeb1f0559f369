import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilFromDays, DAY_MS } from '../../../../src/dates/calendar.ts';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import type { TimelineDate } from '../../../../src/dates/types.ts';
import { dateOf } from './read.ts';
import { SEED } from './seed.ts';
import { runs } from '../../runs.ts';

/** `2024-11-5`; a moment later in that day is `2024-11-5+12h`. */
function dayText(time: number): string {
  if (!Number.isFinite(time)) return '…';
  const { year, month, day } = civilFromDays(Math.floor(time / DAY_MS));
  const hours = (time - Math.floor(time / DAY_MS) * DAY_MS) / 3_600_000;
  return `${year}-${month}-${day}${hours ? `+${hours}h` : ''}`;
}

const pieces = (text: string): string[] | undefined =>
  dateOf(text).pieces?.map(({ earliest, latest }) => `${dayText(earliest)} to ${dayText(latest)}`);

describe('a set or a mask with gaps', () => {
  test.each([
    ['[2024-11-05,2024-11-12]', ['2024-11-5 to 2024-11-6', '2024-11-12 to 2024-11-13']],
    ['{2024-11-20,2024-11-05}', ['2024-11-5 to 2024-11-6', '2024-11-20 to 2024-11-21']],
    ['[1667,1668,1670..1672]', ['1667-1-1 to 1669-1-1', '1670-1-1 to 1673-1-1']],
    ['[1672,1660..1670,1665]', ['1660-1-1 to 1671-1-1', '1672-1-1 to 1673-1-1']],
    ['[..2024-11-05,2024-11-12]', ['… to 2024-11-6', '2024-11-12 to 2024-11-13']],
    ['{2024-11-05,2024-11-12..}', ['2024-11-5 to 2024-11-6', '2024-11-12 to …']],
    ['[2024-11-05T12,2024-11-05T18]', ['2024-11-5+12h to 2024-11-5+13h', '2024-11-5+18h to 2024-11-5+19h']],
    ['2024-1X-05', ['2024-10-5 to 2024-10-6', '2024-11-5 to 2024-11-6', '2024-12-5 to 2024-12-6']],
    ['2024-X1-XX', ['2024-1-1 to 2024-2-1', '2024-11-1 to 2024-12-1']],
    ['-000X-21', Array.from({ length: 9 }, (_, i) => `${i - 9}-3-1 to ${i - 9}-6-1`)],
    ['{2024-11-1X~,2024-12-05?}', ['2024-11-10 to 2024-11-20', '2024-12-5 to 2024-12-6']],
    // a day that some months and years do not have
    [
      '2024-0X-31',
      ['1', '3', '5', '7', '8'].map(
        (month) => `2024-${month}-31 to ${month === '8' ? '2024-9-1' : `2024-${+month + 1}-1`}`,
      ),
    ],
    ['199X-02-29', ['1992-2-29 to 1992-3-1', '1996-2-29 to 1996-3-1']],
    [
      '2023-0X-3X',
      ['2023-1-30 to 2023-2-1', ...[3, 4, 5, 6, 7, 8, 9].map((month) => `2023-${month}-30 to 2023-${month + 1}-1`)],
    ],
  ])('%s: its pieces', (text, expected) => expect(pieces(text)).toEqual(expected));

  test.each([
    '2024',
    '2024-1X',
    '2024-1X-XX',
    '19XX',
    '2024-XX-XX',
    '[2024-11-05]',
    '[2024-11-05,2024-11-06]',
    '{2024-11..2024-12}',
    '1950S2',
    '2024-1X-05/2024-12',
    '2024-11-05/2024-11-12',
  ])('%s is one piece', (text) => expect(pieces(text)).toBeUndefined());

  test('up to 40 pieces are kept apart', () => {
    const years = (count: number): string => `[${Array.from({ length: count }, (_, i) => 1000 + 2 * i).join(',')}]`;
    expect(pieces(years(40))).toHaveLength(40);
    expect(pieces(years(41))).toBeUndefined();
    expect(pieces('XXXX-12-25')).toBeUndefined();
    expect(pieces('1XX3')).toBeUndefined();
  });
});

/** A part of a date in which some digits are X. */
const masked = (low: number, high: number, length: number): fc.Arbitrary<string> =>
  fc
    .record({
      value: fc.integer({ min: low, max: high }),
      mask: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
    })
    .map(({ value, mask }) =>
      [...`${value}`.padStart(length, '0')].map((digit, i) => (mask[i] ? 'X' : digit)).join(''),
    );

const mask = fc
  .tuple(fc.integer({ min: 2020, max: 2024 }), fc.constantFrom(0, 1), masked(1, 12, 2), masked(1, 31, 2))
  .map(([year, x, month, day]) => `${x ? '202X' : year}-${month}-${day}`);

/** The days that match a mask, found by trying every day, and the pieces that they form. */
function lookedAt({ edtf, start }: TimelineDate) {
  const digits = new RegExp(`^${edtf.replaceAll('X', '\\d')}$`);
  const days: number[] = [];
  for (let time = start.earliest; time < start.latest; time += DAY_MS) {
    if (digits.test(new Date(time).toISOString().slice(0, 10))) days.push(time);
  }
  const starts = days.filter((time, i) => time - DAY_MS !== days[i - 1]);
  const ends = days.filter((time, i) => time + DAY_MS !== days[i + 1]).map((time) => time + DAY_MS);
  return { days, stretches: starts.map((earliest, i) => ({ earliest, latest: ends[i] })) };
}

const readMask = mask.map(parseDate).map((read) => ('date' in read ? read.date : undefined));

test(`a day is in a piece if and only if it matches the mask (seed ${SEED})`, () => {
  fc.assert(
    fc.property(readMask, (date) => {
      fc.pre(date?.pieces !== undefined);
      expect(date.pieces).toEqual(lookedAt(date).stretches);
    }),
    { seed: SEED, numRuns: runs(750) },
  );
});

test(`a mask has no pieces if its days are contiguous, or too many before adjacent ones are joined (seed ${SEED})`, () => {
  fc.assert(
    fc.property(readMask, (date) => {
      fc.pre(date !== undefined && date.pieces === undefined);
      const { days, stretches } = lookedAt(date);
      expect(stretches.length === 1 || days.length > 40).toBe(true);
    }),
    { seed: SEED, numRuns: runs(750) },
  );
});
