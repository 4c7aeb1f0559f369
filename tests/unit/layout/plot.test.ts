import { pairs } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutPlot, type Plot } from '../../../src/layout/plot.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import type { Range } from '../../../src/model/types.ts';
import type { Grouping } from '../../../src/store/grouping.ts';
import type { Lane, LaneEvent } from '../../../src/store/lane.ts';
import { check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn, positionsInView } from '../store/support.ts';
import { meetings, metrics, ranges, viewOf } from './support.ts';

const lanesBy = (timeline: Timeline, grouping: Grouping = '') => everythingIn(timeline, grouping).lanes;

/** The events of a lane in view, found by checking each one. */
const inViewOf = (lane: Lane, range: Range): readonly LaneEvent[] => {
  const all = lane.page(0, lane.total);
  return positionsInView(lane, range).map((position) => all[position]!);
};

/** Overlaps between the clusters of a lane, in words. */
const clusterMeetings = ({ clusters }: Plot): string[] =>
  clusters.flatMap((a, i) =>
    clusters
      .slice(i + 1)
      .filter((b) => a.lane === b.lane && a.x < b.x + b.width && b.x < a.x + a.width)
      .map((b) => `${a.key} at ${a.x} + ${a.width} meets ${b.key} at ${b.x} + ${b.width}`),
  );

const crowds = fc.record({
  timeline: timelines(60),
  range: ranges,
  width: fc.constantFrom(300, 800),
  rows: fc.integer({ min: 1, max: 5 }),
  grouping: fc.constantFrom<Grouping>('', '', 'category'),
  wanted: fc.tuple(fc.nat(59), fc.nat(59)),
});

type Crowd = typeof crowds extends fc.Arbitrary<infer T> ? T : never;

describe('at random', () => {
  const plotOf = ({ timeline, range, width, rows, grouping, wanted }: Crowd) => {
    const lanes = lanesBy(timeline, grouping);
    const chosen = wanted.map((i) => timeline.events[i]).filter((event) => event !== undefined);
    return { lanes, chosen, plot: layoutPlot(lanes, rows, viewOf(range, { width, required: chosen })) };
  };

  test('no two boxes in a row and lane overlap, and no cluster overlaps another', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot } = plotOf(crowd);
        expect(meetings(plot.events, metrics.apart)).toEqual([]);
        expect(clusterMeetings(plot)).toEqual([]);
      }),
      150,
    );
  });

  test('rows and clusters count exactly the events in view, lane by lane', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, lanes } = plotOf(crowd);
        lanes.forEach((each, lane) => {
          const rows = plot.events.filter((event) => event.lane === lane);
          const counts = plot.clusters.filter((cluster) => cluster.lane === lane).map(({ count }) => count);
          expect(Math.min(1, ...counts)).toBe(1);
          expect(rows.length + counts.reduce((a, b) => a + b, 0)).toBe(positionsInView(each, crowd.range).length);
          const inView = new Set(inViewOf(each, crowd.range).map(({ event }) => event.id));
          for (const { id } of rows) expect(inView).toContain(id);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        });
      }),
      150,
    );
  });

  test('clusters are inside the plot, in order, over the time that they cover', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, lanes } = plotOf(crowd);
        plot.clusters.forEach((cluster) => {
          const { x, width, from, lastFrom, to, lo, hi, lane } = cluster;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(crowd.width + 1e-9);
          expect(from).toBeLessThanOrEqual(lastFrom);
          expect(lastFrom).toBeLessThan(to);
          const inView = inViewOf(lanes[lane]!, crowd.range);
          const members = inView.filter(({ position }) => position >= lo && position < hi);
          // The events of the slice, including those with a row
          expect(members.length).toBeGreaterThanOrEqual(cluster.count);
          expect(members[0]!.from).toBe(from);
          expect(lastFrom).toBeGreaterThanOrEqual(members.at(-1)!.from);
          // For a cluster that begins before the view, the part in view may be smaller than its slice
          expect(from >= crowd.range.start ? members.at(-1)!.from : lastFrom).toBe(lastFrom);
          expect(Math.max(...members.map((member) => member.to))).toBe(to);
        });
        for (const [a, b] of pairs(plot.clusters).filter(([one, next]) => one.lane === next.lane)) {
          expect(a.hi).toBeLessThanOrEqual(b.lo);
        }
        expect(new Set(plot.clusters.map(({ key }) => key)).size).toBe(plot.clusters.length);
      }),
      150,
    );
  });

  test('the selected and the focused event have a row if they are in view', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, lanes, chosen } = plotOf(crowd);
        for (const lane of lanes) {
          const inView = new Set(inViewOf(lane, crowd.range).map(({ event }) => event));
          const here = chosen.filter((event) => inView.has(event));
          // Both may overlap in a lane with only one row; then only the first has one
          const sure = crowd.rows > lanes.length * 2 ? here : here.slice(0, 1);
          for (const { id } of sure) expect(plot.events.map((placed) => placed.id)).toContain(id);
        }
      }),
      150,
    );
  });

  test('no row beyond the capacity, and at least one for each lane', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, lanes } = plotOf(crowd);
        const used = lanes.map((_, lane) =>
          Math.max(0, ...plot.events.filter((event) => event.lane === lane).map(({ row }) => row + 1)),
        );
        expect(used.reduce((sum, rows) => sum + Math.max(1, rows), 0)).toBeLessThanOrEqual(
          Math.max(crowd.rows, lanes.length),
        );
        expect(plot.lanes.map(({ key }) => key)).toEqual(lanes.map(({ key }) => key));
        for (const { height } of plot.lanes) expect(height).toBeGreaterThanOrEqual(metrics.row);
        let y = metrics.top;
        for (const lane of plot.lanes) {
          expect(lane.y).toBe(y);
          y += lane.height;
        }
        expect(plot.height).toBe(y);
        for (const { y: top, lane } of [...plot.events, ...plot.clusters]) {
          const { y: from, height } = plot.lanes[lane]!;
          expect(top).toBeGreaterThanOrEqual(from);
          expect(top + Math.min(metrics.row, metrics.cluster)).toBeLessThanOrEqual(from + height);
        }
      }),
      100,
    );
  });

  test('the layout is the same again, and also with the remembered rows', () => {
    check(
      fc.property(crowds, (crowd) => {
        const { plot, lanes, chosen } = plotOf(crowd);
        const view = viewOf(crowd.range, { width: crowd.width, required: chosen });
        expect(layoutPlot(lanes, crowd.rows, view)).toEqual(plot);
        fc.pre(lanes.length === 1);
        const events = new Map(crowd.timeline.events.map((event) => [event.id, event]));
        const previous = new Map(
          plot.events.map((placed) => [placed.id, [{ ...placed, event: events.get(placed.id)! }] as const]),
        );
        const again = layoutPlot(lanes, crowd.rows, { ...view, previous });
        expect(again.events).toEqual(plot.events);
        expect(again.clusters).toEqual(plot.clusters);
      }),
      100,
    );
  });
});

