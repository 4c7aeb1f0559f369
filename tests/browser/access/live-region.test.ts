import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { interceptFetch } from '../helpers/fetch.ts';
import { events } from '../helpers/files.ts';
import { all, button, eventOf, find, focusedIn, part, textOf } from '../helpers/find.ts';
import { mount, place, settle } from '../helpers/mount.ts';
import { story } from '../helpers/story.ts';

afterEach(() => void vi.useRealTimers());

const said = (timeline: CitedTimelineElement): string => textOf(find(timeline, '[aria-live]'));

/** Expects the live region to say something. */
const says = (timeline: CitedTimelineElement) => expect.poll(() => said(timeline), { timeout: 5000 });

/** Every text of the live region from now on, in order. */
function hear(timeline: CitedTimelineElement): string[] {
  const heard: string[] = [];
  const region = find(timeline, '[aria-live]');
  new MutationObserver(() => heard.push(textOf(region))).observe(region, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return heard;
}

test('there is one live region, polite and empty at first', async () => {
  const timeline = await mount({ data: story });
  expect(all(timeline, '[role="status"], [role="alert"], [aria-live]')).toHaveLength(1);
  expect(said(timeline)).toBe('');
});

test('a selection is announced by title and date, without the rest of the panel', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'seoul-meeting').click();
  await says(timeline).toBe('Yoon receives Umerov in Seoul, between 22 and 28 November 2024');
  timeline.selected = 'korea-herald';
  await says(timeline).toBe('Defense chiefs of Russia, N. Korea meet amid escalating Ukraine war');
  timeline.selected = '';
  await says(timeline).toBe('');
});

test('for the focused event it announces that it is open, without repeating its name', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'seoul-meeting').focus();
  await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the delay of the live region
  await userEvent.keyboard('{Enter}');
  await says(timeline).toBe('Opened below: 2 articles');
  await userEvent.keyboard('{Escape}');
  await says(timeline).toBe('');
});

test('an event selected by the page is announced by title and date, even if the keyboard would begin at it', async () => {
  const timeline = await mount({ data: story });
  timeline.selected = timeline.timeline!.events[0]!.id;
  await says(timeline).toBe('Belousov replaces Shoigu, May 2024');
});

test('on the way down to the articles, only the focused element is announced', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'seoul-meeting').focus();
  const heard = hear(timeline);
  await userEvent.keyboard('{ArrowDown}');
  await settle(timeline);
  expect(timeline.selected).toBe('seoul-meeting');
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(heard).toEqual([]);
});

test('a search announces the number of matching events once, after typing', async () => {
  const timeline = await mount({ data: story });
  const heard = hear(timeline);
  part(timeline, 'search').focus();
  await userEvent.keyboard('seoul');
  await says(timeline).toBe('3 of 10 events');
  expect(heard).toEqual(['3 of 10 events']);
  await userEvent.keyboard('zzz');
  await says(timeline).toBe('No event matches the search and the chosen categories.');
});

test('switching a category announces how many events are left', async () => {
  const timeline = await mount({ data: story });
  button(timeline, /^Background/).click();
  await says(timeline).toBe('9 of 10 events');
});

test('a zoom announces the time in view, in words, and its number of events', async () => {
  const timeline = await mount({ data: story });
  timeline.zoomTo('2024-10/2024-11');
  await says(timeline).toBe('From 1 October to 30 November 2024, 8 events');
  timeline.zoomTo('2024-11-29T18:06Z/2024-11-29T19:00Z');
  await says(timeline).toBe('From 29 November 2024 at 14:36 to 15:30 GMT-3:30, 4 events'); // the reader's own time zone
});

test('steps of the focus are announced only by the focus', async () => {
  const timeline = await mount({ data: events(300), range: '2020-01-01/2020-01-10' });
  all(timeline, '.event')[0]!.focus();
  const heard = hear(timeline);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let i = 0; i < 14; i++) await userEvent.keyboard('{ArrowRight}');
  await vi.advanceTimersByTimeAsync(5000);
  await timeline.updateComplete;
  vi.useRealTimers();
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await says(timeline).toBe('Opened below: 1 article');
  expect(heard).toEqual(['Opened below: 1 article']);
  expect(timeline.range).not.toMatch(/^2020-01-01/);
});

