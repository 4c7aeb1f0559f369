import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { all, focusedIn, middleOf, part, parts } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { welcomeMotion } from './helpers/motion.ts';
import { wheel } from './helpers/pointer.ts';

const dayAt = (days: number): string => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);

const mountMany = () => mount({ data: events(3000), width: 1000 });

/** Clusters that are currently moving. */
const sliding = (timeline: CitedTimelineElement): Element[] =>
  timeline
    .shadowRoot!.getAnimations()
    .map(({ effect }) => (effect as KeyframeEffect).target!)
    .filter((target) => target.matches('li:has(> .cluster)'));

test('an opened cluster splits into clusters that come out of it and soon stand still', async () => {
  const restore = welcomeMotion();
  const timeline = await mountMany();
  const before = parts(timeline, 'cluster').length;
  expect(before).toBeGreaterThan(3);
  parts(timeline, 'cluster')[2]!.click();
  await vi.waitFor(() => expect(sliding(timeline).length).toBeGreaterThan(1), { interval: 5 });
  await vi.waitFor(() => expect(sliding(timeline)).toEqual([]));
  restore();
});

test('nothing glides for readers who want no motion, or with the wheel', async () => {
  const still = await mountMany();
  const spy = vi.spyOn(Element.prototype, 'animate');
  parts(still, 'cluster')[2]!.click();
  await settle(still);
  const restore = welcomeMotion();
  const plot = part(still, 'plot');
  for (let i = 0; i < 6; i++) {
    wheel(plot, middleOf(plot), { deltaY: 240, ctrlKey: true });
    await settle(still);
  }
  expect(parts(still, 'cluster').length).toBeGreaterThan(1);
  expect(spy).not.toHaveBeenCalled();
  spy.mockRestore();
  restore();
});

test('a cluster opened by keyboard takes the focus to its first event', async () => {
  const { articles, events: days } = events(180);
  // Half of a season on its first day, where the first are the least important
  const seasons = days.map((event, i) => {
    const turn = i % 90;
    return { ...event, date: dayAt(i - turn + 2 * Math.max(0, turn - 45)), importance: turn < 20 ? 0.1 : 0.9 };
  });
  const timeline = await mount({ data: { articles, events: seasons }, width: 1000 });
  const cluster = parts(timeline, 'cluster').find((each) => /from 31 March/.test(each.ariaLabel!))!;
  cluster.focus();
  await userEvent.keyboard('{Enter}');
  await settle(timeline);
  const drawn = all(timeline, '[data-event]').map((item) => item.dataset['event']);
  expect(drawn.indexOf('e89')).toBeGreaterThanOrEqual(0);
  expect(focusedIn(timeline)?.dataset['event']).toBe('e90');
});
