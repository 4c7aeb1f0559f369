import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/evidence/assess.ts';
import { isKnown } from '../../../src/evidence/known-by.ts';
import { indexKnownEvents } from '../../../src/evidence/known-events.ts';
import { articleOf, check, ms, timelineOf } from '../model/support.ts';
import { citedStories } from './stories.ts';

const articles = [
  articleOf('a', '2024-11-20'),
  articleOf('b', '2024-11-22'),
  articleOf('b-too', '2024-11-22'),
  articleOf('uncited', '2024-11-25'),
  articleOf('undated'),
];
const { events } = timelineOf(
  [
    { date: '2024-11-01', citations: ['b', 'a'] },
    { date: '2024-11-02', citations: ['b-too'] },
    { date: '2024-11-03', citations: ['undated'] },
    { date: '2024-11-04', citations: [{ article: 'a', stance: 'silent' }] },
  ],
  articles,
);
const known = indexKnownEvents(events, articles);

test('the stops are the ends of the days of publication', () => {
  expect([...known.stops]).toEqual(['2024-11-21', '2024-11-23', '2024-11-26'].map(ms));
});

test.each([
  ['2024-11-20', 0, undefined, '2024-11-21'],
  ['2024-11-21', 1, undefined, '2024-11-23'],
  ['2024-11-22', 1, '2024-11-21', '2024-11-23'],
  ['2024-11-23', 2, '2024-11-21', '2024-11-26'],
  ['2024-11-26', 2, '2024-11-23', undefined],
  ['2025', 2, '2024-11-26', undefined],
])('as of %s %i events are known, between %s and %s', (asOf, count, previous, next) => {
  expect(known.knownCount(ms(asOf))).toBe(count);
  expect(known.previousPublication(ms(asOf))).toBe(previous && ms(previous));
  expect(known.nextPublication(ms(asOf))).toBe(next && ms(next));
});

test('a moment has the evidence of the previous stop', () => {
  expect(known.stopAt(ms('2024-11-20'))).toBe(-Infinity);
  expect(known.stopAt(ms('2024-11-22'))).toBe(ms('2024-11-21'));
  expect(known.stopAt(ms('2024-11-23'))).toBe(ms('2024-11-23'));
  expect(known.stopAt(Infinity)).toBe(Infinity);
});

test.each([
  ['2024-11-20', '2024-11-21', [0, 3]],
  ['2024-11-21', '2024-11-22', []],
  ['2024-11-22', '2024-11-23', [0, 1]],
  ['2024-11-23', '2024-11-20', [0, 3, 0, 1]],
  ['2024-11-23', '2025', []],
])('from %s to %s the evidence of %j changes', (from, to, positions) => {
  expect([...known.changedBetween(ms(from), ms(to))]).toEqual(positions);
});

test('from a day to the end, undated citations change as well', () => {
  expect([...known.changedBetween(ms('2025'), Infinity)]).toEqual([2]);
  expect([...known.changedBetween(Infinity, Infinity)]).toEqual([]);
  expect(known.knownCount(Infinity)).toBe(4);
});

test('there may be no stops', () => {
  const nothing = indexKnownEvents([], []);
  expect([nothing.knownCount(0), nothing.nextPublication(0), nothing.previousPublication(0)]).toEqual([
    0,
    undefined,
    undefined,
  ]);
  expect(nothing.changedBetween(0, Infinity)).toHaveLength(0);
});

test("it agrees with each event's own citations", () => {
  check(
    fc.property(citedStories, ({ events: cited, articles: all, moments }) => {
      const index = indexKnownEvents(cited, all);
      for (const [i, asOf] of moments.entries()) {
        expect(index.knownCount(asOf)).toBe(cited.filter((event) => isKnown(event, asOf)).length);
        expect(cited.map((event) => assess(event, { asOf }))).toEqual(
          cited.map((event) => assess(event, { asOf: index.stopAt(asOf) })),
        );
        const other = moments[i - 1] ?? -Infinity;
        const changed = new Set(index.changedBetween(asOf, other));
        cited.forEach((event, position) => {
          if (changed.has(position)) return;
          const { undated: _, ...now } = assess(event, { asOf });
          const { undated: __, ...then } = assess(event, { asOf: other });
          expect(now).toEqual(then);
        });
      }
    }),
  );
});
