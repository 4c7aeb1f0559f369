import { describe, expect, test } from 'vitest';
import { dayThatEnds, endOfDate, endOfDay } from '../../../src/state/as-known-on.ts';
import type { ViewIntent } from '../../../src/state/intent.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { articleOf, ms, timelineOf } from '../model/support.ts';
import { dataOf, shownIn } from '../store/support.ts';

const timeline = timelineOf(
  [
    { date: '2024-01-01', id: 'first', citations: ['a'] },
    { date: '2024-02-01', id: 'second', citations: ['morning', 'evening'] },
    { date: '2024-03-01', id: 'third', citations: ['b'] },
    { date: '2024-04-01', id: 'never' },
  ],
  [
    articleOf('a', '2024-01-03'),
    articleOf('morning', '2024-02-02T08:00Z'),
    articleOf('evening', '2024-02-02T20:00Z'),
    articleOf('b', '2024-03-02'),
    articleOf('undated'),
  ],
);
const start = reduce(INITIAL, dataOf({ timeline }));
const after = (...intents: ViewIntent[]): ViewState => intents.reduce(reduce, start);
const dayAfter = (...intents: ViewIntent[]): string => dayThatEnds(after(...intents).asKnownOn);
const step = (to: 'previous' | 'next' | 'first' | 'last'): ViewIntent => ({ type: 'step-publication', to });
const on = (day: string): ViewIntent => ({ type: 'as-known-on', time: endOfDate(day) });
const shown = (state: ViewState): readonly string[] => shownIn(state).map(({ id }) => id);

describe('days', () => {
  test.each([
    ['2024-11-30', '2024-11-30'],
    ['2024-02', '2024-02-29'],
    ['2024-11-30T08:00Z', '2024-11-30'],
    ['2024-11-01/2024-11-03', '2024-11-03'],
    ['-0044-03-15', '-0044-03-15'],
  ])('%s ends with %s', (text, day) => {
    expect(dayThatEnds(endOfDate(text))).toBe(day);
  });

  test.each(['', '2024-11/..', 'yesterday'])('%j has no last day', (text) => {
    expect(endOfDate(text)).toBeUndefined();
  });

  test('a moment is within the day that ends after it, and the end of a day belongs to that day', () => {
    expect(endOfDay(ms('2024-01-02') + 1)).toBe(ms('2024-01-03'));
    expect(endOfDay(ms('2024-01-03'))).toBe(ms('2024-01-03'));
  });
});

describe('publications', () => {
  test('steps lead from day to day with something published, and stop at the ends', () => {
    expect(dayAfter(step('last'))).toBe('2024-03-02');
    expect(dayAfter(step('previous'))).toBe('2024-03-02');
    expect(dayAfter(step('last'), step('previous'))).toBe('2024-02-02');
    expect(dayAfter(step('last'), step('previous'), step('previous'))).toBe('2024-01-03');
    expect(dayAfter(step('first'), step('previous'))).toBe('2024-01-03');
    expect(dayAfter(step('first'), step('next'), step('next'))).toBe('2024-03-02');
    expect(dayAfter(step('last'), step('next'))).toBe('2024-03-02');
    expect(dayAfter(on('2024-02-10'), step('previous'))).toBe('2024-02-02');
    expect(dayAfter(on('2023-01-01'), step('next'))).toBe('2024-01-03');
  });

  test('nothing happens until the store knows them', () => {
    const bare = reduce(INITIAL, { type: 'data', store: createMemoryStore(timeline) });
    expect(reduce(bare, step('last'))).toBe(bare);
    expect(reduce(INITIAL, step('last'))).toBe(INITIAL);
  });
});

describe('what was not yet reported', () => {
  const hide: ViewIntent = { type: 'hide-not-yet-reported', hides: true };

  test('is still shown, and left out on request', () => {
    expect(shown(after(on('2024-02-02')))).toHaveLength(4);
    expect(shown(after(on('2024-02-02'), hide))).toEqual(['first', 'second']);
    expect(shown(after(hide, on('2024-02-01')))).toEqual(['first']);
    expect(shown(after(hide, on('2024-02-01'), step('next')))).toEqual(['first', 'second']);
    expect(shown(after(hide, on('2024-02-02'), { type: 'as-known-on', time: undefined }))).toHaveLength(4);
    expect(shown(after(hide))).toHaveLength(4);
  });

  test('is left out together with the other filters, and the counts are of the rest', () => {
    const state = after(on('2024-02-02'), hide, { type: 'filter', filter: { evidence: ['one-voice'] } });
    expect(shown(state)).toEqual(['first']);
    const counts = (reportedBy: number): number | undefined =>
      state.store?.counts({ query: '', hidden: [], evidence: [], groupBy: '', reportedBy })?.evidence['one-voice'];
    expect(counts(ms('2024-02-03'))).toBe(1);
    expect(counts(ms('2024-03-03'))).toBe(2);
  });

  test('passes the focus to an event that is shown', () => {
    expect(after({ type: 'focus', id: 'third' }, on('2024-01-03'), hide).focused).toBe('first');
  });
});
