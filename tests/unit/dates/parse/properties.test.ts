import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilFromDays, DAY_MS, daysInMonth, utcFromCivil } from '../../../../src/dates/calendar.ts';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import { likelyDate, unlikelyDate } from './arbitrary.ts';
import { SEED } from './seed.ts';
import { runs } from '../../runs.ts';

const settings = { seed: SEED, numRuns: runs(4000) };

test(`any text gives a date, or a problem with its position, never an exception (seed ${SEED})`, () => {
  const seen = { date: 0, problem: 0, suggestion: 0 };
  fc.assert(
    fc.property(fc.oneof(likelyDate, unlikelyDate), (text) => {
      const read = parseDate(text);
      expect('date' in read ? read.date.edtf : read.problem.text).toBe(text);
      if ('date' in read) return void seen.date++;
      seen.problem++;
      const { at, message, suggestion } = read.problem;
      expect(at >= 0 && at <= text.length).toBe(true);
      expect(message).not.toBe('');
      if (suggestion === undefined) return;
      seen.suggestion++;
      expect(suggestion).not.toBe(text);
      expect(parseDate(suggestion)).toHaveProperty('date');
    }),
    settings,
  );
  expect(Math.min(seen.date, seen.problem)).toBeGreaterThan(settings.numRuns / 8);
  expect(seen.suggestion).toBeGreaterThan(0);
});

test(`dates run forward: no window is empty, and the end is not before the start (seed ${SEED})`, () => {
  fc.assert(
    fc.property(likelyDate, (text) => {
      const read = parseDate(text);
      fc.pre('date' in read);
      const { start, end, kind, openStart, openEnd } = read.date;
      expect(start.earliest).toBeLessThan(start.latest);
      expect(end.earliest).toBeLessThan(end.latest);
      expect(start.earliest).toBeLessThan(end.latest);
      expect(start.earliest === -Infinity).toBe(!!openStart);
      expect(end.latest === Infinity).toBe(!!openEnd);
      expect(kind === 'interval' || start === end).toBe(true);
    }),
    settings,
  );
});

test(`qualifiers never move a bound (seed ${SEED})`, () => {
  fc.assert(
    fc.property(likelyDate, (text) => {
      const read = parseDate(text);
      if ('problem' in read) return;
      const bare = parseDate(text.replaceAll(/[?~%]/g, ''));
      if ('problem' in bare) throw new Error(bare.problem.message);
      const bounds = ({ start, end }: typeof read.date) => [start.earliest, start.latest, end.earliest, end.latest];
      expect(bounds(read.date)).toEqual(bounds(bare.date));
      expect([bare.date.approximate, bare.date.uncertain]).toEqual([false, false]);
      expect([read.date.approximate, read.date.uncertain]).toEqual([/[~%]/.test(text), /[?%]/.test(text)]);
    }),
    settings,
  );
});

test(`a day with X extends from the first matching day of the calendar to the last (seed ${SEED})`, () => {
  const digit = fc.constantFrom(...'0123X');
  const masks = fc.tuple(
    fc.constantFrom('200X', '20X0', '202X', '2023', '2024', '19X6'),
    fc.tuple(digit, digit),
    fc.tuple(digit, digit),
  );
  let good = 0;
  fc.assert(
    fc.property(masks, ([year, month, day]) => {
      const text = `${year}-${month.join('')}-${day.join('')}`;
      const first = firstFit(text);
      const read = parseDate(text);
      expect('problem' in read, text).toBe(first === undefined);
      if ('problem' in read) return;
      good++;
      expect([read.date.start.earliest, read.date.start.latest], text).toEqual([first, lastFit(text)! + DAY_MS]);
    }),
    { seed: SEED, numRuns: runs(400) },
  );
  expect(good).toBeGreaterThan(runs(400) / 4);
});

/** Midnight of the first day whose ISO text matches a mask, found by trying every day. */
function firstFit(mask: string): number | undefined {
  const [first, last] = span(mask);
  for (let at = first; at < last; at += DAY_MS) if (fitsDay(mask, at)) return at;
  return undefined;
}

function lastFit(mask: string): number | undefined {
  const [first, last] = span(mask);
  for (let at = last - DAY_MS; at >= first; at -= DAY_MS) if (fitsDay(mask, at)) return at;
  return undefined;
}

function span(mask: string): [number, number] {
  const year = mask.slice(0, 4);
  return [utcFromCivil(+year.replaceAll('X', '0'), 1, 1), utcFromCivil(+year.replaceAll('X', '9') + 1, 1, 1)];
}

function fitsDay(mask: string, at: number): boolean {
  const { year, month, day } = civilFromDays(at / DAY_MS);
  const iso = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
  return day <= daysInMonth(year, month) && [...iso].every((character, i) => mask[i] === 'X' || mask[i] === character);
}
