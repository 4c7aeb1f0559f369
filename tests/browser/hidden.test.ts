import { afterEach, expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { eventIds, parts } from './helpers/find.ts';
import { mount, place } from './helpers/mount.ts';
import { record } from './helpers/record.ts';

afterEach(() => void vi.restoreAllMocks());

const IN_VIEW = { id: 'more', title: 'One more', date: '2020-01-02', citations: ['gazette'] };

/** Simulates a tab in the background: no frames, and no resize notifications. */
function hideTab(): void {
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
}

test('in a background tab a story is loaded and ready', async () => {
  hideTab();
  const timeline = place({ data: events(3) });
  const loads = record(timeline, 'cited-timeline-load');
  await timeline.ready;
  expect([eventIds(timeline).length, loads.length]).toEqual([3, 1]);
});

test('events added in a background tab are there, are reported, and are drawn when the tab is shown', async () => {
  const timeline = await mount({ data: events(3) });
  hideTab();
  const loads = record(timeline, 'cited-timeline-load');
  timeline.addEvents([IN_VIEW]);
  await timeline.ready;
  expect(timeline.timeline!.events.map(({ id }) => id)).toContain('more');
  expect(loads).toHaveLength(1);
  vi.restoreAllMocks();
  await expect.poll(() => eventIds(timeline)).toContain('more');
});

test('a move requested in a background tab happens at once', async () => {
  const timeline = await mount({ data: events(300) });
  vi.spyOn(globalThis, 'matchMedia').mockReturnValue({ ...matchMedia('print'), matches: false });
  hideTab();
  timeline.zoomTo('2020-03');
  expect(timeline.range).toMatch(/^2020-03-01.*\/2020-03-31/);
});

/** A hidden box, with a way to show it. */
const BOXES: Readonly<Record<string, () => { box: HTMLElement; show: () => void }>> = {
  'display: none around it': () => {
    const box = document.createElement('div');
    box.style.display = 'none';
    return { box, show: () => box.style.removeProperty('display') };
  },
  'a closed <details> around it': () => {
    const box = document.createElement('details');
    return { box, show: () => void (box.open = true) };
  },
};

test.each(Object.entries(BOXES))('with %s it is ready and reported, and is drawn when it is shown', async (_, make) => {
  const { box, show } = make();
  document.body.append(box);
  const timeline = document.createElement('cited-timeline');
  const loads = record(timeline, 'cited-timeline-load');
  timeline.data = events(3);
  box.append(timeline);
  await timeline.ready;
  expect(loads).toHaveLength(1);
  timeline.addEvents([IN_VIEW]);
  await timeline.ready;
  expect([timeline.timeline!.events.length, loads.length]).toEqual([4, 2]);
  show();
  await expect.poll(() => parts(timeline, 'event').length).toBe(4);
});

test('shown again, it is drawn at the next ready', async () => {
  const timeline = place({ data: events(3), before: (element) => void (element.hidden = true) });
  await timeline.ready;
  expect(eventIds(timeline)).toEqual([]);
  timeline.hidden = false;
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
});
