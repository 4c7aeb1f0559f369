import { pairs } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMark, type Mark, type Segment } from '../../../src/layout/marks/mark.ts';
import { createScale } from '../../../src/layout/scale.ts';
import { check, DAY, dateOf, edtf, ms, timelineOf } from '../model/support.ts';

const DOT = 14;

/** The mark of a date in a view of 1,000 px; open ends extend to 2020 and 2029. */
function markOf(text: string, view: string, width = 1000): Mark {
  const date = dateOf(text);
  const { start, end } = dateOf(view);
  const from = Math.max(ms('2020'), date.start.earliest);
  const to = Math.min(ms('2030'), date.end.latest);
  return layoutMark(date, from, to, createScale({ start: start.earliest, end: end.latest }, width), width, DOT);
}

/** A segment in a word or two: `pale 0–500 fade|` fades at its left end. */
const words = ({ style, dashed, fadeStart, fadeEnd, x0, x1 }: Segment): string =>
  [
    style,
    dashed ? 'dashed' : '',
    `${Math.round(x0)}–${Math.round(x1)}`,
    fadeStart ? 'fade|' : '',
    fadeEnd ? '|fade' : '',
  ]
    .filter(Boolean)
    .join(' ');

const picture = (mark: Mark): string => `${mark.shape}: ${mark.segments.map(words).join(', ')}`;

describe('the mark of each kind of date, in a view of 100 days and 1,000 px', () => {
  const VIEW = '2024-01-01/2024-04-09'; // 100 days: 10 px a day
  test.each([
    // a day or a moment
    ['2024-01-11', 'dot: solid 98–112'],
    ['2024-01-11T12:00Z', 'dot: solid 98–112'],
    ['2024-01-11T12:00:30.500Z', 'dot: solid 98–112'],
    // some time within
    ['2024-02', 'bar: pale 310–600'],
    ['[2024-01-11..2024-01-20]', 'bar: pale 100–200'],
    ['2024-01-1X', 'bar: pale 90–190'],
    // durations
    ['2024-01/2024-02', 'bar: solid 0–600'],
    ['2024-01-11/2024-01-20', 'bar: solid 100–200'],
    ['{2024-01-11..2024-01-20}', 'bar: solid 100–200'],
    // approximate
    ['2024-02~', 'bar: pale 310–600 fade| |fade'],
    ['2024-01~/2024-02', 'bar: solid 0–600 fade|'],
    ['2024-01/2024-02~', 'bar: solid 0–600 |fade'],
    // uncertain
    ['2024-02?', 'bar: pale dashed 310–600'],
    ['2024-01?/2024-02', 'bar: solid dashed 0–300, solid 300–600'],
    ['2024-01/2024-02?', 'bar: solid 0–310, solid dashed 310–600'],
    ['2024-02%', 'bar: pale dashed 310–600 fade| |fade'],
    // open
    ['2024-02/..', 'bar: solid 310–1060'],
    ['../2024-02', 'bar: solid -60–600'],
    ['[2024-02..]', 'bar: pale 310–1060'],
    // loose ends and a certain middle
    ['2024-01-1X/2024-02-1X', 'bar: pale 90–190, solid 190–400, pale 400–500'],
    ['2024-01-1X/2024-02-10', 'bar: pale 90–190, solid 190–410'],
    ['2024-01-11/2024-02-1X', 'bar: solid 100–400, pale 400–500'],
    ['2024-01-1X?/2024-02-1X~', 'bar: pale dashed 90–190, solid 190–400, pale 400–500 |fade'],
    ['2024-01-1X~/2024-02-1X?', 'bar: pale 90–190 fade|, solid 190–400, pale dashed 400–500'],
    // two overlapping windows: nothing is certain
    ['2024-01-1X/2024-01-1X', 'bar: pale 90–190'],
    // narrower than a dot
    ['[2024-01-11]', 'dot: solid 98–112'],
    ['2024-01-11~', 'dot: pale 98–112 fade| |fade'],
    ['2024-01-11?', 'dot: pale dashed 98–112'],
    ['2024-01-11%', 'dot: pale dashed 98–112 fade| |fade'],
    ['2024-01-11/2024-01-11', 'dot: solid 98–112'],
  ])('%s: %s', (text, expected) => expect(picture(markOf(text, VIEW))).toBe(expected));
});

describe('narrower than a dot, in a view of ten years', () => {
  test.each([
    ['2024-06', 'dot: pale 439–453'],
    ['[2024-06-01..2024-06-20]', 'dot: pale 437–451'],
    ['2024-06-1X', 'dot: pale 438–452'],
    ['2024-06/2024-06', 'dot: solid 439–453'],
    ['2024-06~', 'dot: pale 439–453 fade| |fade'],
    ['2024-06?', 'dot: pale dashed 439–453'],
  ])('%s: %s', (text, expected) => expect(picture(markOf(text, '2020/2029'))).toBe(expected));
});

