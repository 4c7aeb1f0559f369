import * as fc from 'fast-check';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { expect, test } from 'vitest';
import { ranges } from '../layout/support.ts';
import { check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn, positionsInView } from './support.ts';

const laned = timelines(40).map((timeline) => ({ timeline, lane: everythingIn(timeline).lanes[0]! }));

test('events that began before a range and extend into it are counted, and the first is found', () => {
  check(
    fc.property(laned, ranges, ({ lane }, range) => {
      const all = lane.page(0, lane.total);
      const expected = positionsInView(lane, range).filter((position) => all[position]!.from < range.start);
      const { count, lo, hi } = lane.straddlers(range);
      expect(count).toBe(expected.length);
      fc.pre(count > 0);
      expect(lo).toBe(expected[0]);
      expect(hi).toBe(all.filter(({ from }) => from < range.start).length);
    }),
    150,
  );
});

test('bounds are those of the events between two positions', () => {
  check(
    fc.property(laned, fc.nat(39), fc.nat(39), ({ lane }, a, b) => {
      const lo = Math.min(a, b, lane.total - 1);
      const hi = Math.min(Math.max(a, b), lane.total - 1) + 1;
      const all = lane.page(lo, hi - lo);
      expect(lane.bounds(lo, hi)).toEqual({
        from: all[0]!.from,
        lastFrom: all.at(-1)!.from,
        to: Math.max(...all.map(({ to }) => to)),
      });
    }),
  );
});

test('the events that end after a time: the first of them, in order of time', () => {
  check(
    fc.property(laned, fc.nat(40), fc.nat(40), fc.nat(8), ({ lane }, a, b, limit) => {
      const [lo, hi] = [Math.min(a, b, lane.total), Math.min(Math.max(a, b), lane.total)];
      const time = ms('2024-01-15');
      const expected = lane.page(lo, hi - lo).filter(({ to }) => to > time);
      expect(lane.endingAfter(time, lo, hi, limit)).toEqual(expected.slice(0, limit).map(({ event }) => event));
    }),
  );
});

test('an event of the lane is found as on its page, in view or not, and an event of another lane is not', () => {
  const timeline = timelineOf(['a', 'b', 'a'].map((category, i) => ({ date: `2024-01-0${i + 1}`, category })));
  const [first, second] = everythingIn(timeline, 'category').lanes;
  const third = timeline.events[2]!;
  expect(first!.find(third)).toEqual({
    event: third,
    position: 1,
    from: ms('2024-01-03'),
    to: ms('2024-01-04'),
    priority: first!.page(1, 1)[0]!.priority,
  });
  expect(second!.find(third)).toBeUndefined();
});

test('pages contain the events of the lane in order of time, each with its bounds', () => {
  check(
    fc.property(laned, fc.nat(45), fc.nat(10), ({ timeline, lane }, from, limit) => {
      const { events, columns } = timeline;
      expect(lane.page(from, limit).map((each) => [each.event, each.position, each.from, each.to])).toEqual(
        events
          .slice(from, from + limit)
          .map((event, i) => [event, from + i, columns.from[event.index], columns.to[event.index]]),
      );
    }),
  );
});

test('a profile adds one per event, distributed over its time, and times outside count at the edge', () => {
  const [lane] = everythingIn(timelineOf(['2024-01-01/2024-01-04', '2024-01-03', '2024-01-20'])).lanes;
  const start = ms('2024-01-01');
  const profile = new MemoryMix().profiles(lane!, { start, end: start + 8 * DAY }, 4, [])[0]!;
  expect([...profile.possible]).toEqual([0.5, 1.5, 0, 1]);
  expect([...profile.certain]).toEqual([0.5, 1.5, 0, 1]);
});

test('a profile distinguishes certain from possible time', () => {
  const dates = ['2024-01', '[2024-01-01..2024-01-04]/2024-01-08', '2024-01-01/[2024-01-05..2024-01-08]'];
  const profiles = dates.map((date) => {
    const start = ms('2024-01-01');
    return new MemoryMix().profiles(
      everythingIn(timelineOf([date])).lanes[0]!,
      { start, end: start + 8 * DAY },
      4,
      [],
    )[0]!;
  });
  const rounded = (values: Float64Array): number[] => [...values].map((value) => Math.round(value * 1000) / 1000);
  expect(profiles.map(({ possible }) => rounded(possible))).toEqual(dates.map(() => [0.25, 0.25, 0.25, 0.25]));
  expect(profiles.map(({ certain }) => rounded(certain))).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0.25, 0.25],
    [0.25, 0.25, 0, 0],
  ]);
});

test('the certain part never exceeds the possible part', () => {
  check(
    fc.property(timelines(20), (timeline) => {
      for (const lane of everythingIn(timeline).lanes) {
        const { possible, certain } = new MemoryMix().profiles(lane, timeline.extent, 40, [])[0]!;
        certain.forEach((value, i) => expect(value).toBeLessThanOrEqual(possible[i]! + 1e-9));
      }
    }),
  );
});
