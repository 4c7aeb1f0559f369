import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { find } from './helpers/find.ts';
import { mount } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const visibility = (timeline: CitedTimelineElement): string => find(timeline, '.frame').style.contentVisibility;

test('a story far out of view is neither laid out nor painted, keeps its size, and is complete again when it comes near', async () => {
  const timeline = await mount({ data: story });
  expect(visibility(timeline)).toBe('');
  const { height } = timeline.getBoundingClientRect();
  const tall = document.createElement('div');
  tall.style.height = '600vh';
  timeline.before(tall);
  // The browser keeps visible content in place when something is inserted before it
  scrollTo(0, 0);
  await vi.waitFor(() => expect(visibility(timeline)).toBe('auto'));
  await vi.waitFor(() => expect(find(timeline, '.plot').checkVisibility({ contentVisibilityAuto: true })).toBe(false));
  expect(timeline.getBoundingClientRect().height).toBeCloseTo(height, 0);
  timeline.scrollIntoView();
  await vi.waitFor(() => expect(visibility(timeline)).toBe(''));
  await vi.waitFor(() => expect(find(timeline, '.plot').checkVisibility({ contentVisibilityAuto: true })).toBe(true));
  expect(timeline.getBoundingClientRect().height).toBeCloseTo(height, 0);
});
