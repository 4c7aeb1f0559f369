import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestBetween, indexEvents, latestBetween, reaching } from '../../../src/store/memory/event-index.ts';
import { check, edtf, timelineOf, timelines } from '../model/support.ts';
import { indexOf } from './support.ts';

const parts = fc.tuple(timelines(150), fc.nat(151), fc.nat(151)).map(([timeline, a, b]) => {
  const index = indexOf(timeline);
  const n = index.events.length;
  const [lo, hi] = [Math.min(a, b, n), Math.min(Math.max(a, b), n)];
  return { index, lo, hi, places: Array.from({ length: hi - lo }, (_, i) => lo + i) };
});

test('bestBetween returns the highest priority in a range, the earliest of equals, -1 for an empty range', () => {
  check(
    fc.property(parts, ({ index, lo, hi, places }) => {
      const best = Math.max(...places.map((i) => index.priority[i]!));
      expect(bestBetween(index, lo, hi)).toBe(places.find((i) => index.priority[i] === best) ?? -1);
    }),
  );
});

test('latestBetween returns the latest end in a range, -Infinity for an empty range', () => {
  check(
    fc.property(parts, ({ index, lo, hi, places }) => {
      expect(latestBetween(index, lo, hi)).toBe(Math.max(...places.map((i) => index.to[i]!)));
    }),
  );
});

test('reaching finds, in order, the first `limit` positions below `hi` that end after a time', () => {
  check(
    fc.property(parts, fc.nat(20), fc.nat(150), ({ index, hi }, limit, at) => {
      const time = at < index.to.length ? index.to[at]! : index.from[0]!;
      const all = Array.from({ length: hi }, (_, i) => i).filter((i) => index.to[i]! > time);
      expect(reaching(index, hi, time, limit)).toEqual(all.slice(0, limit));
    }),
  );
});

test('bounds are in order of time, and `ends` are all ends, sorted', () => {
  check(
    fc.property(parts, ({ index }) => {
      const { from, to, ends, events } = index;
      expect(from).toHaveLength(events.length);
      for (const [a, b] of pairs(from)) expect(b).toBeGreaterThanOrEqual(a);
      expect([...ends]).toEqual([...to].sort((a, b) => a - b));
    }),
  );
});

test('an empty index answers all queries', () => {
  const index = indexEvents([], timelineOf([]).columns);
  expect(bestBetween(index, 0, 0)).toBe(-1);
  expect(latestBetween(index, 0, 0)).toBe(-Infinity);
  expect(reaching(index, 0, 0, 5)).toEqual([]);
});

test('an index of some events has their bounds and not those of others', () => {
  check(
    fc.property(timelines(30), fc.integer({ min: 2, max: 4 }), (timeline, step) => {
      const some = timeline.events.filter((_, i) => i % step === 1);
      const { from, to } = indexEvents(some, timeline.columns);
      expect([...from]).toEqual(some.map(({ index }) => timeline.columns.from[index]));
      expect([...to]).toEqual(some.map(({ index }) => timeline.columns.to[index]));
    }),
  );
});

test('importance has precedence over the number of independent sources', () => {
  const timeline = timelineOf(
    [
      { date: '2024-01-01', importance: 0.5, citations: ['a'] },
      { date: '2024-01-02', citations: ['a', 'b'] },
      { date: '2024-01-03', importance: 0.6 },
      { date: '2024-01-04', importance: 0.5, citations: ['a', 'a2'] },
    ],
    [
      { id: 'a', headline: 'A', publisher: 'A' },
      { id: 'a2', headline: 'A again', publisher: 'A' },
      { id: 'b', headline: 'B', publisher: 'B' },
    ],
  );
  const { priority } = indexOf(timeline);
  const order = [0, 1, 2, 3].sort((a, b) => priority[b]! - priority[a]! || a - b);
  expect(order).toEqual([2, 1, 0, 3]);
});

test('every event has a duration: it ends after it begins, even at the edge of the data', () => {
  check(
    fc.property(fc.array(edtf, { minLength: 1, maxLength: 6 }), (dates) => {
      const { from, to } = indexOf(timelineOf(dates));
      from.forEach((start, i) => expect(to[i]).toBeGreaterThan(start));
    }),
    300,
  );
});
