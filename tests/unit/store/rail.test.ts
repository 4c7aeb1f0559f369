import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimelineArticle } from '../../../src/model/types.ts';
import { createRail } from '../../../src/store/memory/rail.ts';
import { articleOf, check, DAY, ms, timelineOf } from '../model/support.ts';

const start = ms('2024-01-01');

/** Articles published on days of 2024, counted from 0; undefined means without a date. */
const articlesOf = (days: readonly (number | undefined)[]): readonly TimelineArticle[] =>
  timelineOf(
    [],
    days.map((day, i) =>
      articleOf(`a${i}`, day === undefined ? undefined : new Date(start + day * DAY).toISOString().slice(0, 10)),
    ),
  ).articles;

test('an article is at the middle of its possible time of publication', () => {
  const [month, undated] = timelineOf([], [articleOf('a', '2024-01'), articleOf('b')]).articles;
  const rail = createRail([month!, undated!]);
  expect(rail.timeOf(month!)).toBe(start + 15.5 * DAY);
  expect(rail.timeAt(0)).toBe(start + 15.5 * DAY);
  expect(rail.timeOf(undated!)).toBeNaN();
});

test('the rail is in order of publication, without undated articles; ties are as in the file', () => {
  const rail = createRail(articlesOf([9, undefined, 3, 9]));
  expect(rail.total).toBe(3);
  expect([0, 1, 2].map((position) => rail.idAt(position))).toEqual(['a2', 'a0', 'a3']);
});

test('the first at or after a time, and the first after it, match a check of each article', () => {
  const days = fc.array(fc.option(fc.nat(20), { nil: undefined, freq: 9 }), { maxLength: 30 });
  check(
    fc.property(days, fc.integer({ min: -2, max: 44 }), (all, halves) => {
      const rail = createRail(articlesOf(all));
      const time = start + (halves * DAY) / 2;
      const times = Array.from({ length: rail.total }, (_, position) => rail.timeAt(position));
      expect(rail.firstFrom(time)).toBe(times.filter((at) => at < time).length);
      expect(rail.firstAfter(time)).toBe(times.filter((at) => at <= time).length);
    }),
  );
});
