import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/model/types.ts';
import { rangeOfDate, rangeText } from '../../../src/state/range-text.ts';
import {
  clampRange,
  fitRange,
  MIN_RANGE_WIDTH,
  panRange,
  rangeShowing,
  MAX_RANGE_WIDTH,
  zoomRange,
} from '../../../src/state/range.ts';
import { check, DAY, dateOf, ms, YEAR } from '../model/support.ts';

const STORY: Range = { start: ms('2024-05'), end: ms('2024-12') };
const MOMENT: Range = { start: ms('2024-11-29T10:00Z'), end: ms('2024-11-29T10:00Z') + 1 };
const DEEP: Range = { start: -13.8e9 * YEAR, end: ms('2024') };
const LATE: Range = { start: -13.8e9 * YEAR, end: -13.7e9 * YEAR };
const EARLY: Range = { start: -13.8e9 * YEAR, end: -300_000 * YEAR };
const STORIES: [string, Range][] = [
  ['seven months', STORY],
  ['one millisecond', MOMENT],
  ['13.8 billion years', DEEP],
  ['the first 100 million of them', LATE],
  ['all but the last 300,000 years of them', EARLY],
];

const widthOf = ({ start, end }: Range): number => end - start;

/** A view in a story: somewhere in it, with `2^power` of its width. */
const viewIn = (story: Range) =>
  fc
    .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), power: fc.integer({ min: -50, max: 3 }) })
    .map(({ at, power }) => {
      const width = widthOf(story) * 2 ** power;
      const start = story.start + at * widthOf(story) - width / 2;
      return clampRange({ start, end: start + width }, story);
    });

describe('fitRange', () => {
  test.each(STORIES)('%s: all of it with a small margin on both sides', (_, story) => {
    const fit = fitRange(story);
    expect(fit.start).toBeLessThan(story.start);
    expect(fit.end).toBeGreaterThan(story.end);
    expect(widthOf(fit) / widthOf(story)).toBeLessThan(1.1);
    expect(clampRange(fit, story)).toBe(fit);
  });
});

describe.each(STORIES)('clampRange over %s', (_, story) => {
  const numbers = fc.oneof(
    fc.double({ min: -3, max: 4, noNaN: true }).map((share) => story.start + share * widthOf(story)),
    fc.constantFrom(0, 4, 1e9, -1e300, 1e300, -Infinity, Infinity, NaN),
  );
  const any = fc.tuple(numbers, numbers).map(([start, end]) => ({ start, end }));

  test('every request gives a valid view: wide enough, not too wide, with some of the story in it', () => {
    check(
      fc.property(any, (range) => {
        const view = clampRange(range, story);
        const width = widthOf(view);
        expect(width).toBeGreaterThan(0);
        expect(width).toBeGreaterThanOrEqual(Math.min(MIN_RANGE_WIDTH * 0.99, width));
        expect(width).toBeLessThanOrEqual(Math.min(MAX_RANGE_WIDTH, widthOf(fitRange(story)) * 4) * (1 + 1e-9));
        expect(view.end).toBeGreaterThan(story.start);
        expect(view.start).toBeLessThan(story.end);
      }),
      200,
    );
  });

  test('a valid range is returned unchanged, and a clamped one is valid', () => {
    check(
      fc.property(any, (range) => {
        const once = clampRange(range, story);
        const twice = clampRange(once, story);
        expect(clampRange(twice, story)).toEqual(twice);
        expect(Math.abs(twice.start - once.start)).toBeLessThanOrEqual(widthOf(once) * 1e-3);
        expect(Math.abs(twice.end - once.end)).toBeLessThanOrEqual(widthOf(once) * 1e-3);
      }),
    );
    const inside = { start: story.start, end: (story.start + story.end) / 2 };
    expect(widthOf(inside) < 1 || clampRange(inside, story) === inside).toBe(true);
  });

  test('no view is a trap: zooming out ends with everything in view, zooming in at the minimum', () => {
    check(
      fc.property(viewIn(story), (start) => {
        let out = start;
        for (let i = 0; i < 90; i++) out = zoomRange(out, 0.5, (out.start + out.end) / 2, story);
        expect(out.start).toBeLessThanOrEqual(story.start);
        expect(out.end).toBeGreaterThanOrEqual(story.end);
        let into = start;
        const at = (into.start + into.end) / 2;
        for (let i = 0; i < 90; i++) into = zoomRange(into, 2, at, story);
        const narrowest = Math.max(MIN_RANGE_WIDTH, Math.max(Math.abs(into.start), Math.abs(into.end)) * 2 ** -42);
        expect(widthOf(into)).toBeGreaterThanOrEqual(narrowest * 0.99);
        expect(widthOf(into)).toBeLessThan(narrowest * 2.1);
        expect(widthOf(panRange(into, 0.3, story))).toBeGreaterThan(0);
      }),
      50,
    );
  });
});

