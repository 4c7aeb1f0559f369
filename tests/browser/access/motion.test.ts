import { expect, test } from 'vitest';
import { all, button } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { record } from '../helpers/record.ts';
import { story } from '../helpers/story.ts';

test('readers who prefer less motion get none: no transition, and one step instead of a glide', async () => {
  expect(matchMedia('(prefers-reduced-motion: reduce)').matches, 'every browser is started so').toBe(true);
  const timeline = await mount({ data: story });
  expect(all(timeline, '.thread').length).toBeGreaterThan(0);
  const moving = all(timeline, '*').filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return !transitionDuration.startsWith('0s') || animationName !== 'none';
  });
  expect(moving).toEqual([]);
  const moves = record(timeline, 'cited-timeline-range');
  button(timeline, 'Zoom in').click();
  await settle(timeline);
  expect(moves).toHaveLength(1);
});
