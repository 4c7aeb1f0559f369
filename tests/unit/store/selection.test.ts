import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timeline } from '../../../src/model/timeline.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { Lane } from '../../../src/store/lane.ts';
import { NO_SELECTION, type Selection } from '../../../src/store/selection.ts';
import { LEVELS } from '../../../src/store/span.ts';
import { articleOf, check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { everythingIn, shownIn } from './support.ts';

/** A timeline, and its events of two out of three categories. */
const somes = fc
  .tuple(timelines(30), fc.constantFrom('a', 'b', 'c'))
  .map(([timeline, gone]): readonly [Timeline, Selection] => {
    const named = { ...timeline, categories: ['a', 'b', 'c'].map((id) => ({ id, label: id })) };
    return [named, createMemoryStore(named).select({ query: '', hidden: [gone], evidence: [], groupBy: '' })];
  });

test('a position leads to an event and back; an event that is not shown has none', () => {
  check(
    fc.property(somes, ([timeline, selection]) => {
      const shown = shownIn({ selection });
      expect(shown).toHaveLength(selection.total);
      for (const { id } of timeline.events)
        expect(selection.positionOf(id)).toBe(shown.findIndex((event) => event.id === id));
      shown.forEach((event, position) => expect(selection.at(position)).toBe(event));
      expect([selection.at(-1), selection.at(selection.total)]).toEqual([undefined, undefined]);
      expect(selection.positionOf('nobody')).toBe(-1);
    }),
  );
});

test('pages contain the shown events in order, all full except the last', () => {
  check(
    fc.property(somes, fc.integer({ min: 1, max: 9 }), ([, selection], limit) => {
      const pages = Array.from({ length: Math.ceil(selection.total / limit) }, (_, i) =>
        selection.page(i * limit, limit),
      );
      expect(pages.flat()).toEqual(shownIn({ selection }));
      expect(selection.page(selection.total, limit)).toEqual([]);
    }),
  );
});

test('the first event from a time matches a check of each one', () => {
  check(
    fc.property(somes, fc.integer({ min: -2, max: 100 }), ([timeline, selection], halves) => {
      const time = ms('2024-01-01') + (halves * DAY) / 2;
      const before = shownIn({ selection }).filter(({ index }) => timeline.columns.from[index]! < time);
      expect(selection.firstFrom(time)).toBe(before.length);
    }),
  );
});

test('the nearest event is the event itself, else the next shown one, else the last; for an unknown id the first', () => {
  check(
    fc.property(somes, ([timeline, selection]) => {
      const shown = shownIn({ selection });
      for (const event of timeline.events)
        expect(selection.nearest(event.id)).toBe(shown.find(({ index }) => index >= event.index) ?? shown.at(-1));
      for (const id of ['nobody', '']) expect(selection.nearest(id)).toBe(shown[0]);
    }),
  );
});

describe('an event with two people', () => {
  const timeline = timelineOf([
    { date: '2024-01-01', people: ['Kim'] },
    { date: '2024-01-02', people: ['No', 'Kim'] },
    { date: '2024-01-03', people: ['No'] },
  ]);
  const selection = everythingIn(timeline, 'people');
  const idsIn = (lanes: readonly Lane[]): string[][] =>
    lanes.map((lane) => lane.page(0, lane.total).map(({ event }) => event.id));

  test('is in two lanes, at a position in each, and counts once', () => {
    expect(idsIn(selection.lanes)).toEqual([
      ['e0', 'e1'],
      ['e1', 'e2'],
    ]);
    expect(selection.lanes.map((lane) => lane.find(timeline.events[1]!)?.position)).toEqual([1, 0]);
    expect(selection.total).toBe(3);
    expect(shownIn({ selection }).map(({ id }) => id)).toEqual(['e0', 'e1', 'e2']);
  });

  test('is once in the disjoint lanes, which are computed once, and equal the lanes if no event is in two', () => {
    expect(idsIn(selection.disjointLanes)).toEqual([['e0', 'e1', 'e2']]);
    expect(selection.disjointLanes).toBe(selection.disjointLanes);
    const byPlace = everythingIn(timeline, 'place');
    expect(byPlace.disjointLanes).toBe(byPlace.lanes);
  });
});

describe('spans', () => {
  const timeline = timelineOf(
    [
      { date: '2022-03-01', citations: ['x', 'y'] },
      { date: '2022-03-09', citations: ['x'] },
      { date: '2022-08' },
      { date: '2023-01-01' },
    ],
    [articleOf('x'), articleOf('y')],
  );
  const selection = createMemoryStore(timeline).select({ query: '', hidden: [], evidence: [], groupBy: '' });

  test.each([
    ['story', undefined, 0, 4, 2],
    ['year', '2022', 0, 3, 2],
    ['month', '2022-03', 0, 2, 2],
  ] as const)('the %s around the second event', (level, edtf, lo, hi, articles) => {
    const span = selection.span(1, level);
    expect(span).toMatchObject({ level, lo, hi, articles });
    expect(span?.date?.edtf).toBe(edtf);
  });

  test('requesting a span again returns the same object, and requesting another one in between does not matter', () => {
    const first = selection.span(0, 'month');
    expect(selection.span(1, 'month')).toBe(first);
    expect(selection.span(0, 'year')).not.toBe(first);
    expect(selection.span(2, 'month')).toMatchObject({ lo: 2, hi: 3 });
    expect(selection.span(0, 'month')).toEqual(first);
  });

  test('an event, an article and a position beyond the last have no span', () => {
    expect([selection.span(0, 'event'), selection.span(0, 'article'), selection.span(4, 'year')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('an empty selection answers all queries', () => {
  const none = createMemoryStore(timelineOf([])).select({ query: '', hidden: [], evidence: [], groupBy: 'place' });
  for (const selection of [none, NO_SELECTION]) {
    expect([selection.total, selection.lanes, selection.page(0, 5)]).toEqual([0, [], []]);
    expect([selection.positionOf('e0'), selection.at(0), selection.firstFrom(0)]).toEqual([-1, undefined, 0]);
    expect([selection.nearest(''), ...LEVELS.map((level) => selection.span(0, level))]).toEqual(
      Array(6).fill(undefined),
    );
  }
});
