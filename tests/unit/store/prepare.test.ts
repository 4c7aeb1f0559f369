import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../../../src/file/steps.ts';
import { sortedSteps } from '../../../src/store/memory/sorted.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { articleOf, check, timelineOf, timelines } from '../model/support.ts';

const EVERYTHING = { query: '', hidden: [], evidence: [], groupBy: '' } as const;

test('a prepared store has the lanes and the rail of one that makes them at once', () => {
  check(
    fc.property(timelines(20), fc.array(fc.nat(9), { maxLength: 9 }), ({ events }, years) => {
      const dates = events.map(({ date }) => date.edtf);
      const timeline = timelineOf(
        dates,
        years.map((year, i) => articleOf(`a${i}`, `202${year}`)),
      );
      const [prepared, plain] = [createMemoryStore(timeline), createMemoryStore(timeline)];
      runSteps(prepared.prepare!());
      expect(prepared.select(EVERYTHING).lanes).toEqual(plain.select(EVERYTHING).lanes);
      const idsOf = ({ rail }: typeof plain): string[] => Array.from({ length: rail.total }, (_, i) => rail.idAt(i));
      expect(idsOf(prepared)).toEqual(idsOf(plain));
    }),
  );
});

test('without a filter, every selection has the same lane; a store of nothing has none', () => {
  const store = createMemoryStore(timelineOf(['2020', '2021']));
  expect(store.select(EVERYTHING).lanes[0]).toBe(store.select(EVERYTHING).lanes[0]);
  const none = createMemoryStore(timelineOf([]));
  runSteps(none.prepare!());
  expect(none.select(EVERYTHING).lanes).toEqual([]);
});

test('values are sorted in steps of some 20,000', () => {
  // Longer than two runs, and not a multiple of one
  const values = Float64Array.from({ length: 50_123 }, (_, i) => (i * 7919) % 1009);
  let steps = 0;
  const sorted = runSteps(sortedSteps(values), () => steps++);
  expect(sorted).toEqual(values.toSorted());
  expect(steps).toBeGreaterThan(5);
  expect(runSteps(sortedSteps(new Float64Array(0)))).toHaveLength(0);
});