describe('which events get a row', () => {
  const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
  const same = (importances: number[]) =>
    timelineOf(importances.map((importance) => ({ date: '2024-01-10', title: 'x'.repeat(30), importance })));
  const ids = (plot: Plot) => plot.events.map(({ id }) => id);

  test('the most important first', () => {
    expect(ids(layoutPlot(lanesBy(same([0.1, 0.9, 0.5, 1])), 2, viewOf(range)))).toEqual(['e1', 'e3']);
  });

  test('of equals, the earlier in the file', () => {
    expect(ids(layoutPlot(lanesBy(same([0.5, 0.5, 0.5])), 2, viewOf(range)))).toEqual(['e0', 'e1']);
  });

  test('an event that had a row precedes the most important one, and a wanted event precedes both', () => {
    const timeline = same([0.1, 0.9, 0.2, 1]);
    const placement = { event: timeline.event('e0')!, lane: 0, row: 1, side: 'right' as const };
    const previous = new Map([['e0', [placement] as const]]);
    expect(ids(layoutPlot(lanesBy(timeline), 2, viewOf(range, { previous })))).toEqual(['e0', 'e3']);
    const required = [timeline.event('e2')!];
    expect(ids(layoutPlot(lanesBy(timeline), 2, viewOf(range, { previous, required })))).toEqual(['e0', 'e2']);
  });

  test('all ten at one moment if there are ten rows, in order of time from the top', () => {
    const timeline = same(Array.from({ length: 10 }, () => 0.5));
    const plot = layoutPlot(lanesBy(timeline), 10, viewOf(range));
    expect(plot.events.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(plot.clusters).toEqual([]);
  });

  test('of a thousand at one moment the best get rows, and the rest are one cluster that no zoom can split', () => {
    const timeline = same(Array.from({ length: 1000 }, (_, i) => (i % 100) / 100));
    const plot = layoutPlot(lanesBy(timeline), 3, viewOf(range));
    expect(ids(plot).map((id) => timeline.event(id)?.importance)).toEqual([0.99, 0.99, 0.99]);
    expect(plot.clusters).toMatchObject([{ count: 997, from: ms('2024-01-10'), lastFrom: ms('2024-01-10') }]);
  });

  test('the cluster of events that began before the view is at its left edge', () => {
    const timeline = timelineOf(Array.from({ length: 6 }, (_, i) => `2024-01-0${i + 1}/2024-02-10`));
    const plot = layoutPlot(lanesBy(timeline), 2, viewOf({ start: ms('2024-01-20'), end: ms('2024-02-01') }));
    expect(plot.events).toHaveLength(2);
    expect(plot.clusters).toMatchObject([{ count: 4, x: 1, from: ms('2024-01-01'), lastFrom: ms('2024-01-06') }]);
  });

  test('of the events that began before the view, those that have ended do not count in the cluster’s bounds', () => {
    const dates = ['2023-01-01', ...Array.from({ length: 6 }, (_, i) => `2024-01-0${i + 1}/2024-02-10`)];
    const plot = layoutPlot(lanesBy(timelineOf(dates)), 2, viewOf({ start: ms('2024-01-20'), end: ms('2024-02-01') }));
    expect(plot.clusters).toMatchObject([{ count: 4, from: ms('2024-01-01') }]);
  });
});

describe('lanes', () => {
  const categories = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
  const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };
  const timeline = timelineOf(
    ['a', 'a', 'a', 'a', 'b', 'c', 'c'].map((category) => ({ date: '2024-01-10', category, title: 'x'.repeat(40) })),
    [],
    { categories },
  );
  const lanes = lanesBy(timeline, 'category');
  const rowsOf = (rows: number) => {
    const { events } = layoutPlot(lanes, rows, viewOf(range));
    return lanes.map((_, lane) => events.filter((event) => event.lane === lane).length);
  };

  test.each([
    [1, [1, 1, 1]],
    [3, [1, 1, 1]],
    [4, [2, 1, 1]],
    [5, [2, 1, 2]],
    [7, [4, 1, 2]],
    [12, [4, 1, 2]],
  ])('%i rows are distributed among the lanes that need more: %j', (rows, shares) =>
    expect(rowsOf(rows)).toEqual(shares),
  );

  test('a lane has a heading above its rows and its clusters below them', () => {
    const plot = layoutPlot(lanes, 3, viewOf(range));
    const [a, b] = plot.lanes;
    expect([a!.label, a!.y]).toEqual(['A', metrics.top]);
    expect(plot.events[0]!.y).toBe(metrics.top + metrics.heading);
    expect(plot.clusters[0]).toMatchObject({ count: 3, y: metrics.top + metrics.heading + metrics.row });
    expect(a!.height).toBe(metrics.heading + metrics.row + metrics.cluster);
    expect(b!.height).toBe(metrics.heading + metrics.row);
  });

  test('a single lane has no heading, and no lanes is not an error', () => {
    expect(layoutPlot(lanesBy(timeline), 3, viewOf(range)).events[0]!.y).toBe(metrics.top);
    expect(layoutPlot([], 3, viewOf(range))).toMatchObject({
      events: [],
      clusters: [],
      lanes: [],
      height: metrics.top,
    });
  });
});

test('10,000 events in view are counted, and there are no more rows than candidates', () => {
  const timeline = timelineOf(
    Array.from({ length: 10_000 }, (_, i) => ({
      date: `2024-01-${String(1 + ((i * i) % 28)).padStart(2, '0')}`,
      importance: (i % 7) / 7,
      title: 'x'.repeat(1 + (i % 20)),
    })),
  );
  const range = { start: ms('2024-01-05'), end: ms('2024-01-05') + 15 * DAY };
  const plot = layoutPlot(lanesBy(timeline), 8, viewOf(range));
  const [lane] = lanesBy(timeline);
  const counted = plot.clusters.reduce((sum, { count }) => sum + count, plot.events.length);
  expect(counted).toBe(positionsInView(lane!, range).length);
  expect(meetings(plot.events, metrics.apart)).toEqual([]);
  expect(clusterMeetings(plot)).toEqual([]);
  // If an event has a row, no better event of its day is in a cluster that could have taken its place
  expect(plot.events.every(({ id }) => (timeline.event(id)?.importance ?? 0) > 0.5)).toBe(true);
});
