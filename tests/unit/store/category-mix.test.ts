import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { check, timelineOf } from '../model/support.ts';
import { everythingIn } from './support.ts';

const CATEGORIES = ['war', 'peace', 'unused'];
/** Of the file's categories, and in no order: others and none are counted last. */
const OF_EVENTS = ['war', 'peace', undefined, 'war', 'elsewhere'];

const day = (i: number): string => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
const specs = Array.from({ length: 1100 }, (_, i) => {
  const category = OF_EVENTS[(i * i + (i >> 4)) % OF_EVENTS.length];
  return { date: day(i), ...(category && { category }) };
});
const [lane] = everythingIn(timelineOf(specs)).lanes;

test('the categories of a part of a lane, whatever part, without some events of it', () => {
  const mix = new MemoryMix();
  const position = fc.nat(specs.length);
  check(
    fc.property(position, position, fc.uniqueArray(position, { maxLength: 12 }), (a, b, some) => {
      const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
      const without = some.filter((at) => at >= lo && at < hi);
      const expected = [0, 0, 0, 0];
      for (let i = lo; i < hi; i++) {
        if (without.includes(i)) continue;
        const kind = CATEGORIES.indexOf(specs[i]!.category ?? '');
        expected[kind < 0 ? CATEGORIES.length : kind]!++;
      }
      expect(mix.counts(lane!, lo, hi, CATEGORIES, without)).toEqual(expected);
    }),
    300,
  );
});

test('the categories of the whole lane, asked for in another order', () => {
  const counts = new MemoryMix().counts(lane!, 0, specs.length, CATEGORIES.toReversed(), []);
  const numberOf = (id: string): number => specs.filter(({ category }) => category === id).length;
  expect(counts.slice(0, 3)).toEqual([0, numberOf('peace'), numberOf('war')]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(specs.length);
});
