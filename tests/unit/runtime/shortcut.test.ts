import { beforeEach, expect, test, vi } from 'vitest';
import { DrawSchedule } from '../../../src/runtime/draw-schedule.ts';
import { Shortcut, type ShortcutHost } from '../../../src/runtime/moving/shortcut.ts';

let frames: (() => void)[] = [];
beforeEach(() => void (frames = []));

function scheduled(isEnough: () => boolean) {
  const view = {
    requestAnimationFrame: (run: () => void) => frames.push(run),
    cancelAnimationFrame: () => {},
  };
  const requestUpdate = vi.fn();
  const host = { requestUpdate, isUpdatePending: false, ownerDocument: { defaultView: view } };
  const schedule = new DrawSchedule(host as unknown as ShortcutHost);
  const [draw, drawn] = [vi.fn(isEnough), vi.fn()];
  const shortcut = new Shortcut(host as unknown as ShortcutHost, schedule, drawn);
  const nextFrame = (): void => frames.splice(0).forEach((run) => run());
  return { schedule, shortcut, host, requestUpdate, draw, drawn, nextFrame };
}

test('inputs of a pointer between two frames are drawn once, and the element is not updated', () => {
  const { schedule, shortcut, requestUpdate, draw, drawn, nextFrame } = scheduled(() => true);
  expect(shortcut.take(draw)).toBe(true);
  expect(draw).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 3; i++) schedule.request(true);
  expect(draw).toHaveBeenCalledTimes(1);
  nextFrame();
  expect(draw).toHaveBeenCalledTimes(2);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(requestUpdate).not.toHaveBeenCalled();
  schedule.request(true);
  nextFrame();
  expect(draw).toHaveBeenCalledTimes(3);
});

test('where drawing is not enough, the element is updated', () => {
  const results = [true, false];
  const { schedule, shortcut, requestUpdate, draw, drawn, nextFrame } = scheduled(() => results.shift()!);
  shortcut.take(draw);
  schedule.request(true);
  nextFrame();
  expect(requestUpdate).toHaveBeenCalledTimes(1);
  expect(drawn).not.toHaveBeenCalled();
});

test('after an update that was not drawn by it there is no shortcut', () => {
  const { schedule, shortcut, requestUpdate, draw } = scheduled(() => false);
  expect(shortcut.take(draw)).toBe(false);
  schedule.request(true);
  expect(requestUpdate).toHaveBeenCalledTimes(1);
  expect(frames).toEqual([]);
});

test('anything but a pointer updates the element at once, and what an update has drawn is not drawn again', () => {
  const { schedule, shortcut, requestUpdate, draw, nextFrame } = scheduled(() => true);
  shortcut.take(draw);
  schedule.request(true);
  schedule.request(false);
  expect(requestUpdate).toHaveBeenCalledTimes(1);
  shortcut.take(draw);
  nextFrame();
  expect(draw).toHaveBeenCalledTimes(2);
});

test('an update that is about to come draws everything', () => {
  const { schedule, shortcut, host, requestUpdate, draw, nextFrame } = scheduled(() => true);
  shortcut.take(draw);
  schedule.request(true);
  host.isUpdatePending = true;
  nextFrame();
  expect(draw).toHaveBeenCalledTimes(1);
  schedule.request(true);
  expect(requestUpdate).toHaveBeenCalled();
});
