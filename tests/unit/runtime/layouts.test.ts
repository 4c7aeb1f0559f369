import { beforeEach, expect, test, vi } from 'vitest';
import { groupList } from '../../../src/layout/list.ts';
import { layoutPaper } from '../../../src/layout/paper.ts';
import { naturalHeight } from '../../../src/layout/plot-height.ts';
import { layoutScene, overviewOf } from '../../../src/layout/scene.ts';
import { Layouts } from '../../../src/runtime/layouts.ts';
import type { Measured } from '../../../src/runtime/measure.ts';
import type { Intent } from '../../../src/state/intent.ts';
import { panRange } from '../../../src/state/range.ts';
import { INITIAL_STATE, nextState, type TimelineState } from '../../../src/state/timeline-state.ts';
import { DAY, ms, timelineOf } from '../model/support.ts';
import { dataOf } from '../store/support.ts';
import { measuredAt, words } from './support.ts';

// Other tests of this worker may have loaded the modules before without spies
vi.hoisted(() => vi.resetModules());
vi.mock('../../../src/layout/scene.ts', { spy: true });
vi.mock('../../../src/layout/plot-height.ts', { spy: true });
vi.mock('../../../src/layout/list.ts', { spy: true });
beforeEach(() => void vi.clearAllMocks());

const dates = Array.from({ length: 300 }, (_, i) => new Date(ms('2024') + i * DAY).toISOString().slice(0, 10));
const timeline = timelineOf(dates);

const stateAt = ({ isNarrow }: Measured, ...intents: Intent[]): TimelineState =>
  [dataOf({ timeline }), { type: 'measured', isNarrow } as const, ...intents].reduce(nextState, INITIAL_STATE);

/** How often each kind of layout was computed since the last call. */
const counts = () => {
  const plot = [layoutScene, naturalHeight, overviewOf].map((spy) => vi.mocked(spy).mock.calls.length);
  const list = vi.mocked(groupList).mock.calls.length;
  vi.clearAllMocks();
  return { plot: Math.max(...plot), list };
};

const PHONE = measuredAt(390);
const DESK = measuredAt(1000);

test('no plot is laid out for a list on a phone', () => {
  const layouts = new Layouts();
  const { plot, list, paper } = layouts.layOut(stateAt(PHONE), PHONE, words);
  expect([plot, paper]).toEqual([undefined, undefined]);
  expect(list).toMatchObject({ start: 0, end: 150 });
  layouts.layOut(stateAt(PHONE, { type: 'select', id: 'e9' }), PHONE, words);
  expect(counts()).toEqual({ plot: 0, list: 2 });
});

test('no list is laid out for a plot', () => {
  const { plot, list, paper } = new Layouts().layOut(stateAt(DESK), DESK, words);
  expect([list, paper]).toEqual([undefined, undefined]);
  expect(plot!.scene.plot.events.length).toBeGreaterThan(0);
  expect(counts()).toEqual({ plot: 1, list: 0 });
});

test('each choice of layout computes only the chosen one', () => {
  const layouts = new Layouts();
  layouts.layOut(stateAt(DESK, { type: 'layout', layout: 'list' }), DESK, words);
  expect(counts()).toEqual({ plot: 0, list: 1 });
  layouts.layOut(stateAt(PHONE, { type: 'layout', layout: 'plot' }), PHONE, words);
  expect(counts()).toEqual({ plot: 1, list: 0 });
});

test('nothing is laid out without a story, a measurement or space, except the paper when printing', () => {
  const layouts = new Layouts();
  const nothing = { plot: undefined, list: undefined, paper: undefined };
  expect(layouts.layOut(INITIAL_STATE, DESK, words, layoutPaper)).toEqual(nothing);
  expect(layouts.layOut(stateAt(DESK), undefined, words)).toEqual(nothing);
  expect(layouts.layOut(stateAt(DESK), measuredAt(-2), words)).toEqual(nothing);
  expect(counts()).toEqual({ plot: 0, list: 0 });
  const { plot, list, paper } = layouts.layOut(stateAt(DESK), measuredAt(-2), words, layoutPaper);
  expect([plot, list]).toEqual([undefined, undefined]);
  expect(paper!.groups.flatMap(({ events }) => events)).toHaveLength(300);
  expect(counts()).toEqual({ plot: 0, list: 1 });
});

test('the same state is not laid out twice, and parts are reused if what they depend on is unchanged', () => {
  const layouts = new Layouts();
  const state = stateAt(DESK);
  const { plot } = layouts.layOut(state, DESK, words);
  expect(layouts.layOut(state, DESK, words).plot).toBe(plot);
  const moved = nextState(state, { type: 'range', range: { start: ms('2024-03'), end: ms('2024-05') } });
  expect(layouts.layOut(moved, DESK, words).plot).not.toBe(plot);
  const calls = [layoutScene, naturalHeight, overviewOf].map((spy) => vi.mocked(spy).mock.calls.length);
  expect(calls).toEqual([2, 1, 1]);
  const narrow = stateAt(PHONE);
  expect(layouts.layOut(narrow, PHONE, words).list).toBe(layouts.layOut(narrow, PHONE, words).list);
  expect(vi.mocked(groupList)).toHaveBeenCalledTimes(1);
});

test('while a pointer moves the view, the scene extends beyond it and is kept until that margin is used up', () => {
  const layouts = new Layouts();
  const range = { start: ms('2024-03'), end: ms('2024-05') };
  let state = stateAt(DESK, { type: 'range', range }, { type: 'moving', isMoving: true });
  const scene = () => layouts.layOut(state, DESK, words).plot!;
  const pan = (px: number): void => {
    const { view } = state;
    const next = panRange(view.range, px / DESK.width, view.store!.extent);
    state = nextState(state, { type: 'range', range: next });
  };
  scene();
  pan(10);
  const wide = scene();
  expect(wide.scene.width).toBeGreaterThan(DESK.width);
  pan(100);
  expect(scene()).toBe(wide);
  const margin = (wide.scene.width - DESK.width) / 2;
  // Before the margin is used up, so that there is time to draw what is laid out
  pan(margin - 120);
  const next = scene();
  expect(next).not.toBe(wide);
  const { range: laidOut } = wide.scene;
  expect(state.view.range.end).toBeLessThan(laidOut.end);
  state = nextState(state, { type: 'moving', isMoving: false });
  expect(scene().scene.width).toBe(DESK.width);
});

test('it is told that a pointer scales the view, and not once it rests', () => {
  const layouts = new Layouts();
  let state = stateAt(DESK, { type: 'moving', isMoving: true });
  const isScaling = (): boolean => layouts.layOut(state, DESK, words).plot!.isScaling;
  expect(isScaling()).toBe(false);
  state = nextState(state, { type: 'zoom', factor: 1.2, at: ms('2024-06') });
  expect(isScaling()).toBe(true);
  state = nextState(state, { type: 'moving', isMoving: false });
  state = nextState(state, { type: 'zoom', factor: 1.2, at: ms('2024-06') });
  expect(isScaling()).toBe(false);
});
