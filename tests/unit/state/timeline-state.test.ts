import { expect, test } from 'vitest';
import type { Intent } from '../../../src/state/intent.ts';
import { fitRange } from '../../../src/state/range.ts';
import { modeOf } from '../../../src/state/session.ts';
import { INITIAL_STATE, isGliding, nextState, type TimelineState } from '../../../src/state/timeline-state.ts';
import { DAY, ms, timelineOf } from '../model/support.ts';
import { dataOf } from '../store/support.ts';

const timeline = timelineOf(
  Array.from({ length: 80 }, (_, i) => new Date(ms('2024') + i * DAY).toISOString().slice(0, 10)),
);
const after = (...intents: Intent[]): TimelineState => intents.reduce(nextState, INITIAL_STATE);
const shown = (...intents: Intent[]): TimelineState => after(dataOf({ timeline }), ...intents);
const MARCH = { start: ms('2024-03'), end: ms('2024-04') };

test('the mode is set by the layout, or else by the width', () => {
  const modes = (['auto', 'plot', 'list', 'table'] as const).map((layout) =>
    [false, true].map((isNarrow) => modeOf({ layout }, { isNarrow })),
  );
  expect(modes).toEqual([
    ['plot', 'list'],
    ['plot', 'plot'],
    ['list', 'list'],
    ['table', 'table'],
  ]);
});

test('an intent that glides keeps the view and sets the target, which its steps then reach', () => {
  const before = shown();
  const gliding = nextState(before, { type: 'zoom-to', range: MARCH });
  expect(gliding.view.range).toEqual(before.view.range);
  expect(gliding.session.glideTarget).toEqual(MARCH);
  const half = { start: ms('2024-02'), end: ms('2024-05') };
  const under = nextState(gliding, { type: 'glide', range: half, isLast: false });
  expect([under.view.range, under.session.glideTarget]).toEqual([half, MARCH]);
  const there = nextState(under, { type: 'glide', range: MARCH, isLast: true });
  expect([there.view.range, there.session.glideTarget]).toEqual([MARCH, undefined]);
});

test('a second step during a glide starts from the target of the first one', () => {
  const { session } = shown({ type: 'zoom-to', range: MARCH }, { type: 'zoom', factor: 2 });
  const quarter = (MARCH.end - MARCH.start) / 4;
  expect(session.glideTarget!.start).toBeCloseTo(MARCH.start + quarter, 0);
  expect(session.glideTarget!.end).toBeCloseTo(MARCH.end - quarter, 0);
});

test('a step back to the current view ends the glide', () => {
  const { view, session } = shown({ type: 'zoom-to', range: MARCH }, { type: 'fit' });
  expect(session.glideTarget).toBeUndefined();
  expect(view.range).toEqual(fitRange(view.store!.extent));
});

test.each<Intent>([
  { type: 'range', range: { start: ms('2024-01-10'), end: ms('2024-01-20') } },
  { type: 'pan', share: 0.1 },
  { type: 'zoom', factor: 2, at: ms('2024-02') },
  { type: 'stop-glide' },
])('$type ends a glide', (intent) => {
  expect(shown({ type: 'zoom-to', range: MARCH }, intent).session.glideTarget).toBeUndefined();
});

test.each<Intent>([
  { type: 'hover', id: 'e3' },
  { type: 'query', query: 'nothing has these words' },
  { type: 'select', id: '' },
  { type: 'moving', isMoving: true },
  dataOf({ timeline }),
])('$type lets a glide go on', (intent) => {
  expect(shown({ type: 'zoom-to', range: MARCH }, intent).session.glideTarget).toEqual(MARCH);
});

test('a zoom at a pointer is a separate motion and does not glide; a zoom at the middle does', () => {
  expect(isGliding({ type: 'zoom', factor: 2, at: 0 })).toBe(false);
  expect(isGliding({ type: 'zoom', factor: 2 })).toBe(true);
});

test('a list that takes over the focus begins a little before it, any other list where the reader is', () => {
  const id = shown().view.selection.at(70)!.id;
  const focused = shown({ type: 'focus', id });
  const layout = { type: 'layout', layout: 'list' } as const;
  expect(nextState(focused, { ...layout, keepsFocus: true }).session.listFirst).toBe(20);
  const paged = nextState(focused, { type: 'list-from', position: 5 });
  expect(paged.session.listFirst).toBe(5);
  expect(nextState(paged, layout).session.listFirst).toBeUndefined();
});

test('an intent without effect returns the same state', () => {
  const state = shown({ type: 'select', id: 'e3' });
  const unchanged: Intent[] = [
    { type: 'measured', isNarrow: false },
    { type: 'moving', isMoving: false },
    { type: 'dragging', isDragging: false },
    { type: 'band', range: undefined },
    { type: 'wheel-hint', hint: 'unseen' },
    { type: 'list-from', position: undefined },
    { type: 'stop-glide' },
    { type: 'select', id: 'e3' },
    { type: 'fit' },
    { type: 'layout', layout: 'auto' },
    { type: 'query', query: '' },
  ];
  for (const intent of unchanged) expect(nextState(state, intent), intent.type).toBe(state);
});

test('a glide ends if the story is replaced by one elsewhere, and continues if events are added', () => {
  const gliding = shown({ type: 'zoom-to', range: MARCH });
  const added = timelineOf([...timeline.events.map(({ date }) => date.edtf), '2024-02-28']);
  expect(nextState(gliding, dataOf({ timeline: added })).session.glideTarget).toEqual(MARCH);
  for (const dates of [['1066-10-14', '1066-12-25'], ['2031'], []]) {
    const { view, session } = nextState(gliding, dataOf({ timeline: timelineOf(dates) }));
    expect(session.glideTarget).toBeUndefined();
    const { start, end } = view.store!.extent;
    expect(view.range.start < end && view.range.end > start).toBe(true);
  }
});
