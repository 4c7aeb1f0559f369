import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPlot } from '../../../src/layout/plot.ts';
import { check, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';
import { label, meetings, metrics, ranges, viewOf } from './support.ts';

const WIDE = 'a longer second line';

/** A label with a longer second line, which makes it 60 px wider. */
const withWide: typeof label = (event) => {
  const short = label(event);
  return { ...short, wide: { detail: WIDE, width: short.width + 60 } };
};

const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
const placed = (dates: readonly string[], width = 800, rows = 1) =>
  layoutPlot(everythingIn(timelineOf(dates)).lanes, rows, viewOf(range, { width, label: withWide })).events;

test('the longer line stands where the row has room for it, on either side of the mark', () => {
  const [right] = placed(['2024-01-03']);
  expect(right).toMatchObject({ side: 'right', label: { detail: WIDE } });
  expect(right!.labelWidth).toBe(right!.label.width + 60);
  const [left] = placed(['2024-01-29']);
  expect(left).toMatchObject({ side: 'left', label: { detail: WIDE } });
  expect(left!.labelX + left!.labelWidth).toBeLessThan(left!.mark.x0);
});

test('where another event or the edge is too near, the label stays as it is', () => {
  const [first, second] = placed(['2024-01-03', '2024-01-08']);
  expect([first!.label.detail, second!.label.detail]).toEqual(['', WIDE]);
  expect(placed(['2024-01-03'], 120)[0]!.label.detail).toBe('');
});

test('at random, boxes never meet, and events have the rows that they have with short lines', () => {
  check(
    fc.property(timelines(50), ranges, fc.constantFrom(390, 800, 1120), (timeline, view, width) => {
      const { lanes } = everythingIn(timeline);
      const wide = layoutPlot(lanes, 4, viewOf(view, { width, label: withWide })).events;
      const short = layoutPlot(lanes, 4, viewOf(view, { width })).events;
      expect(meetings(wide, metrics.apart)).toEqual([]);
      expect(wide.map(({ id, row, side }) => [id, row, side])).toEqual(
        short.map(({ id, row, side }) => [id, row, side]),
      );
    }),
    150,
  );
});
