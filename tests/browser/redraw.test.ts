import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { eventIds, middleOf, part, parts } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';
import { mouseAway, wheel } from './helpers/pointer.ts';
import { named, rewritten } from './helpers/rewritten.ts';
import { story } from './helpers/story.ts';

beforeEach(mouseAway);
afterEach(() => void vi.useRealTimers());

/** The drawing of the whole story in the overview, under the window of the view. */
const storyOn = (overview: Element): Element => overview.querySelector('svg')!;

async function pan(timeline: CitedTimelineElement, px: number): Promise<void> {
  const plot = part(timeline, 'plot');
  wheel(plot, middleOf(plot), { deltaX: px });
  await timeline.updateComplete;
  await new Promise(requestAnimationFrame);
  await timeline.updateComplete;
}

/** Stops the timer after which the view rests; if frames take long it would fire between two moves. */
const stopClock = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Lets the view come to rest after `stopClock`. */
async function rest(timeline: CitedTimelineElement): Promise<void> {
  vi.advanceTimersByTime(400);
  vi.useRealTimers();
  await settle(timeline);
}

/** Makes elements be drawn while the view moves: a canvas does not draw this style. */
function refuseCanvas(): void {
  const style = document.createElement('style');
  style.textContent = 'cited-timeline::part(event) { opacity: 0.999 }';
  document.body.append(style);
}

async function mountMany() {
  const timeline = await mount({ data: events(2000), range: '2022-01-01/2022-06-30', width: 1000 });
  // Filters and menu are added after the first picture
  await expect.poll(() => timeline.shadowRoot!.querySelector('.share-menu')).not.toBeNull();
  await settle(timeline);
  return timeline;
}

test('while the view moves, existing nodes are not written again: layers are shifted', async () => {
  refuseCanvas();
  const timeline = await mountMany();
  stopClock();
  await pan(timeline, 10);
  expect(parts(timeline, 'event').length).toBeGreaterThan(20);
  for (const px of [20, 15.5, -30, 60]) {
    const { writes } = await rewritten(timeline, () => pan(timeline, px));
    expect(named(writes.filter(({ what }) => what !== 'style')), `${px} px`).toEqual([]);
    // The layers, and the window in the overview: a constant number of elements, however many events there are
    expect(new Set(writes.map(({ target }) => target)).size, named(writes).join()).toBeLessThan(12);
    expect(writes.some(({ target }) => target.contains(part(timeline, 'event')))).toBe(true);
  }
});

test('once the margin is used up, only added and removed items are written', async () => {
  refuseCanvas();
  const timeline = await mountMany();
  stopClock();
  await pan(timeline, 10);
  const before = [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.events > li:has(> .event)')];
  const stood = new Map(before.map((item) => [item, item.style.transform]));
  await pan(timeline, 250);
  const kept = before.filter((item) => item.isConnected);
  expect(kept.length).toBeGreaterThan(before.length / 2);
  // A bar that extends beyond the margin has a new cut end; these events are days
  for (const item of kept) expect(item.style.transform).toBe(stood.get(item));
});

test('at rest there is nothing beyond the view, and each event is at its date', async () => {
  refuseCanvas();
  const timeline = await mountMany();
  stopClock();
  await pan(timeline, 10);
  await pan(timeline, 100);
  const { left, right } = part(timeline, 'plot').getBoundingClientRect();
  const outside = (): number =>
    [...timeline.shadowRoot!.querySelectorAll('.events [part~="mark"]')].filter((mark) => {
      const box = mark.getBoundingClientRect();
      return box.right < left || box.left > right;
    }).length;
  expect(outside()).toBeGreaterThan(0);
  await rest(timeline);
  expect(outside()).toBe(0);
  const { start, end } = timeline.state.range;
  const middles = eventIds(timeline).map((id) => {
    const { start: day } = timeline.timeline!.event(id)!.date;
    const noon = (day.earliest + day.latest) / 2;
    const mark = timeline.shadowRoot!.querySelector(`[data-event="${id}"] [part~="mark"]`)!;
    return middleOf(mark).x - left - ((noon - start) / (end - start)) * (right - left);
  });
  expect(middles.length).toBeGreaterThan(10);
  expect(Math.max(...middles.map(Math.abs))).toBeLessThan(0.5);
});

test('zooming does not rewrite the toolbar, the panel and the story in the overview', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  const plot = part(timeline, 'plot');
  const { writes } = await rewritten(timeline, async () => {
    wheel(plot, middleOf(plot), { deltaY: -240, ctrlKey: true });
    await settle(timeline);
  });
  const items = new Set(parts(timeline, 'event').map(({ parentElement }) => parentElement!));
  expect(writes.some(({ target }) => items.has(target as HTMLElement))).toBe(true);
  for (const still of [part(timeline, 'toolbar'), part(timeline, 'panel'), storyOn(part(timeline, 'overview'))]) {
    expect(named(writes.filter(({ target }) => still.contains(target)))).toEqual([]);
  }
});

test('several pointer inputs between two frames are drawn once; a key does not wait', async () => {
  const timeline = await mountMany();
  const plot = part(timeline, 'plot');
  const { start } = timeline.state.range;
  const { goes } = await rewritten(timeline, async () => {
    for (let i = 0; i < 5; i++) {
      wheel(plot, middleOf(plot), { deltaX: 8 });
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(timeline.state.range.start).toBeGreaterThan(start);
    await frame();
  });
  expect(goes).toBe(1);
  wheel(plot, middleOf(plot), { deltaX: 8 });
  const soon = await rewritten(timeline, async () => {
    timeline.selected = eventIds(timeline)[3]!;
    for (let i = 0; i < 9; i++) await Promise.resolve();
  });
  expect(soon.goes).toBeGreaterThan(0);
});
