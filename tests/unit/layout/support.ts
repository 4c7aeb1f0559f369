import * as fc from 'fast-check';
import { createFontRuler } from '../../../src/layout/axis/ruler.ts';
import { layoutScene, type Scene, type Surroundings, overviewOf } from '../../../src/layout/scene.ts';
import { metricsFor } from '../../../src/layout/metrics.ts';
import type { LaneView } from '../../../src/layout/lane-rows.ts';
import type { Label, PlacedEvent } from '../../../src/layout/placed-events.ts';
import { createScale } from '../../../src/layout/scale.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import type { Range, TimelineEvent } from '../../../src/model/types.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { DAY, ms } from '../model/support.ts';
import { dataOf } from '../store/support.ts';

export const metrics = metricsFor(16);

/** A label of 7 px per character. */
export const label = ({ title }: TimelineEvent): Label => ({ title, detail: '', width: title.length * 7 });

export const around = (width = 800, height = 400): Surroundings => ({
  width,
  height,
  metrics,
  locale: 'en',
  label,
  axisFont: createFontRuler((text) => text.length * 6),
});

export const viewOf = (range: Range, more: Partial<LaneView> = {}): LaneView => {
  const width = more.width ?? 800;
  return {
    range,
    scale: createScale(range, width),
    width,
    metrics,
    label,
    folded: [],
    required: [],
    previous: new Map(),
    isMoved: false,
    mostNew: Infinity,
    ...more,
  };
};

/** A state that shows a timeline in a range. */
export const stateOf = (timeline: Timeline, range?: Range, more: Partial<ViewState> = {}): ViewState => {
  const state = { ...reduce({ ...INITIAL, ...more }, dataOf({ timeline })), ...more };
  return range ? { ...state, range } : state;
};

export const sceneOf = (state: ViewState, surroundings = around(), previous?: Scene): Scene =>
  layoutScene(state, surroundings, overviewOf(state, surroundings), previous);

/** Ranges of six hours to 50 days around the five weeks of the random events. */
export const ranges: fc.Arbitrary<Range> = fc
  .record({ first: fc.integer({ min: -30, max: 150 }), quarters: fc.integer({ min: 1, max: 200 }) })
  .map(({ first, quarters }) => {
    const start = ms('2024-01-01') + (first * DAY) / 4;
    return { start, end: start + (quarters * DAY) / 4 };
  });

/** Positions are rounded: touching boxes may seem to overlap by less than this, CSS px. */
const ROUNDING = 1e-5;

/** Overlaps between the boxes of events in rows, in words. */
export function meetings(events: readonly PlacedEvent[], apart: number): string[] {
  const rows = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    const key = `${event.lane}:${event.row}`;
    const row = rows.get(key);
    if (row) row.push(event);
    else rows.set(key, [event]);
  }
  return [...rows.values()].flatMap((row) => {
    const boxes = row.map(({ x0, x1, id }) => ({ x0, x1, id })).sort((a, b) => a.x0 - b.x0);
    return boxes
      .filter(({ x0 }, i) => i > 0 && x0 < boxes[i - 1]!.x1 + apart - ROUNDING)
      .map(({ x0, id }) => `${id} from ${x0} meets the one before it`);
  });
}