describe.each(STORIES)('zooming over %s', (_, story) => {
  const PX = 1000;
  const zooms = fc.array(
    fc.record({ factor: fc.constantFrom(0.3, 0.5, 0.9, 1.1, 2, 3), x: fc.integer({ min: 0, max: PX }) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  test('keeps the moment under the pointer within 1 px, even at the limits', () => {
    let seen = 0;
    check(
      fc.property(viewIn(story), zooms, (first, steps) => {
        let view = first;
        for (const { factor, x } of steps) {
          const at = view.start + (x / PX) * widthOf(view);
          const next = zoomRange(view, factor, at, story);
          const moved = Math.abs(((at - next.start) / widthOf(next)) * PX - x);
          // Outside of the story, the view may have to return to it
          const inStory = at >= story.start && at <= story.end;
          seen += inStory ? 1 : 0;
          expect(inStory ? moved : 0).toBeLessThanOrEqual(1);
          const growth = widthOf(next) / widthOf(view);
          expect(factor > 1 ? growth : 1 / growth).toBeLessThanOrEqual(1 + 1e-3);
          view = next;
        }
      }),
      100,
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('between the limits a factor is applied exactly', () => {
    const view = fitRange(story);
    if (widthOf(view) < 100) return;
    const at = (view.start + view.end) / 2;
    expect(widthOf(zoomRange(view, 4, at, story)) / widthOf(view)).toBeCloseTo(0.25);
    expect(widthOf(zoomRange(view, 0.5, at, story)) / widthOf(view)).toBeCloseTo(2);
  });
});

test('at the narrowest view, zooming in at the edge does not pan', () => {
  const view = { start: ms('2024-11-29'), end: ms('2024-11-29') + 1 };
  expect(zoomRange(view, 2, view.start, STORY)).toEqual(view);
  expect(zoomRange(view, 8, view.end, STORY)).toEqual(view);
  const deep = clampRange({ start: -13.75e9 * YEAR, end: -13.75e9 * YEAR }, DEEP);
  const zoomed = zoomRange(deep, 2, deep.start, DEEP);
  expect(Math.abs(zoomed.start - deep.start)).toBeLessThanOrEqual(widthOf(deep) * 1e-3);
});

test('at the widest view, zooming out at the edge does not pan', () => {
  let view = fitRange(STORY);
  for (let i = 0; i < 9; i++) view = zoomRange(view, 0.5, (view.start + view.end) / 2, STORY);
  const zoomed = zoomRange(view, 0.5, view.start, STORY);
  expect(Math.abs(zoomed.start - view.start)).toBeLessThanOrEqual(widthOf(view) * 1e-6);
});

test('panning moves by a share of the view and keeps its width, while some of the story remains in view', () => {
  check(
    fc.property(viewIn(STORY), fc.double({ min: -0.5, max: 0.5, noNaN: true }), (view, share) => {
      const next = panRange(view, share, STORY);
      const width = widthOf(view);
      expect(widthOf(next) / width).toBeCloseTo(1, 2);
      const least = Math.min(width * 0.03, widthOf(STORY));
      const start = view.start + share * width;
      const kept = Math.min(Math.max(start, STORY.start - width + least), STORY.end - least);
      expect(Math.abs(next.start - kept)).toBeLessThanOrEqual(width * 1e-3);
    }),
  );
});

describe('rangeShowing', () => {
  const spans = fc.tuple(fc.nat(200), fc.nat(100)).map(([day, length]) => {
    const from = STORY.start + day * DAY;
    return { from, to: Math.min(STORY.end, from + (length + 1) * DAY) };
  });

  test('shows part of the span well inside by panning only, and then stays', () => {
    check(
      fc.property(viewIn(STORY), spans, (view, { from, to }) => {
        const shown = rangeShowing(view, from, to, STORY);
        const width = widthOf(shown);
        expect(width / widthOf(view)).toBeCloseTo(1, 2);
        const inside = Math.min(to, shown.end) - Math.max(from, shown.start);
        expect(inside).toBeGreaterThanOrEqual(Math.min(to - from, width * 0.04) * (1 - 1e-3));
      }),
    );
  });

  test('does not move for a span that is already in view', () => {
    const view = { start: ms('2024-06'), end: ms('2024-08') };
    expect(rangeShowing(view, ms('2024-07-01'), ms('2024-07-02'), STORY)).toBe(view);
    expect(rangeShowing(view, ms('2024-05-01'), ms('2024-12-01'), STORY)).toBe(view);
  });

  test('centres a short span; a long one begins near the left edge', () => {
    const view = { start: ms('2024-06-01'), end: ms('2024-06-11') };
    expect(rangeShowing(view, ms('2024-08-01'), ms('2024-08-03'), STORY)).toEqual({
      start: ms('2024-07-28'),
      end: ms('2024-08-07'),
    });
    const long = rangeShowing(view, ms('2024-08-01'), ms('2024-10-01'), STORY);
    expect(ms('2024-08-01') - long.start).toBeCloseTo(0.04 * 10 * DAY);
  });
});

describe('a range as text', () => {
  test.each([
    ['2024-06-01', '2024-11-30', '2024-06-01/2024-11-30'],
    ['-0044-03-15', '0014-08-19', '-0044-03-15/0014-08-19'],
    ['Y-20000', 'Y12000', 'Y-20000/Y12000'],
  ])('from %s to %s: %s', (first, last, text) => {
    expect(rangeText({ start: ms(first), end: dateOf(last).end.latest })).toBe(text);
  });

  test('narrow views are written to the millisecond', () => {
    const start = ms('2024-11-29T09:06Z');
    expect(rangeText({ start, end: start + 5001 })).toBe('2024-11-29T09:06:00Z/2024-11-29T09:06:05.000Z');
  });

  const read = (text: string) => rangeOfDate(dateOf(text), STORY)!;

  test('written and read back: the same to the millisecond under 60 days', () => {
    check(
      fc.property(fc.integer({ min: -3e12, max: 3e12 }), fc.integer({ min: 1, max: 60 * DAY - 1 }), (start, width) => {
        const range = { start, end: start + width };
        expect(read(rangeText(range))).toEqual(range);
      }),
      300,
    );
  });

  test('written and read back: whole days, none lost, if it is wider', () => {
    check(
      fc.property(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 60 * DAY, max: 2e13 }), (start, width) => {
        const back = read(rangeText({ start, end: start + width }));
        expect(start - back.start).toBeGreaterThanOrEqual(0);
        expect(start - back.start).toBeLessThan(DAY);
        expect(back.end - (start + width)).toBeGreaterThanOrEqual(0);
        expect(back.end - (start + width)).toBeLessThan(DAY);
        expect(rangeText(back)).toBe(rangeText({ start, end: start + width }));
      }),
      300,
    );
  });

  test('written and read back in deep time: whole years', () => {
    check(
      fc.property(
        fc.double({ min: -13.8e9, max: -1e5, noNaN: true }),
        fc.integer({ min: 1, max: 1e8 }),
        (year, years) => {
          const range = { start: year * YEAR, end: (year + years) * YEAR };
          const back = read(rangeText(range));
          expect(Math.abs(back.start - range.start)).toBeLessThan(1.01 * YEAR);
          expect(Math.abs(back.end - range.end)).toBeLessThan(1.01 * YEAR);
        },
      ),
    );
  });

  test('open ends extend to the edge of the story; a date beyond it still spans a range', () => {
    expect(read('2024-08/..')).toEqual({ start: ms('2024-08'), end: STORY.end });
    expect(read('../2024-08')).toEqual({ start: STORY.start, end: ms('2024-09') });
    const late = rangeOfDate(dateOf('2030/..'), STORY);
    expect(late === undefined || late.start < late.end).toBe(true);
    const early = rangeOfDate(dateOf('../1990'), STORY);
    expect(early === undefined || early.start < early.end).toBe(true);
    expect(read('2024-08')).toEqual({ start: ms('2024-08'), end: ms('2024-09') });
  });
});
