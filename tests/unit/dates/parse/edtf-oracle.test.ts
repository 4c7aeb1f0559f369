import edtf, { type Extended } from 'edtf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../../src/dates/parse-date.ts';
import type { DateWindow } from '../../../../src/dates/types.ts';
import { SEED } from './seed.ts';
import { runs } from '../../runs.ts';

// The subset in which edtf.js 4.11 is right: years from 1; X, but in no qualified date; no leap day among days with X;
// ends in the order of their years, each given or open. It differs on Y, S, sets, seasons and times, which have
// hand-written tests.

const two = (n: number) => `${n}`.padStart(2, '0');
const qualifier = fc.constantFrom('', '', '?', '~', '%');

const year = fc.integer({ min: 1, max: 9999 }).map((n) => `${n}`.padStart(4, '0'));
const plainMonth = fc.integer({ min: 1, max: 12 }).map(two);

/** A year with its last digits or any digits unspecified, never such that 0000 is possible. */
const maskedYear = fc
  .tuple(year, fc.constantFrom('dddX', 'ddXX', 'dXXX', 'ddXd', 'dXdX', 'Xddd'))
  .map(([digits, mask]) => [...digits].map((digit, i) => (mask[i] === 'X' ? 'X' : digit)).join(''))
  .filter((text) => Number(text.replaceAll('X', '0')) > 0);

const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => [y, two(m), two(Math.min(d, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!))] as const);

const plain = fc.oneof(
  year.map((y) => [y]),
  fc.tuple(year, plainMonth),
  day,
);

/** Qualified from the right up to one component, and optionally another one on its left. */
const qualified = fc
  .tuple(plain, fc.nat(2), qualifier, fc.nat(2), qualifier)
  .map(([parts, right, rightMark, left, leftMark]) =>
    parts
      .map((part, i) => {
        const after = i === Math.min(right, parts.length - 1) ? rightMark : '';
        return (i === left && !after && parts.length > 1 ? leftMark : '') + part + after;
      })
      .join('-'),
  );

const masked = fc.oneof(
  maskedYear,
  fc.tuple(fc.oneof(year, maskedYear), fc.constantFrom('XX', '0X', '1X', 'X1', 'X2')).map((parts) => parts.join('-')),
  fc.tuple(maskedYear, plainMonth).map((parts) => parts.join('-')),
  fc
    .tuple(
      fc.oneof(year, maskedYear),
      fc.constantFrom('01', '03', '04', '05', '08', '11', '12'),
      fc.constantFrom('XX', '0X', '1X', '2X', 'X5', '17'),
    )
    .map((parts) => parts.join('-')),
  fc.tuple(year, fc.constant('02'), fc.constantFrom('XX', '0X', '1X', '2X')).map((parts) => parts.join('-')),
);

const moment = fc.oneof({ weight: 3, arbitrary: qualified }, { weight: 2, arbitrary: masked });

/** The first year that a text may mean; X counts as 0 in the later one and as 9 in the earlier. */
const yearOf = (text: string, digit: string) => Number(/[\dX]{4}/.exec(text)![0].replaceAll('X', digit));

// edtf.js does not accept a qualified year next to a level 2 end (`1984?/199X`).
const end = moment.filter((written) => !/^\d{4}[?~%]$/.test(written));

const interval = fc.tuple(end, end).map(([a, b]) => {
  if (yearOf(a, '9') < yearOf(b, '0')) return `${a}/${b}`;
  if (yearOf(b, '9') < yearOf(a, '0')) return `${b}/${a}`;
  return yearOf(a, '0') % 2 ? `${a}/..` : `../${b}`;
});

const text = fc.oneof({ weight: 4, arbitrary: moment }, { weight: 1, arbitrary: interval });

const endOf = (theirs: Extended | number | undefined) =>
  typeof theirs === 'object'
    ? {
        earliest: theirs.min,
        latest: theirs.max + 1,
        approximate: !!theirs.approximate?.value,
        uncertain: !!theirs.uncertain?.value,
      }
    : undefined;

const bare = ({ earliest, latest, approximate, uncertain }: DateWindow) => ({
  earliest,
  latest,
  approximate,
  uncertain,
});

function agree(written: string): void {
  const ours = parseDate(written);
  if ('problem' in ours) throw new Error(`${written}: ${ours.problem.message}`);
  const theirs = edtf(written);
  const { start, end: last, kind } = ours.date;
  expect(kind, written).toBe(theirs.type === 'Interval' ? 'interval' : 'instant');
  const starts = kind === 'interval' ? endOf(theirs.lower) : endOf(theirs);
  const ends = kind === 'interval' ? endOf(theirs.upper) : endOf(theirs);
  const ourStart = starts ? bare(start) : [start.earliest, ours.date.openStart];
  expect(ourStart, written).toEqual(starts ?? [-Infinity, 'open']);
  const ourEnd = ends ? bare(last) : [last.latest, ours.date.openEnd];
  expect(ourEnd, written).toEqual(ends ?? [Infinity, 'open']);
}

const TEXTS = runs(20_000);

// edtf.js reads only a few thousand texts a second, hence the long timeout.
test(`agrees with edtf.js on ${TEXTS} texts (seed ${SEED})`, { timeout: 120_000 }, () => {
  let count = 0;
  fc.assert(
    fc.property(text, (written) => {
      count++;
      agree(written);
    }),
    { seed: SEED, numRuns: TEXTS },
  );
  expect(count).toBe(TEXTS);
});
