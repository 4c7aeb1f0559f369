import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { between, Glide } from '../../../src/runtime/glide.ts';
import { check, DAY, ms } from '../model/support.ts';

// Node has no animation frames
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => setTimeout(() => call(performance.now()), 4));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const ranges = fc
  .record({ start: fc.integer({ min: -400, max: 400 }), days: fc.integer({ min: 1, max: 900 }) })
  .map(({ start, days }) => ({ start: ms('2024') + start * DAY, end: ms('2024') + (start + days) * DAY }));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test('it starts at the first view and ends at the second', () => {
  check(
    fc.property(ranges, ranges, (from, to) => {
      for (const [t, range] of [
        [0, from],
        [1, to],
      ] as const) {
        const there = between(from, to, t);
        expect(Math.abs(there.start - range.start)).toBeLessThan(1);
        expect(Math.abs(there.end - range.end)).toBeLessThan(1);
      }
    }),
  );
});

test('the width changes by equal factors in equal times', () => {
  check(
    fc.property(ranges, ranges, shares, (from, to, t) => {
      const width = ({ start, end }: typeof from) => end - start;
      const expected = width(from) * (width(to) / width(from)) ** t;
      expect(width(between(from, to, t)) / expected).toBeCloseTo(1, 9);
    }),
  );
});

test('the one moment at the same position in both views stays there', () => {
  check(
    fc.property(ranges, fc.constantFrom(0.1, 0.5, 2, 30), shares, shares, (from, factor, place, t) => {
      const width = from.end - from.start;
      const moment = from.start + place * width;
      const to = { start: moment - (place * width) / factor, end: moment + ((1 - place) * width) / factor };
      const { start, end } = between(from, to, t);
      expect((moment - start) / (end - start)).toBeCloseTo(place, 5);
    }),
  );
});

test('between views of the same width it moves evenly', () => {
  const from = { start: 0, end: 100 };
  expect(between(from, { start: 40, end: 140 }, 0.25)).toEqual({ start: 10, end: 110 });
});

test('without motion it arrives at once', () => {
  const seen: unknown[] = [];
  const glide = new Glide();
  const to = { start: 5, end: 6 };
  glide.start({ start: 0, end: 1 }, to, true, (range, last) => seen.push([range, last]));
  expect(seen).toEqual([[to, true]]);
});

test('it ends exactly at its target, and can be interrupted before', async () => {
  const to = { start: 5, end: 6 };
  const steps: { range: unknown; last: boolean }[] = [];
  const glide = new Glide();
  await new Promise<void>((done) => {
    glide.start({ start: 0, end: 10 }, to, false, (range, last) => {
      steps.push({ range, last });
      if (last) done();
    });
  });
  expect(steps.at(-1)).toEqual({ range: to, last: true });
  expect(steps.slice(0, -1).every(({ last }) => !last)).toBe(true);

  let count = 0;
  glide.start({ start: 0, end: 10 }, to, false, () => count++);
  glide.stop();
  await new Promise((later) => setTimeout(later, 60));
  expect(count).toBe(0);
});