test('changes under the pointer are not announced', async () => {
  const timeline = await mount({ data: story });
  const heard = hear(timeline);
  await userEvent.hover(eventOf(timeline, 'treaty'));
  await settle(timeline);
  timeline.selected = 'troops';
  await says(timeline).toMatch(/^North Korean troops/);
  expect(heard).toHaveLength(1);
});

test('a key that leads nowhere announces why, each time, and nothing once the keyboard moves on', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'seoul-meeting').focus();
  await userEvent.keyboard('{End}');
  const heard = hear(timeline);
  await userEvent.keyboard('{ArrowRight}');
  await says(timeline).toBe('last event');
  await userEvent.keyboard('{ArrowRight}');
  await says(timeline).toBe('');
  await says(timeline).toBe('last event');
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await says(timeline).toBe('first event');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
  await says(timeline).toBe('whole story');
  expect(heard.filter(Boolean)).toEqual(['last event', 'last event', 'first event', 'whole story']);
  const before = heard.length;
  await userEvent.keyboard('{ArrowUp}{ArrowDown}');
  await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the delay of the live region
  expect(heard.slice(before).filter(Boolean)).toEqual([]);
});

test('the live region is a paragraph, which a screen reader skips while it is empty', async () => {
  const region = find(await mount({ data: story }), '[aria-live]');
  expect([region.localName, region.role, region.ariaLive, region.ariaAtomic]).toEqual(['p', null, 'polite', 'true']);
});

test('a zoom by key announces the time in view even if the focus moves to the nearest drawn event', async () => {
  const timeline = await mount({ data: story });
  eventOf(timeline, 'belousov-appointed').focus();
  const heard = hear(timeline);
  await userEvent.keyboard('+');
  await says(timeline).toBe('From 21 June to 14 October 2024, 3 events');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'treaty'));
  await userEvent.keyboard('0');
  await says(timeline).toMatch(/^From 25 April to 11 December 2024, 10 events$/);
  expect(focusedIn(timeline)).toBe(eventOf(timeline, 'treaty'));
  expect(heard).toHaveLength(2);
});

test('a load that takes a while is announced, and then its result', async () => {
  const [loads, timeline] = [interceptFetch(), place({ src: 'story.json' })];
  await timeline.updateComplete;
  const heard = hear(timeline);
  await says(timeline).toBe('Loading the events…');
  loads[0]!.answer(story);
  await says(timeline).toBe('10 events, from May to November 2024');
  expect(heard).toHaveLength(2);
});

test('a short load is not announced, unless it recovers from a failure', async () => {
  const [loads, timeline] = [interceptFetch(), place({ src: 'story.json' })];
  await timeline.updateComplete;
  const heard = hear(timeline);
  loads[0]!.answer(story);
  await timeline.ready;
  await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the delay before a load is announced
  expect(heard).toEqual([]);
  timeline.src = 'other.json';
  await timeline.updateComplete;
  loads[1]!.fail();
  await timeline.ready;
  await settle(timeline);
  button(timeline, 'Try again').click();
  await timeline.updateComplete;
  loads[2]!.answer(story);
  await says(timeline).toBe('10 events, from May to November 2024');
  expect(heard).toHaveLength(1);
});

test('a failure is one alert with one paragraph, which is announced again at the next failure', async () => {
  const [loads, timeline] = [interceptFetch(), place({ src: 'story.json' })];
  await timeline.updateComplete;
  await says(timeline).toBe('Loading the events…');
  loads[0]!.fail();
  await timeline.ready;
  await settle(timeline);
  expect(said(timeline)).toBe('');
  const alert = find(timeline, '[role="alert"]');
  expect([...alert.querySelectorAll('p')].map(({ innerText }) => innerText)).toEqual([
    expect.stringMatching(/^The events could not be loaded\.\nThe events file at .*\.$/),
  ]);
  button(timeline, 'Try again').click();
  await timeline.updateComplete;
  loads[1]!.fail();
  await timeline.ready;
  await settle(timeline);
  expect(find(timeline, '[role="alert"]')).not.toBe(alert);
});
