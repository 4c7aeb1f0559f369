import { pairs } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseValidDate } from '../../../src/dates/parse-valid-date.ts';
import { type ClaimLine, type ClaimsBlock, unfoldClaims, type Unfolding } from '../../../src/layout/claims.ts';
import { layoutPlot, type Plot } from '../../../src/layout/plot.ts';
import { createScale } from '../../../src/layout/scale.ts';
import type { Range } from '../../../src/model/types.ts';
import { check, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';
import { metrics, ranges, viewOf } from './support.ts';

const WIDTHS = [390, 700, 1120] as const;

const line = (edtf: string, text: string, followed = false): ClaimLine => ({
  date: parseValidDate(edtf)!,
  text,
  width: text.length * 6,
  followed,
});

const LINES = [
  line('2024-01-12', '12 January — Courier, on the word of the embassy'),
  line('2024-01-10', '10 January — Herald, Daily', true),
  line('2024-01', 'some time in January — Gazette'),
  line('2022', '2022 — Almanac'),
];

const extent: Range = { start: ms('2020'), end: ms('2028') };

const unfold = (plot: Plot, unfoldings: readonly Unfolding[], range: Range, width = 800, height = Infinity) =>
  unfoldClaims(plot, unfoldings, { scale: createScale(range, width), width, height, metrics, extent });

/** Top and bottom of the items that are stacked in a plot, by name. */
const rowsOf = ({ events, clusters }: Plot): { name: string; top: number; bottom: number }[] => [
  ...events.map(({ id, lane, y }) => ({ name: `${id} in ${lane}`, top: y, bottom: y + metrics.row })),
  ...clusters.map(({ key, y }) => ({ name: key, top: y, bottom: y + metrics.cluster })),
];

/** The items of a plot that overlap the lines of a block. */
const meeting = (plot: Plot, { claims }: ClaimsBlock): string[] => {
  const [top, bottom] = [claims[0]!.y, claims.at(-1)!.y + metrics.row * 0.48];
  return rowsOf(plot)
    .filter((row) => row.top < bottom - 0.5 && row.bottom > top + 0.5)
    .map(({ name }) => name);
};

const crowds = fc.record({
  timeline: timelines(40),
  range: ranges,
  width: fc.constantFrom(...WIDTHS),
  rows: fc.integer({ min: 2, max: 6 }),
  grouping: fc.constantFrom<'' | 'category'>('', 'category'),
  chosen: fc.array(fc.nat(), { maxLength: 4 }),
  lines: fc.integer({ min: 1, max: LINES.length }),
});

describe('at random, at three widths', () => {
  const plotOf = ({
    timeline,
    range,
    width,
    rows,
    grouping,
    chosen,
    lines,
  }: typeof crowds extends fc.Arbitrary<infer T> ? T : never) => {
    const plot = layoutPlot(everythingIn(timeline, grouping).lanes, rows, viewOf(range, { width }));
    const events = new Set(
      chosen.map((i) => plot.events[i % plot.events.length]).filter((event) => event !== undefined),
    );
    const unfoldings = [...events].map((event) => ({ event, lines: LINES.slice(0, lines) }));
    return { before: plot, width, ...unfold(plot, unfoldings, range, width), unfoldings };
  };

  test('no line overlaps a row, a cluster or another block, and all are inside the plot', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, claims, width, unfoldings } = plotOf(crowd);
        expect(claims).toHaveLength(unfoldings.length);
        for (const block of claims) {
          expect(meeting(plot, block)).toEqual([]);
          expect(block.bottom).toBeLessThanOrEqual(plot.height + 0.001);
          for (const { labelX, labelWidth } of block.claims) {
            expect(labelX).toBeGreaterThanOrEqual(0);
            expect(labelX + labelWidth).toBeLessThanOrEqual(width + 0.001);
          }
        }
        const tops = claims.flatMap((block) => block.claims.map(({ y }) => y)).sort((a, b) => a - b);
        for (const [above, below] of pairs(tops)) expect(below - above).toBeGreaterThan(metrics.row * 0.47);
      }),
      150,
    );
  });

  test('everything else keeps its order and horizontal position, and what is above keeps its height', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { before, plot, unfoldings } = plotOf(crowd);
        const first = Math.min(...unfoldings.map(({ event }) => event.y));
        const withoutY = (events: Plot['events']) => events.map((event) => ({ ...event, y: 0 }));
        expect(withoutY(plot.events)).toEqual(withoutY(before.events));
        const moves = plot.events.map(({ y }, i) => ({ from: before.events[i]!.y, by: y - before.events[i]!.y }));
        expect(moves.filter(({ from, by }) => (from <= first ? by !== 0 : by < 0))).toEqual([]);
        for (const [i, { y, height }] of plot.lanes.entries())
          expect(y + height).toBeLessThanOrEqual((plot.lanes[i + 1]?.y ?? plot.height) + 0.001);
      }),
      150,
    );
  });
});

describe('one event', () => {
  const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
  const timeline = timelineOf(['2024-01-10', '2024-01-11', '2024-01-12']);
  const plotAt = (width: number) => layoutPlot(everythingIn(timeline).lanes, 9, viewOf(range, { width }));
  const plot = plotAt(800);
  const event = plot.events[0]!;
  const blockAt = (width: number) =>
    unfold(plotAt(width), [{ event: plotAt(width).events[0]!, lines: LINES }], range, width).claims[0]!;

  test('the followed claim comes first and is connected to its mark, and the others keep their order', () => {
    const { claims, ties } = blockAt(800);
    expect(claims.map(({ text }) => text.split(' — ')[1])).toEqual([
      'Herald, Daily',
      'Courier, on the word of the embassy',
      'Gazette',
      'Almanac',
    ]);
    expect(ties).toHaveLength(1);
    const [tie] = ties;
    expect(tie!.x).toBeCloseTo((event.mark.x0 + event.mark.x1) / 2);
    expect([tie!.top, tie!.bottom]).toEqual([event.y + metrics.row / 2, claims[0]!.y + metrics.row * 0.24]);
  });

  test('a date outside of the view is named at that edge, without a mark', () => {
    expect(blockAt(800).claims[3]).toMatchObject({ side: 'earlier', mark: undefined, labelX: metrics.gap });
  });

  test.each(WIDTHS)('words are cut only by the edges, %i px wide', (width) => {
    const [, courier] = blockAt(width).claims;
    expect(courier!.labelWidth).toBe(Math.min(LINES[0]!.width, width - metrics.gap - courier!.labelX));
  });

  test('without room nothing changes, and the first of several gets the room that there is', () => {
    const all = plot.events.map((placed) => ({ event: placed, lines: LINES }));
    const none = unfold(plot, all, range, 800, plot.height + 10);
    expect(none.claims).toEqual([]);
    expect(none.plot).toEqual(plot);
    const one = unfold(plot, all.toReversed(), range, 800, plot.height + 2.5 * metrics.row);
    expect(one.claims.map((block) => block.event)).toEqual([all.at(-1)!.event.id]);
  });
});
