import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowOf } from '../../../src/layout/overview.ts';
import { naturalHeight } from '../../../src/layout/plot-height.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import type { Range } from '../../../src/model/types.ts';
import { panRange, zoomRange } from '../../../src/state/range.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { articleOf, check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { positionsInView } from '../store/support.ts';
import { around, meetings, metrics, ranges, sceneOf, stateOf } from './support.ts';
import { runs } from '../runs.ts';

/** Events whose box is complete: it is inside the view, and the edge does not cut its label. */
const whole = ({ plot, width }: Scene, margin = 0) =>
  plot.events.filter(
    ({ x0, x1, labelWidth, label }) =>
      x0 >= margin && x1 <= width - margin && labelWidth === Math.min(label.width, metrics.labelMax),
  );

const lastRow = ({ plot }: Scene): number => Math.max(-1, ...plot.events.map(({ row }) => row));

/** The row that the first clusters take away, or -1. */
const rowGone = (before: Scene, after: Scene): number =>
  before.plot.clusters.length === 0 && after.plot.clusters.length > 0 ? lastRow(before) : -1;

/** Unexpected changes between two frames of a pan by `by` px, in words. `margins` of the two, CSS px. */
const unrest = (before: Scene, after: Scene, by: number, margins: readonly [number, number] = [0, 0]): string[] => {
  const now = new Map(after.plot.events.map((placed) => [placed.id, placed]));
  const gone = rowGone(before, after);
  const right = by + margins[0] - margins[1];
  return whole(before, margins[0]).flatMap(({ id, row, side, x0, x1, labelX }) => {
    if (x0 - right < 0 || x1 - right > after.width) return [];
    if (row === gone) return [];
    const placed = now.get(id);
    if (!placed) return [`${id} lost row ${row}`];
    // A bar that fills the view carries its label along
    const moved = side !== 'over' && Math.abs(placed.labelX + after.shift - labelX - before.shift) > 1e-4;
    return placed.row === row && placed.side === side && !moved
      ? []
      : [`${id} went from ${row} ${side} to ${placed.row} ${placed.side}${moved ? ', its node too' : ''}`];
  });
};

const reduceTo = (state: ViewState, range: Range): ViewState => ({ ...state, range });

const pans = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 12 });