test.each([
  ['2024-02/..', { openEnd: 'open' }],
  ['2024-02/', { openEnd: 'unknown' }],
  ['../2024-02', { openStart: 'open' }],
  ['/2024-02', { openStart: 'unknown' }],
  ['[..2024-02]', { openStart: 'open' }],
  ['2024-01/2024-02', {}],
])('%s says which end is open: %j', (text, open) => {
  const { openStart, openEnd } = markOf(text, '2024');
  expect({ ...(openStart && { openStart }), ...(openEnd && { openEnd }) }).toEqual(open);
});

describe('a day zoomed in', () => {
  const day = dateOf('2024-01-11');
  const at = (pxPerDay: number) =>
    layoutMark(
      day,
      day.start.earliest,
      day.end.latest,
      createScale({ start: ms('2024-01-11') - DAY, end: ms('2024-01-11') + 3 * DAY }, pxPerDay * 4),
      pxPerDay * 4,
      DOT,
    );

  test('stays a solid dot until it is as wide as two dots', () => {
    expect(picture(at(27))).toBe('dot: solid 34–48');
  });

  test('then becomes the pale bar of some time within the day', () => {
    expect(picture(at(28.1))).toBe('bar: pale 28–56');
    expect(picture(at(250))).toBe('bar: pale 250–500');
  });

  test('with its uncertainty and approximation', () => {
    expect(picture(markOf('2024-01-11%', '2024-01-10/2024-01-13'))).toBe('bar: pale dashed 250–500 fade| |fade');
  });

  test('a minute stays a dot until it is wide enough as well', () => {
    expect(markOf('2024-01-11T12:00Z', '2024-01-11').shape).toBe('dot');
    expect(markOf('2024-01-11T12:00Z', '2024-01-11T12:00Z/2024-01-11T12:01Z').shape).toBe('bar');
  });
});

describe('beyond the view', () => {
  test('a bar is cut 60 px outside, and an end outside does not fade', () => {
    expect(picture(markOf('2020~/2028~', '2024'))).toBe('bar: solid -60–1060');
    expect(markOf('2020~/2028~', '2024')).toMatchObject({ x0: -60, x1: 1060 });
  });

  test('a segment that is out of view is left out', () => {
    expect(picture(markOf('2021-XX/2024-02', '2024'))).toBe('bar: solid -60–164');
    expect(picture(markOf('2024-03/2028-XX', '2024'))).toBe('bar: solid 164–1060');
  });

  test('an end just outside the view still fades into it', () => {
    const [segment] = markOf('2024-01-01~/2024-03-01', '2024-01-04/2024-04-12').segments;
    expect(segment).toMatchObject({ fadeStart: true, fadeEnd: false });
  });
});

test('segments follow each other without gaps from edge to edge of the mark, and only the first and last fade', () => {
  let seen = 0;
  check(
    fc.property(
      fc.array(edtf, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: -9, max: 50 }),
      fc.integer({ min: 1, max: 60 }),
      (dates, first, days) => {
        const timeline = timelineOf(dates);
        const { events, columns } = timeline;
        const { from, to } = columns;
        const start = ms('2024-01-01') + first * DAY;
        const range = { start, end: start + days * DAY };
        events.forEach(({ date }, i) => {
          if (from[i]! >= range.end || to[i]! <= range.start) return;
          seen++;
          const mark = layoutMark(date, from[i]!, to[i]!, createScale(range, 800), 800, DOT);
          const { segments, x0, x1 } = mark;
          expect(segments.length).toBeGreaterThan(0);
          expect(segments.length).toBeLessThanOrEqual(3);
          // A segment of at most half a px is left out
          expect(segments[0]!.x0 - x0).toBeLessThanOrEqual(0.5);
          expect(x1 - segments.at(-1)!.x1).toBeLessThanOrEqual(0.5);
          segments.forEach((segment, k) => {
            expect(segment.x1).toBeGreaterThan(segment.x0);
            expect(segment.fadeStart && k > 0).toBe(false);
            expect(segment.fadeEnd && k < segments.length - 1).toBe(false);
          });
          for (const [a, b] of pairs(segments)) expect(b.x0 - a.x1).toBeLessThanOrEqual(0.5);
          expect(x0).toBeGreaterThanOrEqual(-60);
          expect(x1).toBeLessThanOrEqual(860);
          expect(x1 - x0).toBeGreaterThanOrEqual(DOT - 1e-6);
          expect(mark.shape === 'dot' ? x1 - x0 : DOT).toBeCloseTo(DOT);
        });
      },
    ),
    150,
  );
  expect(seen).toBeGreaterThan(75);
});
