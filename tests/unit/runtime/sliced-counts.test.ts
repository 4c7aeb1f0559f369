import { expect, test, vi } from 'vitest';
import { SlicedCounts } from '../../../src/runtime/sliced-counts.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { timelineOf } from '../model/support.ts';
import { createStore } from '../store/support.ts';

/** Simulates a slow machine: each event takes a fiftieth of a millisecond. */
const slowly = (): readonly ['uncited'] => {
  for (const end = performance.now() + 0.02; performance.now() < end;);
  return ['uncited'];
};

/** A view of a story with `length` events, all at the same time. */
const viewOf = (length: number): ViewState => ({
  ...INITIAL,
  store: createStore(timelineOf(Array.from({ length }, () => ({ date: '2024', place: 'Here' }))), undefined, slowly),
});

/** A number of events that is counted in several slices. */
const LONG = 3_000;

test('a short story has its counts at once, without another picture', () => {
  const ready = vi.fn<() => void>();
  expect(new SlicedCounts(ready).of(viewOf(3))?.evidence?.uncited).toBe(3);
  expect(ready).not.toHaveBeenCalled();
});

test('a long story has no counts until they are ready, and then all of them', async () => {
  const ready = vi.fn<() => void>();
  const counts = new SlicedCounts(ready);
  const view = viewOf(LONG);
  expect(counts.of(view)).toBeUndefined();
  expect(counts.of(view)).toBeUndefined();
  await vi.waitFor(() => expect(ready).toHaveBeenCalledOnce());
  expect(counts.of(view)).toMatchObject({ evidence: { uncited: LONG }, choices: { kinds: ['uncited'] } });
});

test('while a long story is counted again its choices stay, and no old number is shown', async () => {
  const ready = vi.fn<() => void>();
  const counts = new SlicedCounts(ready);
  counts.of(viewOf(3));
  const next = viewOf(LONG);
  const pending = counts.of(next);
  expect(pending).toEqual({ choices: { kinds: ['uncited'], groupings: [], conflicts: 0 } });
  // A different object would cause everything that depends on it to be drawn again
  expect(counts.of(next)).toBe(pending);
  await vi.waitFor(() => expect(ready).toHaveBeenCalledOnce());
  expect(counts.of(next)?.evidence?.uncited).toBe(LONG);
});

test('counting stops for a story that is no longer shown', async () => {
  const ready = vi.fn<() => void>();
  const counts = new SlicedCounts(ready);
  counts.of(viewOf(LONG));
  counts.of(viewOf(LONG));
  await vi.waitFor(() => expect(ready).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ready).toHaveBeenCalledOnce();
});

test('counts wait for the counting code, and appear when it is loaded', () => {
  let isLoaded = false;
  const store = createMemoryStore(timelineOf(['2024']), undefined, () => (isLoaded ? createRefiner : undefined));
  const counts = new SlicedCounts(() => {});
  expect(counts.of({ ...INITIAL, store })).toBeUndefined();
  isLoaded = true;
  expect(counts.of({ ...INITIAL, store })?.evidence?.uncited).toBe(1);
});