describe('stability', () => {
  const walk = (state: ViewState, steps: readonly number[], height: number, margins: readonly number[] = [0]) => {
    let scene = sceneOf(state, around(800, height));
    let now = state;
    let margin = 0;
    for (const [i, step] of steps.entries()) {
      const wide = margins[i % margins.length]!;
      const { start, end } = now.range;
      const by = ((end - start) * step) / 100;
      now = reduceTo(now, { start: start + by, end: end + by });
      const next = sceneOf(now, { ...around(800, height), margin: wide }, scene);
      expect(unrest(scene, next, step * 8, [margin, wide])).toEqual([]);
      expect(meetings(next.plot.events, metrics.apart)).toEqual([]);
      const counted = next.plot.clusters.reduce((sum, { count }) => sum + count, next.plot.events.length);
      expect(counted).toBe(positionsInView(now.selection.lanes[0]!, next.range).length);
      margin = wide;
      scene = next;
    }
  };

  test('an event whose whole box stays in view keeps row and side while panning', () => {
    check(
      fc.property(timelines(40), ranges, pans, fc.constantFrom(120, 240, 400), (timeline, range, steps, height) => {
        walk(stateOf(timeline, range, { focused: '' }), steps, height);
      }),
      runs(100),
    );
  });

  test('also if the picture extends beyond the view while moving, and when it stops', () => {
    check(
      fc.property(timelines(40), ranges, pans, fc.constantFrom(120, 400), (timeline, range, steps, height) => {
        walk(stateOf(timeline, range, { focused: '' }), steps, height, [0, 130, 130, 0, 130]);
      }),
      runs(100),
    );
  });

  test('also if there are more events than candidates', () => {
    const base = ms('2024-01-01');
    check(
      fc.property(fc.integer({ min: 1, max: 1000 }), pans, (seed, steps) => {
        let next = seed;
        const random = () => (next = (next * 48_271) % 2_147_483_647) / 2_147_483_647;
        const dates = Array.from({ length: 500 }, () => ({
          date: new Date(base + Math.floor(random() * 3000) * 864e4).toISOString().slice(0, 16) + 'Z',
          importance: Math.floor(random() * 5) / 4,
          title: 'x'.repeat(1 + Math.floor(random() * 30)),
        }));
        const view = { start: base + 100 * DAY, end: base + 280 * DAY };
        const state = stateOf(timelineOf(dates), view, { focused: '' });
        walk(state, steps, 240);
      }),
      10,
    );
  });

  test('a wanted event that comes into view takes a free row, and moves another event only if there is none', () => {
    const timeline = timelineOf([
      { date: '2024-01-01', title: 'wanted', importance: 1 },
      { date: '2024-01-03', title: 'x'.repeat(20), importance: 0 },
      { date: '2024-01-03', title: 'x'.repeat(20), importance: 0.5 },
    ]);
    const frames = (height: number) => {
      const late = { start: ms('2024-01-03'), end: ms('2024-01-13') };
      const early = { start: late.start - 2 * DAY, end: late.end - 2 * DAY };
      const before = sceneOf(stateOf(timeline, late, { focused: 'e0' }), around(400, height));
      const after = sceneOf(stateOf(timeline, early, { focused: 'e0' }), around(400, height), before);
      return [before, after].map(({ plot }) => plot.events.map(({ id, row }) => `${id} in ${row}`));
    };
    expect(frames(200)).toEqual([
      ['e1 in 0', 'e2 in 1'],
      ['e0 in 2', 'e1 in 0', 'e2 in 1'],
    ]);
    expect(frames(100)[1]).toContain('e0 in 0');
  });

  test('the same state gives the same picture twice, with and without the previous one', () => {
    check(
      fc.property(timelines(40), ranges, fc.constantFrom(120, 240, 400), (timeline, range, height) => {
        const state = stateOf(timeline, range);
        const first = sceneOf(state, around(800, height));
        expect(sceneOf(state, around(800, height))).toEqual(first);
        const again = sceneOf(state, around(800, height), first);
        expect(again.plot.events).toEqual(first.plot.events);
        expect(again.plot.clusters).toEqual(first.plot.clusters);
      }),
    );
  });

  test('while zooming, an event keeps its row if it is free', () => {
    let moved = 0;
    check(
      fc.property(timelines(30), ranges, fc.constantFrom(0.5, 0.8, 1.25, 2), (timeline, range, factor) => {
        const before = sceneOf(stateOf(timeline, range));
        const at = (range.start + range.end) / 2;
        const zoomed = stateOf(timeline, zoomRange(range, factor, at, timeline.extent));
        const after = sceneOf(zoomed, around(), before);
        const rows = new Map(before.plot.events.map(({ id, row }) => [id, row]));
        const gone = rowGone(before, after);
        for (const { id, row, x0, x1 } of after.plot.events) {
          const had = rows.get(id);
          if (had === undefined || had === row || had === gone) continue;
          const inTheWay = after.plot.events.filter(
            (other) =>
              other.row === had && other.id !== id && other.x0 < x1 + metrics.apart && x0 < other.x1 + metrics.apart,
          );
          expect(inTheWay.length).toBeGreaterThan(0);
          moved++;
        }
      }),
      runs(400),
    );
    expect(moved).toBeGreaterThan(runs(400) / 10);
  });
});

describe('the selected and the focused', () => {
  test('have rows wherever the view moves', () => {
    let seen = 0;
    check(
      fc.property(timelines(50), ranges, pans, fc.nat(49), fc.nat(49), (timeline, range, steps, i, j) => {
        const at = (k: number) => timeline.events[k % timeline.events.length]!.id;
        let state = stateOf(timeline, range, { selected: at(i), focused: at(j) });
        let scene = sceneOf(state);
        for (const step of [0, ...steps]) {
          state = reduceTo(state, panRange(state.range, step / 100, timeline.extent));
          scene = sceneOf(state, around(), scene);
          const [lane] = state.selection.lanes;
          const inView = new Set(
            positionsInView(lane!, state.range).map((position) => state.selection.at(position)!.id),
          );
          const placed = scene.plot.events.map(({ id }) => id);
          const wanted = [state.selected, state.focused].filter((id) => inView.has(id));
          expect(placed).toEqual(expect.arrayContaining(wanted));
          seen += wanted.length;
        }
      }),
    );
    expect(seen).toBeGreaterThan(300);
  });
});

