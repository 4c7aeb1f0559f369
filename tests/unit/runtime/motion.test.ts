import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Motion } from '../../../src/runtime/motion.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started() {
  const calls: boolean[] = [];
  const host = { addController: () => {} } as unknown as ReactiveControllerHost;
  const motion = new Motion(host, (isMoving) => calls.push(isMoving));
  return { motion, calls };
}

test('it reports the first move, and the rest 150 ms after the last one', () => {
  const { motion, calls } = started();
  motion.moved();
  vi.advanceTimersByTime(100);
  motion.moved();
  vi.advanceTimersByTime(149);
  expect(calls).toEqual([true]);
  vi.advanceTimersByTime(1);
  expect(calls).toEqual([true, false]);
  motion.moved();
  expect(calls).toEqual([true, false, true]);
});

test('the time counts from the end of drawing, however long that takes', () => {
  const { motion, calls } = started();
  motion.moved();
  vi.advanceTimersByTime(140);
  motion.hostUpdated();
  vi.advanceTimersByTime(140);
  expect(calls).toEqual([true]);
  vi.advanceTimersByTime(10);
  expect(calls).toEqual([true, false]);
  // Drawing a view at rest is not a move
  motion.hostUpdated();
  vi.runAllTimers();
  expect(calls).toEqual([true, false]);
});

test('outside the page nothing moves', () => {
  const { motion, calls } = started();
  motion.hostDisconnected();
  expect(calls).toEqual([]);
  motion.moved();
  motion.hostDisconnected();
  vi.runAllTimers();
  expect(calls).toEqual([true, false]);
});
