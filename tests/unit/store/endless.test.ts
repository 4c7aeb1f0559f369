import { describe, expect, test } from 'vitest';
import { layoutSkyline } from '../../../src/layout/skyline.ts';
import { naturalHeight } from '../../../src/layout/plot-height.ts';
import { layoutScene, overviewOf, type Scene } from '../../../src/layout/scene.ts';
import type { ViewIntent } from '../../../src/state/intent.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { LIST_LENGTH, layoutList, listStart } from '../../../src/layout/list-part.ts';
import { around, meetings, metrics } from '../layout/support.ts';
import { endlessStore } from './endless.ts';

/*
 * Layout, state and view work with a billion events that do not exist: they must never ask for all of them. The store
 * creates an event when it is requested, and counts how many it has created.
 */

const TOTAL = 1e9;
/** More events than a few frames may request, and negligible compared with a billion. */
const FEW = 20_000;

const shownIn = (walk: readonly ViewIntent[]): { state: ViewState; store: ReturnType<typeof endlessStore> } => {
  const store = endlessStore(TOTAL);
  return { state: walk.reduce(reduce, reduce(INITIAL, { type: 'data', store })), store };
};

const countIn = ({ plot }: Scene): number => plot.clusters.reduce((sum, { count }) => sum + count, plot.events.length);

const inView = ({ selection }: ViewState, { range }: Scene): number =>
  selection.lanes.reduce((sum, lane) => sum + lane.countInView(range), 0);

const step = (to: 'next' | 'previous' | 'first' | 'last'): ViewIntent => ({ type: 'step', to });
const up: ViewIntent = { type: 'level', by: -1 };

describe('pictures of a billion events', () => {
  test.each<[string, ViewIntent[]]>([
    ['the whole story', []],
    ['in lanes', [{ type: 'group-by', groupBy: 'category' }]],
    ['every thousandth', [{ type: 'query', query: 'every 1000' }]],
    ['one category', [{ type: 'toggle-category', id: 'even' }]],
    [
      'none',
      [
        { type: 'toggle-category', id: 'even' },
        { type: 'toggle-category', id: 'odd' },
      ],
    ],
  ])('%s: zoomed to single minutes and moved, all events in view are counted and few are requested', (_, walk) => {
    const { state: whole, store } = shownIn(walk);
    const surroundings = around(1200, naturalHeight(whole, around()));
    const overview = overviewOf(whole, surroundings);
    let state = whole;
    let scene: Scene | undefined;
    for (const factor of [1, 30, 30, 30, 30, 30, 0.1, 0.01]) {
      for (const share of [0, 0.1, -0.25]) {
        state = reduce(reduce(state, { type: 'zoom', factor: share === 0 ? factor : 1 }), { type: 'pan', share });
        scene = layoutScene(state, surroundings, overview, scene);
        expect(countIn(scene)).toBe(inView(state, scene));
        expect(meetings(scene.plot.events, metrics.apart)).toEqual([]);
      }
    }
    expect(overview.bars).toEqual([]);
    expect(store.made.size).toBeLessThan(FEW);
  });

  test('the whole story counts them all, and the strip shows their profile', () => {
    const { state, store } = shownIn([]);
    expect(countIn(layoutScene(state, around(), overviewOf(state, around())))).toBe(TOTAL);
    const { lanes } = state.selection;
    const layers = layoutSkyline(lanes, store.mix!, ['even', 'odd'], store.extent, 800, 42);
    expect(layers.map(({ certain }) => certain.length > 100)).toEqual([true, true, false]);
    expect(store.made.size).toBeLessThan(1000);
  });
});

describe('reading a billion events', () => {
  test('steps from event to event, from year to year, to both ends', () => {
    const { state, store } = shownIn([step('last')]);
    expect(state.focused).toBe(`e${TOTAL - 1}`);
    expect(reduce(state, step('next'))).toBe(state);
    const year = [up, up, step('previous')].reduce(reduce, state);
    expect([year.level, year.selection.span(year.selection.positionOf(year.focused), 'year')?.date?.edtf]).toEqual([
      'year',
      '3870',
    ]);
    expect(reduce(year, step('first')).focused).toBe('e0');
    expect(store.made.size).toBeLessThan(20);
  });

  test('selects, reveals and filters, and the focus moves to the nearest event', () => {
    const { state, store } = shownIn([
      { type: 'select', id: 'e123456789', reveal: true },
      { type: 'zoom', factor: 1e6 },
      { type: 'reveal', id: 'e123456789' },
    ]);
    expect(state).toMatchObject({ selected: 'e123456789', focused: 'e123456789' });
    expect(state.range.start).toBeLessThan(123_456_789 * 60_000);
    expect(state.range.end).toBeGreaterThan(123_456_789 * 60_000);
    expect(reduce(state, { type: 'query', query: 'every 1000' }).focused).toBe('e123457000');
    expect(reduce(state, { type: 'toggle-category', id: 'odd' }).focused).toBe('e123456790');
    expect(store.made.size).toBeLessThan(20);
  });

  test('reads the list part by part', () => {
    const { state, store } = shownIn([{ type: 'select', id: 'e500000000' }]);
    const { groups } = layoutList(state, undefined);
    expect(groups.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(
      Array.from({ length: LIST_LENGTH }, (_, i) => `e${500_000_000 - LIST_LENGTH / 2 + i}`),
    );
    const closed = reduce(state, { type: 'select', id: '' });
    expect(listStart(closed, TOTAL)).toBe(TOTAL - LIST_LENGTH);
    expect(listStart({ ...closed, range: { start: 6e10, end: 7e10 } }, undefined)).toBe(1e6);
    expect(store.made.size).toBeLessThan(LIST_LENGTH + 20);
  });
});
