import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placements, type Side } from '../../../src/layout/marks/label.ts';
import type { Mark } from '../../../src/layout/marks/mark.ts';
import { metricsFor } from '../../../src/layout/metrics.ts';
import { check } from '../model/support.ts';

const metrics = metricsFor(16);
const { gap, labelMin, labelMax } = metrics;
const WIDTH = 1000;

const mark = (x0: number, x1: number): Mark => ({ shape: 'bar', x0, x1, segments: [] });
const place = (x0: number, x1: number, wanted: number, remembered?: Side) =>
  placements(mark(x0, x1), wanted, WIDTH, metrics, remembered)[0]!;

describe('the first position of a label', () => {
  test('right of its mark', () => {
    expect(place(100, 114, 200)).toEqual({ side: 'right', labelX: 124, labelWidth: 200, x0: 100, x1: 324 });
  });

  test('left of it if there is no room on the right', () => {
    expect(place(900, 914, 200)).toEqual({ side: 'left', labelX: 690, labelWidth: 200, x0: 690, x1: 914 });
  });

  test('on the right if it just fits, on the left one px further on', () => {
    expect(place(776, 790, 200).side).toBe('right');
    expect(place(777, 791, 200).side).toBe('left');
  });

  test('over it if neither side has room', () => {
    expect(place(-60, 1060, 200)).toEqual({ side: 'over', labelX: 5, labelWidth: 200, x0: -60, x1: 1060 });
    expect(place(150, 900, 200)).toMatchObject({ side: 'over', labelX: 155 });
  });

  test('cut, on the side with the most room, if no side has room for all of it', () => {
    const narrow = (x: number) => placements(mark(x, x + 14), 280, 300, metrics)[0];
    expect(narrow(80)).toMatchObject({ side: 'right', labelX: 104, labelWidth: 196 });
    expect(narrow(200)).toMatchObject({ side: 'left', labelX: 0, labelWidth: 190 });
  });

  test('no label exceeds the maximum width', () => {
    expect(place(100, 114, 900).labelWidth).toBe(labelMax);
  });
});

describe('a remembered side', () => {
  test('is kept while it has room for the minimum label', () => {
    expect(place(70, 84, 200, 'left')).toMatchObject({ side: 'left', labelX: 0, labelWidth: 60 });
    expect(place(65, 79, 200, 'left').side).toBe('right');
    expect(place(910, 924, 200, 'right')).toMatchObject({ side: 'right', labelWidth: 66 });
    expect(place(930, 944, 200, 'right').side).toBe('left');
  });

  test('is kept for a short label if that fits', () => {
    expect(place(35, 49, 20, 'left')).toMatchObject({ side: 'left', labelWidth: 20 });
    expect(place(25, 39, 20, 'left').side).toBe('right');
  });
});

const boxes = fc.record({
  x0: fc.integer({ min: -60, max: 1010 }),
  span: fc.integer({ min: 14, max: 1120 }),
  wanted: fc.integer({ min: 0, max: 400 }),
  width: fc.constantFrom(120, 320, 1000),
  remembered: fc.option(fc.constantFrom<Side>('left', 'right', 'over'), { nil: undefined }),
});

test('every result is consistent: mark and label in one box, no label beyond the plot, never on its own mark', () => {
  const seen = { right: 0, left: 0, over: 0 };
  check(
    fc.property(boxes, ({ x0: left, span, wanted, width, remembered }) => {
      const x0 = Math.min(left, width);
      const x1 = Math.min(x0 + span, width + 60);
      fc.pre(x1 > 0 && x1 - x0 >= 14);
      const ways = placements(mark(x0, x1), wanted, width, metrics, remembered);
      expect(ways.length).toBeGreaterThan(0);
      expect(new Set(ways.map(({ side }) => side)).size).toBe(ways.length);
      for (const way of ways) {
        const { side, labelX, labelWidth } = way;
        expect(labelWidth).toBeLessThanOrEqual(Math.min(wanted, labelMax));
        expect(labelWidth).toBeGreaterThanOrEqual(0);
        expect(way.x0).toBe(Math.min(x0, labelX));
        expect(way.x1).toBe(Math.max(x1, labelX + labelWidth));
        expect(labelWidth === 0 || (labelX >= 0 && labelX + labelWidth <= width)).toBe(true);
        const end = labelX + labelWidth;
        const rules = {
          right: labelX === Math.min(width, x1) + gap,
          left: Math.abs(end - Math.max(0, x0) + gap) < 0.005,
          over: labelX > x0 && end < x1,
        };
        expect(rules[side], `${side}: ${labelX} to ${end}`).toBe(true);
        seen[side]++;
      }
    }),
    200,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

test('whole labels are preferred to cut ones; a label is cut below the minimum only if no side has room for more', () => {
  check(
    fc.property(boxes, ({ x0, span, wanted, width }) => {
      const ways = placements(mark(x0, x0 + span), wanted, width, metrics);
      const full = Math.min(wanted, labelMax);
      const cut = ways.map(({ labelWidth }) => labelWidth < full);
      expect(cut).toEqual([...cut].sort());
      const least = ways.length > 1 ? Math.min(full, labelMin) : 0;
      for (const { labelWidth } of ways) expect(labelWidth).toBeGreaterThanOrEqual(least);
      const widths = ways.filter((_, i) => cut[i]).map(({ labelWidth }) => labelWidth);
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
    }),
  );
});
