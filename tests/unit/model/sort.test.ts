import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../../../src/file/steps.ts';
import { merge, sort } from '../../../src/model/sort.ts';
import { check } from './support.ts';

interface Item {
  readonly key: number;
  readonly place: number;
}

/** Many keys are equal, which shows whether equal items keep their order. */
const items = (length: number) =>
  fc
    .array(fc.nat(20), { maxLength: length, size: 'max' })
    .map((keys) => keys.map((key, place): Item => ({ key, place })));
const places = (list: readonly Item[]): string => list.map(({ place }) => place).join();
const byKey = (a: Item, b: Item): number => a.key - b.key;

test.each([0, 1, 500, 501, 1750, 4000])('sorts %i items stably, and does not change its input', (length) => {
  const given = Array.from({ length }, (_, place): Item => ({ key: (place * place * 7919) % 97, place }));
  const before = places(given);
  expect(places(runSteps(sort(given, byKey)))).toBe(places(given.toSorted(byKey)));
  expect(places(given)).toBe(before);
});

test('merges two sorted lists, with items of the first before equal items of the second', () => {
  check(
    fc.property(items(30), items(30), (one, other) => {
      const [a, b] = [one.toSorted(byKey), other.map((item) => ({ ...item, place: -1 })).toSorted(byKey)];
      expect(runSteps(merge(a, b, byKey))).toEqual([...a, ...b].toSorted(byKey));
    }),
  );
});

test('a step compares few items, whatever their order', () => {
  const orders: ((i: number) => number)[] = [(i) => i, (i) => -i, (i) => (i * 7919) % 10_007];
  for (const order of orders) {
    const given = Array.from({ length: 10_000 }, (_, i) => ({ key: order(i), place: i }));
    let compared = 0;
    let most = 0;
    const steps = sort(given, (a, b) => (compared++, byKey(a, b)));
    for (;;) {
      compared = 0;
      const { done } = steps.next();
      most = Math.max(most, compared);
      if (done) break;
    }
    expect(most).toBeLessThan(6000);
  }
});
