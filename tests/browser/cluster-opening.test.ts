import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { events } from './helpers/files.ts';
import { middleOf, part, parts } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { welcomeMotion } from './helpers/motion.ts';
import { wheel } from './helpers/pointer.ts';

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