describe('the height', () => {
  const tall = (events: number) =>
    stateOf(timelineOf(Array.from({ length: events }, () => ({ date: '2024-01-10', title: 'x'.repeat(30) }))));

  // The minimum heights have room for one row per lane
  test.each([
    ['one lane', '', 250],
    ['a lane a category', 'category', 330],
  ] as const)('what is drawn stays inside it: %s', (_, groupBy, min) => {
    check(
      fc.property(timelines(60), ranges, fc.integer({ min, max: 500 }), (timeline, range, height) => {
        const state = reduce({ ...stateOf(timeline), range }, { type: 'group-by', groupBy });
        expect(sceneOf(state, around(800, height)).plot.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  test('its natural value has room for all of a small story, and twelve rows of a large one', () => {
    const heightOf = (events: number) => naturalHeight(tall(events), around());
    const { row, top } = metrics;
    expect(heightOf(1)).toBe(top * 1.5 + 3 * row);
    expect(heightOf(3)).toBe(top * 1.5 + 3 * row);
    expect(heightOf(8)).toBe(top * 1.5 + 8 * row);
    expect(heightOf(12)).toBe(top * 1.5 + 12 * row);
    expect(heightOf(50)).toBe(top * 1.5 + 12 * row + metrics.cluster);
    expect(naturalHeight(INITIAL, around())).toBe(top * 1.5 + 3 * row);
    expect(naturalHeight(stateOf(timelineOf([])), around())).toBe(top * 1.5 + 3 * row);
  });

  test('its natural value depends on the whole story, and not on the view, the query or the selection', () => {
    const state = tall(8);
    const other = reduce(reduce(state, { type: 'query', query: 'nothing' }), { type: 'zoom', factor: 100 });
    expect(naturalHeight({ ...other, selected: 'e3' }, around())).toBe(naturalHeight(state, around()));
  });

  test('at its natural height the whole view shows every event of a small story', () => {
    check(
      fc.property(timelines(14), (timeline) => {
        const state = stateOf(timeline);
        const { plot } = sceneOf(state, around(800, naturalHeight(state, around())));
        const { plot: free } = sceneOf(state, around(800, 5000));
        const rows = Math.max(...free.events.map(({ row }) => row + 1));
        fc.pre(rows <= 12);
        expect(plot.clusters).toEqual([]);
      }),
    );
  });
});

describe('around the plot', () => {
  const timeline = timelineOf(
    [{ date: '2024-01-10', citations: ['a'] }, { date: '2024-01-20' }],
    [articleOf('a', '2024-01-12'), articleOf('undated')],
  );
  const part: Range = { start: ms('2024-01-09'), end: ms('2024-01-15') };

  test('the window in the overview corresponds to the view', () => {
    expect(windowOf(stateOf(timeline), 800)).toEqual({ x0: 0, x1: 800 });
    const { x0, x1 } = windowOf(stateOf(timeline, part), 800);
    const { start, end } = stateOf(timeline).range;
    expect(x0).toBe(0);
    expect(x1).toBeCloseTo(((part.end - start) / (end - start)) * 800);
  });

  test('articles are at their time, and threads connect them to their events', () => {
    const scene = sceneOf(stateOf(timeline, part));
    expect(scene.articles.map(({ key }) => key)).toEqual(['a']);
    expect(scene.articles[0]!.x).toBeCloseTo((3.5 / 6) * 800);
    expect(scene.threads.map(({ event, article }) => [event, article])).toEqual([['e0', 'a']]);
  });

  test('a story without events draws nothing, without an error', () => {
    const scene = sceneOf(INITIAL);
    expect([scene.plot.events, scene.plot.clusters, scene.articles, scene.threads]).toEqual([[], [], [], []]);
    expect(sceneOf(stateOf(timelineOf([]))).plot.events).toEqual([]);
  });
});

test('however far the view moves at one scale, no item is so far from its layer that browsers round its position', () => {
  const timeline = timelineOf(['1066-10-14', '2024-01-01T10:00:00Z', '2024-05-01T10:00:00Z']);
  const starts = ['1066-10-14', '2024-01-01T10:00:00Z', '2024-04-30T10:00Z', '2024-05-01T10:00:00Z'];
  const order = fc.array(fc.constantFrom(...starts), { minLength: 2, maxLength: 5 });
  check(
    fc.property(order, fc.constantFrom(1000, 3_600_000, 400 * DAY), (places, width) => {
      let before: Scene | undefined;
      for (const place of places) {
        const start = ms(place) - width / 2;
        const scene: Scene = sceneOf(stateOf(timeline, { start, end: start + width }), around(), before);
        const far = [...scene.axis.ticks, ...scene.plot.events.map(({ x0 }) => ({ x: x0 }))];
        for (const { x } of far) expect(Math.abs(x + scene.shift)).toBeLessThan(110_000);
        before = scene;
      }
    }),
  );
});
