import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, eventOf, find, focusedIn, part } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

/** The elements that have the description of the keys. */
const described = (timeline: CitedTimelineElement): HTMLElement[] =>
  all(timeline, '[aria-description^="Left and right arrows"]');

test('the keys are described at the tab stop of the plot until one is pressed there, and again after the focus has left', async () => {
  const timeline = await mount({ data: story });
  const stop = find(timeline, '.plot [tabindex="0"]');
  expect(described(timeline)).toEqual([stop]);
  stop.focus();
  await settle(timeline);
  expect(described(timeline)).toEqual([stop]);
  for (const key of ['{ArrowRight}', '+', '0', '{ArrowUp}', '{ArrowDown}', '{Home}']) {
    await userEvent.keyboard(key);
    await settle(timeline);
    expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
    expect(described(timeline)).toEqual([]);
  }
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await settle(timeline);
  expect(described(timeline)).toEqual([eventOf(timeline, 'belousov-appointed')]);
});

test('at a level above the events the span is described, and if nothing is drawn, the plot', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'belousov-appointed').focus();
  await userEvent.keyboard('{ArrowUp}{Shift>}{Tab}{/Shift}');
  await settle(timeline);
  expect(described(timeline)).toEqual([part(timeline, 'span')]);
  timeline.query = 'unheard of';
  await settle(timeline);
  expect(described(timeline)).toEqual([part(timeline, 'plot')]);
});

test('a screen reader that moves the focus itself also hears the keys once', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'belousov-appointed').focus();
  await settle(timeline);
  expect(described(timeline)).toHaveLength(1);
  eventOf(timeline, 'treaty').focus();
  await expect.poll(() => described(timeline)).toEqual([]);
  part(timeline, 'search').focus();
  await expect.poll(() => described(timeline)).toEqual([eventOf(timeline, 'treaty')]);
});
