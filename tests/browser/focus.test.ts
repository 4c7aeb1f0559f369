import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { focusedIn, part, parts } from './helpers/find.ts';
import { interceptFetch } from './helpers/fetch.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

test('focus() moves to the plot, from where the arrow keys continue', async () => {
  const timeline = await mount({ data: story });
  timeline.focus();
  expect(document.activeElement).toBe(timeline);
  expect(focusedIn(timeline)).toBe(part(timeline, 'plot').querySelector('[tabindex="0"]'));
  const first = focusedIn(timeline);
  await userEvent.keyboard('{ArrowRight}');
  await settle(timeline);
  expect(focusedIn(timeline)?.dataset['event']).toBeDefined();
  expect(focusedIn(timeline)).not.toBe(first);
});

test('focus() works before the first drawing, and right after the element was created', async () => {
  const timeline = place({ data: story });
  timeline.focus();
  await timeline.ready;
  await settle(timeline);
  expect(document.activeElement).toBe(timeline);
  expect(focusedIn(timeline)).not.toBeNull();
});

test('focus() of a list moves to its first event', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  timeline.focus();
  expect(focusedIn(timeline)).toBe(parts(timeline, 'event')[0]);
});

test('focus() keeps the focus where it is inside the story', async () => {
  const timeline = await mount({ data: story });
  const last = parts(timeline, 'event').at(-1)!;
  last.focus();
  timeline.focus();
  expect(focusedIn(timeline)).toBe(last);
  part(timeline, 'search').focus();
  timeline.focus();
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
});

test('focus() during a load moves to its message, and on to the plot when the story appears', async () => {
  const [load] = [interceptFetch()];
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  timeline.focus();
  expect(focusedIn(timeline)).toBe(part(timeline, 'message'));
  load[0]!.answer(story);
  await timeline.ready;
  await settle(timeline);
  expect(part(timeline, 'plot').contains(focusedIn(timeline))).toBe(true);
});

test('focus() after a failure, and of an empty story, moves to the message', async () => {
  const empty = await mount({ data: { articles: [], events: [] } });
  empty.focus();
  expect(focusedIn(empty)).toBe(part(empty, 'message'));
  const loads = interceptFetch();
  const failed = place({ src: 'story.json' });
  await failed.updateComplete;
  loads[0]!.fail();
  await failed.ready;
  failed.focus();
  expect(focusedIn(failed)).toBe(part(failed, 'message'));
});

test('focus() moves to the plot itself if the search leaves nothing', async () => {
  const timeline = await mount({ data: story, query: 'unheard of' });
  timeline.focus();
  expect(focusedIn(timeline)).toBe(part(timeline, 'plot'));
});

test('focus({ preventScroll: true }) does not scroll, even to a story far out of view', async () => {
  const timeline = await mount({ data: events(10) });
  const tall = document.createElement('div');
  tall.style.height = '600vh';
  timeline.before(tall);
  scrollTo(0, 0);
  await expect.poll(() => part(timeline, 'frame').style.contentVisibility).toBe('auto');
  timeline.focus({ preventScroll: true });
  await settle(timeline);
  expect(document.activeElement).toBe(timeline);
  expect(scrollY).toBe(0);
  timeline.blur();
  (document.activeElement as HTMLElement).blur();
  tall.remove();
});
