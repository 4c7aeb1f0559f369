import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test } from 'vitest';
import { all, articleOf, eventOf, find, middleOf, part } from '../helpers/find.ts';
import { frame, mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';
import { send, touchScreen } from './emulate.ts';
import { smallTargets } from './targets.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Converts a position in the frame of the tests to a position on the screen. */
function onScreen({ x, y }: Point): Point {
  const outer = window.frameElement?.getBoundingClientRect();
  return { x: x + (outer?.left ?? 0), y: y + (outer?.top ?? 0) };
}

/** Sends a change of the fingers that are down. `later`: the stated time of the event, in seconds from now. */
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[] = [], later = 0): Promise<unknown> =>
  send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...onScreen(point), id })),
    timestamp: Date.now() / 1000 + later,
  });

/** Real fingers, sent through the browser: each moves from one position to another, all together. */
async function swipe(paths: readonly (readonly [Point, Point])[]): Promise<void> {
  await touch(
    'touchStart',
    paths.map(([from]) => from),
  );
  for (let i = 1; i <= 8; i++) {
    const at = paths.map(([from, to]) => ({
      x: from.x + ((to.x - from.x) * i) / 8,
      y: from.y + ((to.y - from.y) * i) / 8,
    }));
    await touch('touchMove', at);
    await frame();
  }
  await touch('touchEnd');
  await frame();
}

async function touched(): Promise<CitedTimelineElement> {
  await touchScreen();
  const timeline = await mount({ data: story });
  timeline.after(Object.assign(document.createElement('div'), { style: 'height: 3000px' }));
  return timeline;
}

afterEach(() => scrollTo(0, 0));

/** A position in the plot without an event. */
const free = (timeline: CitedTimelineElement): Point => {
  const { left, bottom, width } = part(timeline, 'plot').getBoundingClientRect();
  return { x: left + width / 2, y: bottom - 4 };
};

test('a swipe to the side pans, and does not scroll the page', async () => {
  const timeline = await touched();
  const before = timeline.state.range;
  const from = free(timeline);
  await swipe([[from, { x: from.x - 150, y: from.y }]]);
  await settle(timeline);
  expect(timeline.state.range.start).toBeGreaterThan(before.start);
  expect(timeline.state.range.end - timeline.state.range.start).toBeCloseTo(before.end - before.start, -3);
  expect(scrollY).toBe(0);
});

test('a vertical swipe over the plot scrolls the page, and does not move the view', async () => {
  const timeline = await touched();
  const before = timeline.range;
  const from = free(timeline);
  await swipe([[from, { x: from.x, y: from.y - 200 }]]);
  await expect.poll(() => scrollY).toBeGreaterThan(50);
  expect(timeline.range).toBe(before);
});

test('spreading two fingers zooms in', async () => {
  const timeline = await touched();
  const before = timeline.state.range;
  const { x, y } = free(timeline);
  await swipe([
    [
      { x: x - 50, y },
      { x: x - 150, y },
    ],
    [
      { x: x + 50, y },
      { x: x + 150, y },
    ],
  ]);
  await settle(timeline);
  const { start, end } = timeline.state.range;
  expect((end - start) / (before.end - before.start)).toBeLessThan(0.6);
  expect(visualViewport?.scale).toBe(1);
});

test('a tap selects; a long press shows what is connected to the event without selecting it', async () => {
  const timeline = await touched();
  const treaty = middleOf(eventOf(timeline, 'treaty'));
  await touch('touchStart', [treaty]);
  await expect.poll(() => all(timeline, '.thread.is-strong').length).toBeGreaterThan(0);
  expect(articleOf(timeline, 'korea-herald').classList).toContain('is-strong');
  await touch('touchEnd', [], 0.7);
  await settle(timeline);
  await frame();
  expect(timeline.selected).toBe('');
  expect(all(timeline, '.thread.is-strong')).toEqual([]);
  await touch('touchStart', [treaty]);
  await touch('touchEnd');
  await expect.poll(() => timeline.selected).toBe('treaty');
});

test('no control zooms the page on a double tap, and no field on focus', async () => {
  const timeline = await touched();
  timeline.selected = 'treaty';
  await settle(timeline);
  const trapped = all(timeline, 'button').filter((button) => getComputedStyle(button).touchAction !== 'manipulation');
  expect(trapped).toEqual([]);
  expect(getComputedStyle(find(timeline, '.story')).touchAction).toBe('pan-y');
  expect(Number.parseFloat(getComputedStyle(find(timeline, '.search')).fontSize)).toBeGreaterThanOrEqual(16);
});

test('for a finger every target is at least 44 px wide and high', async () => {
  await touchScreen();
  expect(matchMedia('(pointer: coarse)').matches).toBe(true);
  expect(await smallTargets(44)).toEqual([]);
});
