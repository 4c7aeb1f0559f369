import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutPlot } from '../../../src/layout/plot.ts';
import { plotItems } from '../../../src/layout/plot-items.ts';
import type { Grouping } from '../../../src/store/grouping.ts';
import { check, timelines } from '../model/support.ts';
import { everythingIn, positionsInView } from '../store/support.ts';
import { ranges, viewOf } from './support.ts';

const crowds = fc.record({
  timeline: timelines(60),
  range: ranges,
  rows: fc.integer({ min: 1, max: 3 }),
  grouping: fc.constantFrom<Grouping>('', 'category'),
});

test('events and clusters are in order of time, a cluster at its first counted event', () => {
  check(
    fc.property(crowds, ({ timeline, range, rows, grouping }) => {
      const { lanes } = everythingIn(timeline, grouping);
      const plot = layoutPlot(lanes, rows, viewOf(range, { width: 300 }));
      const items = plotItems(plot).map((item) => {
        if ('cluster' in item) return { lane: item.cluster.lane, position: item.cluster.first };
        const { id, lane } = item.event;
        return { lane, position: lanes[lane]!.find(timeline.events.find((event) => event.id === id)!)!.position };
      });
      expect(items).toHaveLength(plot.events.length + plot.clusters.length);
      expect(items).toEqual(items.toSorted((a, b) => a.lane - b.lane || a.position - b.position));
    }),
    150,
  );
});

test('a cluster knows its first counted event, and the time that its counted events span', () => {
  check(
    fc.property(crowds, ({ timeline, range, rows, grouping }) => {
      const { lanes } = everythingIn(timeline, grouping);
      const plot = layoutPlot(lanes, rows, viewOf(range, { width: 300 }));
      const withRow = new Set(plot.events.map(({ id }) => id));
      for (const { lane, lo, hi, count, first, countedFrom, countedTo } of plot.clusters) {
        const all = lanes[lane]!.page(0, lanes[lane]!.total);
        const counted = positionsInView(lanes[lane]!, range)
          .map((position) => all[position]!)
          .filter(({ event, position }) => position >= lo && position < hi && !withRow.has(event.id));
        expect(counted).toHaveLength(count);
        expect(counted[0]!.position).toBe(first);
        expect(counted[0]!.from).toBe(countedFrom);
        expect(Math.max(...counted.map(({ to }) => to))).toBe(countedTo);
      }
    }),
    150,
  );
});
