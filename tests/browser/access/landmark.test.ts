import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events, one } from '../helpers/files.ts';
import { button, find, focusedIn, part, textOf } from '../helpers/find.ts';
import { mount, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

/** The sentence that says what the element is: the description of the first tab stop. */
const sentenceOf = (timeline: CitedTimelineElement): string | null =>
  button(timeline, 'Skip the timeline').ariaDescription;

const nameOf = (timeline: CitedTimelineElement): string | null => find(timeline, '[role="region"]').ariaLabel;

test.each(['plot', 'list'] as const)('one sentence says what the whole element is, as a %s', async (layout) => {
  const timeline = await mount({ data: story, layout });
  expect(sentenceOf(timeline)).toBe(
    'Timeline: How Moscow and Pyongyang drew closer; 10 events, from May to November 2024, 3 articles',
  );
});

test('the sentence follows the filter and what is added', async () => {
  const timeline = await mount({ data: story });
  timeline.query = 'umerov';
  await settle(timeline);
  expect(sentenceOf(timeline)).toBe(
    'Timeline: How Moscow and Pyongyang drew closer; 1 event, from 22 to 28 November 2024, 2 articles',
  );
  timeline.query = 'zzz';
  await settle(timeline);
  expect(sentenceOf(timeline)).toBe('Timeline: How Moscow and Pyongyang drew closer; 0 events');
  timeline.query = '';
  timeline.addEvents([{ id: 'later', title: 'Later', date: '2031', citations: [{ article: 'korea-herald' }] }]);
  await timeline.ready;
  await settle(timeline);
  expect(sentenceOf(timeline)).toBe(
    'Timeline: How Moscow and Pyongyang drew closer; 11 events, from 2024 to 2031, 3 articles',
  );
});

test('in lanes and without a title it says the same about all events', async () => {
  const lanes = await mount({ data: story, groupBy: 'category' });
  expect(sentenceOf(lanes)).toContain('; 10 events, from May to November 2024, 3 articles');
  expect(sentenceOf(await mount({ data: one() }))).toMatch(/^Timeline; 1 event, /);
});

test('element, controls and plot have different names', async () => {
  const timeline = await mount({ data: story, attributes: { 'hide-title': '' } });
  const names = [nameOf(timeline), part(timeline, 'toolbar').ariaLabel, part(timeline, 'plot').ariaLabel];
  expect(names).toEqual([`Timeline: ${story.title}`, 'Controls', story.title]);
  expect(new Set(names).size).toBe(3);
});

test.each(['plot', 'list'] as const)('one key skips the story, as a %s', async (layout) => {
  const timeline = await mount({ data: story, layout });
  const after = document.createElement('button');
  timeline.after(after);
  timeline.before(document.createElement('button'));
  (timeline.previousElementSibling as HTMLElement).focus();
  const height = timeline.scrollHeight;
  const plain = part(timeline, layout).getBoundingClientRect();
  await userEvent.keyboard('{Tab}');
  const skip = button(timeline, 'Skip the timeline');
  expect(focusedIn(timeline)).toBe(skip);
  expect(skip.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  await userEvent.keyboard('{Enter}');
  const end = focusedIn(timeline)!;
  expect(textOf(end)).toBe('End of the timeline: How Moscow and Pyongyang drew closer');
  const { bottom } = timeline.getBoundingClientRect();
  expect(end.getBoundingClientRect().bottom).toBeGreaterThan(bottom - 60);
  expect(end.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 1);
  expect(part(timeline, layout).getBoundingClientRect().height).toBe(plain.height);
  expect(timeline.scrollHeight).toBe(height);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(after);
});

test('the skip button is invisible until it has the focus, and takes no room', async () => {
  const timeline = await mount({ data: events(3) });
  const skip = button(timeline, 'Skip the timeline');
  expect(skip.getBoundingClientRect().width).toBeLessThanOrEqual(1);
  expect(find(timeline, '.end').getBoundingClientRect().width).toBeLessThanOrEqual(1);
  expect(part(timeline, 'toolbar').getBoundingClientRect().top).toBeCloseTo(timeline.getBoundingClientRect().top, 0);
});
