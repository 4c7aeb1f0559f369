import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRows } from '../../../src/layout/rows.ts';
import { createScale } from '../../../src/layout/scale.ts';
import { check } from '../model/support.ts';

const boxes = fc.array(
  fc.record({
    x0: fc.nat(40),
    width: fc.integer({ min: 1, max: 10 }),
    preferred: fc.option(fc.integer({ min: -1, max: 5 }), { nil: undefined }),
  }),
  { maxLength: 30 },
);

test('a box takes the preferred row if it is free, else the lowest free one, else none', () => {
  check(
    fc.property(boxes, fc.integer({ min: 1, max: 4 }), fc.nat(3), (all, capacity, apart) => {
      const rows = createRows(capacity, apart);
      const taken: { row: number; x0: number; x1: number }[] = [];
      for (const { x0, width, preferred } of all) {
        const x1 = x0 + width;
        const free = Array.from({ length: capacity }, (_, row) => row).filter((row) =>
          taken.every((box) => box.row !== row || x1 + apart <= box.x0 || box.x1 + apart <= x0),
        );
        const expected = preferred !== undefined && free.includes(preferred) ? preferred : (free[0] ?? -1);
        const row = rows.take(x0, x1, preferred);
        expect(row).toBe(expected);
        if (row >= 0) taken.push({ row, x0, x1 });
        expect(rows.used()).toBe(Math.max(0, ...taken.map((box) => box.row + 1)));
      }
    }),
    200,
  );
});

test('in order of their left edges, boxes need no more rows than overlap at one point', () => {
  check(
    fc.property(boxes, (all) => {
      const sorted = all.map(({ x0, width }) => ({ x0, x1: x0 + width })).sort((a, b) => a.x0 - b.x0);
      const rows = createRows(99, 0);
      for (const { x0, x1 } of sorted) rows.take(x0, x1);
      const deepest = sorted.map(({ x0 }) => sorted.filter((box) => box.x0 <= x0 && x0 < box.x1).length);
      expect(rows.used()).toBe(Math.max(0, ...deepest));
    }),
  );
});

test('the scale converts there and back', () => {
  const scale = createScale({ start: 1000, end: 3000 }, 500);
  expect(scale.msPerPx).toBe(4);
  expect([scale.x(1000), scale.x(3000), scale.x(0)]).toEqual([0, 500, -250]);
  expect(scale.time(scale.x(1234))).toBe(1234);
});
