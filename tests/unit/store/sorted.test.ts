import { expect, test } from 'vitest';
import { runSteps } from '../../../src/file/steps.ts';
import { sortedSteps } from '../../../src/store/memory/sorted.ts';
import { randomFrom } from '../../bench/element/page/data.js';

const random = randomFrom(5);

test.each([0, 1, 2, 19_999, 20_000, 20_001, 40_000, 65_000, 130_001])(
  'sorts %i values and keeps the given list',
  (length) => {
    const values = Float64Array.from({ length }, () => Math.floor(random() * 1e6) / 2 - 1e5);
    const before = values.slice();
    const sorted = runSteps(sortedSteps(values));
    // Not `toEqual`, which describes each of many differences
    expect(sorted.length).toBe(length);
    expect(before.toSorted().every((value, i) => value === sorted[i])).toBe(true);
    expect(before.every((value, i) => value === values[i])).toBe(true);
  },
);

test('values that are in order stay as they are', () => {
  const values = Float64Array.from({ length: 50_000 }, (_, i) => i);
  expect(runSteps(sortedSteps(values)).every((value, i) => value === i)).toBe(true);
});

test('one step sorts or merges a part of the values', () => {
  const values = Float64Array.from({ length: 100_000 }, random);
  expect([...sortedSteps(values)].length).toBeGreaterThan(15);
});
