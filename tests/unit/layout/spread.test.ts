import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/layout/spread.ts';
import { check } from '../model/support.ts';

const points = fc.array(fc.nat(60), { maxLength: 8 }).map((xs) => xs.sort((a, b) => a - b));
const cost = (xs: readonly number[], moved: readonly number[]) =>
  moved.reduce((sum, x, i) => sum + (x - xs[i]!) ** 2, 0);

test.each([
  [[], []],
  [
    [10, 30],
    [10, 30],
  ],
  [
    [10, 10],
    [5, 15],
  ],
  [
    [10, 12, 14],
    [2, 12, 22],
  ],
  [
    [0, 0],
    [0, 10],
  ],
  [
    [100, 100],
    [90, 100],
  ],
  [
    [10, 10, 50, 90, 90],
    [5, 15, 50, 85, 95],
  ],
])('spread(%j) by 10 between 0 and 100: %j', (xs, moved) => expect(spread(xs, 10, 0, 100)).toEqual(moved));

test('neighbours are at least `gap` apart, in order, and not before the lower bound', () => {
  check(
    fc.property(points, fc.integer({ min: 1, max: 12 }), fc.nat(40), (xs, gap, low) => {
      const moved = spread(xs, gap, low, low + 50);
      expect(moved).toHaveLength(xs.length);
      for (const [a, b] of pairs(moved)) expect(b - a).toBeGreaterThanOrEqual(gap - 1e-9);
      for (const x of moved) expect(x).toBeGreaterThanOrEqual(low);
    }),
    200,
  );
});

test('none is beyond the upper bound if there is room', () => {
  check(
    fc.property(points, fc.integer({ min: 1, max: 12 }), fc.nat(40), (xs, gap, low) => {
      fc.pre((xs.length - 1) * gap <= 50);
      for (const x of spread(xs, gap, low, low + 50)) expect(x).toBeLessThanOrEqual(low + 50 + 1e-9);
    }),
    200,
  );
});

test('items that are already apart and inside are not moved', () => {
  const apart = fc
    .array(fc.nat(9), { maxLength: 6 })
    .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + 7 + step, 0)));
  check(
    fc.property(apart, (xs) => {
      expect(spread(xs, 7, 0, 1000)).toEqual(xs);
    }),
  );
});

const [gap, low, high] = [7, 0, 60];

test('no other arrangement moves them less, tried with many random ones', () => {
  check(
    fc.property(points, fc.array(fc.nat(20), { maxLength: 8 }), fc.nat(60), (xs, steps, first) => {
      const other: number[] = [];
      xs.forEach((_, i) => other.push(i === 0 ? first : other[i - 1]! + gap + (steps[i] ?? 0)));
      fc.pre((other.at(-1) ?? high) < high);
      expect(cost(xs, spread(xs, gap, low, high))).toBeLessThanOrEqual(cost(xs, other) + 1e-9);
    }),
    150,
  );
});

test('no other arrangement moves them less, tried with one block shifted', () => {
  let tries = 0;
  check(
    fc.property(points, (xs) => {
      const moved = spread(xs, gap, low, high);
      const best = cost(xs, moved);
      for (let i = 0; i < xs.length; i++)
        for (let j = i + 1; j <= xs.length; j++)
          for (const by of [-0.01, 0.01]) {
            const shifted = moved.map((x, k) => (k >= i && k < j ? x + by : x));
            const allowed = shifted.every(
              (x, k) => x >= low && x <= high && (k === 0 || x - shifted[k - 1]! >= gap - 1e-12),
            );
            if (!allowed) continue;
            tries++;
            expect(best).toBeLessThanOrEqual(cost(xs, shifted) + 1e-9);
          }
    }),
    150,
  );
  expect(tries).toBeGreaterThan(1000);
});
