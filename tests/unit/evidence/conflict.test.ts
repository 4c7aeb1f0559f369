import { expect, test } from 'vitest';
import { areDisjoint } from '../../../src/evidence/conflict.ts';
import { dateOf } from '../model/support.ts';

test.each<[boolean, readonly string[]]>([
  [false, []],
  [false, ['2024-11-29']],
  [false, ['2024-11', '2024-11-29']],
  [false, ['[2024-11-22..2024-11-28]', '[..2024-11-28]']],
  [false, ['2024-10/2024-12', '2024-11-29']],
  [false, ['[2024-11-29..]', '2024-11-29']],
  [false, ['2024-11-29', '2024-11-29~']],
  [true, ['2024-11-28', '2024-11-29']],
  [true, ['2024-11-29', '2024-11', '2024-11-28']],
  [true, ['[..2024-11-28]', '2024-11-29']],
  [true, ['2024-10', '2024-11']],
  // Clock times with a zone are compared to the moment with each other, and in any zone with a day
  [true, ['2024-11-29T10:00Z', '2024-11-29T10:01Z']],
  [false, ['2024-11-29T10:00Z', '2024-11-29T19:00+09:00']],
  [false, ['2024-11-29', '2024-11-28T10:00Z']],
  [true, ['2024-11-29', '2024-11-28T09:59Z']],
  [false, ['2024-11-29', '2024-11-30T11:59Z']],
  [true, ['2024-11-29', '2024-11-30T12:00Z']],
  // A clock time without a zone is local, like a day
  [true, ['2024-11-29', '2024-11-30T00:00']],
])('%s: %j have no moment in common', (expected, texts) => {
  const dates = texts.map(dateOf);
  expect(areDisjoint(dates)).toBe(expected);
  expect(areDisjoint(dates.toReversed())).toBe(expected);
});
