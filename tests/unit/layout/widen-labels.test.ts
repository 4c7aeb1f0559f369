import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPlot } from '../../../src/layout/plot.ts';
import { check, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';
import { label, meetings, metrics, ranges, viewOf } from './support.ts';

const WIDE = 'a longer second line';
const WIDER = 'one not so long';

/** A label with two longer second lines, which make it 60 and 30 px wider. */
const withWide: typeof label = (event) => {
  const short = label(event);
  const [widest, wider] = [60, 30].map((more) => ({ detail: more === 60 ? WIDE : WIDER, width: short.width + more }));
  return { ...short, wide: [widest!, wider!] };
};

const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
const placed = (dates: readonly string[], width = 800, rows = 1) =>
  layoutPlot(everythingIn(timelineOf(dates)).lanes, rows, viewOf(range, { width, label: withWide })).events;

test('the longer line is used if the row has room for it, on either side of the mark', () => {
  const [right] = placed(['2024-01-03']);
  expect(right).toMatchObject({ side: 'right', label: { detail: WIDE } });
  expect(right!.labelWidth).toBe(right!.label.width + 60);
  const [left] = placed(['2024-01-29']);
  expect(left).toMatchObject({ side: 'left', label: { detail: WIDE } });
  expect(left!.labelX + left!.labelWidth).toBeLessThan(left!.mark.x0);
});

test('if another event or the edge is too close, the label stays unchanged', () => {
  const [first, second] = placed(['2024-01-03', '2024-01-07']);
  expect([first!.label.detail, second!.label.detail]).toEqual(['', WIDE]);
  expect(placed(['2024-01-03'], 90)[0]!.label.detail).toBe('');
});

test('at random, boxes never overlap, and events have the same rows as with short lines', () => {
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

test('if the longest line does not fit, the next one that does is used', () => {
  const details = placed(['2024-01-03', '2024-01-08']).map((event) => event.label.detail);
  expect(details).toEqual([WIDER, WIDE]);
});

test('a label cut at the maximum width is shown whole if the row has room', () => {
  const long: typeof label = (event) => {
    const width = metrics.labelMax + 80;
    return { ...label(event), detail: WIDE, width, wide: [{ detail: WIDE, width }] };
  };
  const at = (dates: readonly string[]) =>
    layoutPlot(everythingIn(timelineOf(dates)).lanes, 1, viewOf(range, { width: 800, label: long })).events;
  expect(at(['2024-01-03'])[0]!.labelWidth).toBe(metrics.labelMax + 80);
  expect(at(['2024-01-03', '2024-01-17'])[0]!.labelWidth).toBe(metrics.labelMax);
});
