import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { articleOf, check, dateOf, ms, timelineOf, timelines } from '../model/support.ts';
import { createStore } from './support.ts';

test('bounds of an event come from the columns, of an article from its publication on the axis of the clock', () => {
  const timeline = timelineOf(
    ['2024-01-05', '2024-01-02/..'],
    [articleOf('day', '2024-01-06'), articleOf('moment', '2024-01-06T20:00Z'), articleOf('undated')],
  );
  const store = createMemoryStore(timeline, new ZoneClock('Asia/Seoul'));
  expect(store.boundsOf('e0')).toEqual({ from: ms('2024-01-05'), to: ms('2024-01-06') });
  expect(store.boundsOf('e1')).toEqual({ from: ms('2024-01-02'), to: timeline.extent.end });
  expect(store.boundsOf('day')).toEqual({ from: ms('2024-01-06'), to: ms('2024-01-07') });
  expect(store.boundsOf('moment')?.from).toBe(ms('2024-01-07T05:00Z'));
  expect([store.boundsOf('undated'), store.boundsOf('nobody'), store.boundsOf('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the bounds of the events ignore articles', () => {
  check(
    fc.property(timelines(20), ({ events }) => {
      const timeline = timelineOf(
        events.map(({ date }) => date.edtf),
        [articleOf('later', '2030')],
      );
      const { from, to } = timeline.columns;
      const { eventBounds } = createMemoryStore(timeline);
      expect(eventBounds).toEqual({ from: Math.min(...from), to: Math.max(...to) });
    }),
  );
  expect(createMemoryStore(timelineOf([])).eventBounds).toBeUndefined();
});

test('events and articles are those of the timeline, articles in file order', () => {
  const timeline = timelineOf(['2024'], [articleOf('b'), articleOf('a')], {
    title: 'Title',
    range: dateOf('2024'),
  });
  const store = createMemoryStore(timeline);
  expect(store.event('e0')).toBe(timeline.events[0]);
  expect(store.article('a')).toBe(timeline.articles[1]);
  expect([-1, 0, 1, 2].map((position) => store.articleAt(position)?.id)).toEqual([undefined, 'b', 'a', undefined]);
  expect([store.total, store.title, store.range]).toEqual([1, 'Title', timeline.range]);
  expect(store.extent).toEqual(timeline.extent);
});

test('the rail is computed once', () => {
  const store = createMemoryStore(timelineOf([], [articleOf('a', '2024')]));
  expect(store.rail).toBe(store.rail);
});

test('without query and hidden categories everything is selected; with both, what passes both', () => {
  const timeline = timelineOf(
    [
      { date: '2024-01-01', category: 'a', title: 'one' },
      { date: '2024-01-02', category: 'b', title: 'one' },
      { date: '2024-01-03', category: 'a', title: 'two' },
    ],
    [],
    { categories: ['a', 'b'].map((id) => ({ id, label: id })) },
  );
  const store = createStore(timeline);
  const idsOf = (query: string, hidden: readonly string[]): string[] =>
    store
      .select({ query, hidden, evidence: [], groupBy: '' })
      .page(0, 9)
      .map(({ id }) => id);
  expect(idsOf(' ', [])).toEqual(['e0', 'e1', 'e2']);
  expect(idsOf('one', [])).toEqual(['e0', 'e1']);
  expect(idsOf('', ['b'])).toEqual(['e0', 'e2']);
  expect(idsOf('one', ['b'])).toEqual(['e0']);
});

test('before the refiner is loaded, texts and evidence are ignored and nothing is counted; then they are', () => {
  const timeline = timelineOf([
    { date: '2024-01-01', category: 'a', title: 'one' },
    { date: '2024-01-02', title: 'two' },
  ]);
  let isLoaded = false;
  const store = createMemoryStore(timeline, undefined, () => (isLoaded ? createRefiner : undefined));
  const filter = { query: 'one', hidden: [], evidence: ['uncited'], groupBy: '' } as const;
  const grouped = { ...filter, groupBy: 'category' } as const;
  const lanesOf = () => [store.select(grouped).groupBy, store.select(grouped).lanes.map(({ key }) => key)];
  expect([store.select(filter).total, store.counts(filter)]).toEqual([2, undefined]);
  expect(lanesOf()).toEqual(['', ['']]);
  isLoaded = true;
  expect([store.select(filter).total, store.counts(filter)?.evidence.uncited]).toEqual([1, 1]);
  expect(lanesOf()).toEqual(['category', ['a']]);
});
