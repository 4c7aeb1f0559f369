import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { events } from './helpers/files.ts';
import { all, button, eventIds, eventOf, find, focusedIn, parts, textOf } from './helpers/find.ts';
import { frame, mount, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const headings = (timeline: CitedTimelineElement): string[] => all(timeline, '.list .group').map(textOf);

test('below 560 px of its own width the story is a list, above it a plot', async () => {
  const timeline = await mount({ data: story, width: 559 });
  expect([parts(timeline, 'list').length, parts(timeline, 'plot').length]).toEqual([1, 0]);
  timeline.style.width = '562px';
  await expect.poll(() => parts(timeline, 'plot').length).toBe(1);
  expect(parts(timeline, 'list')).toEqual([]);
  timeline.style.width = '320px';
  await expect.poll(() => parts(timeline, 'list').length).toBe(1);
});

test('a requested plot is a plot at 320 px, too', async () => {
  const timeline = await mount({ data: story, width: 320, layout: 'plot' });
  expect(parts(timeline, 'plot')).toHaveLength(1);
});

test('all events are in order under month headings', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  expect(headings(timeline)).toEqual(['May 2024', 'June 2024', 'October 2024', 'November 2024']);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
  const sections = all(timeline, '.list section').map((section) => section.querySelectorAll('li.item').length);
  expect(sections).toEqual([1, 1, 2, 6]);
});

test.each([
  ['days', [0, 1, 2].map((day) => `2020-03-0${day + 1}`), ['1 March 2020', '2 March 2020', '3 March 2020']],
  ['years', ['2001', '2005', '2020'], ['2001', '2005', '2020']],
  ['centuries', ['0980', '1450', '1999'], ['10th century', '15th century', '20th century']],
])('a story of %s has corresponding headings', async (_, dates, expected) => {
  const timeline = await mount({
    data: { articles: [], events: dates.map((date) => ({ id: date, title: date, date, citations: [] })) },
    layout: 'list',
  });
  expect(headings(timeline)).toEqual(expected);
});

test('a click opens an event in place with everything that the panel says, and a second click closes it', async () => {
  const timeline = await mount({ data: story, width: 390 });
  const selects = record(timeline, 'cited-timeline-select');
  await userEvent.click(eventOf(timeline, 'treaty'));
  await settle(timeline);
  const item = eventOf(timeline, 'treaty').closest('li')!;
  expect(eventOf(timeline, 'treaty').ariaExpanded).toBe('true');
  expect(textOf(item)).toContain('At a summit in Pyongyang');
  const links = [...item.querySelectorAll('a')];
  expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual(
    ['korea-herald', 'business-times'].map((id) => [
      story.articles.find((article) => article.id === id)!.url,
      '_blank',
      'noopener noreferrer',
    ]),
  );
  await userEvent.click(eventOf(timeline, 'treaty'));
  await settle(timeline);
  expect(all(timeline, '.opened')).toEqual([]);
  expect(selects.map(({ id, cause }) => [id, cause])).toEqual([
    ['treaty', 'pointer'],
    ['', 'pointer'],
  ]);
});

test('Enter opens and closes an event by keyboard', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  const selects = record(timeline, 'cited-timeline-select');
  eventOf(timeline, 'treaty').focus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(selects.map(({ id, cause }) => [id, cause])).toEqual([
    ['treaty', 'keyboard'],
    ['', 'keyboard'],
  ]);
});

test('a search, and a category that is switched off, leave out events', async () => {
  const timeline = await mount({ data: story, layout: 'list' });
  // Its name includes a count once that is loaded
  await expect.poll(() => parts(timeline, 'category').map(textOf)).toContain('Response 4');
  await userEvent.click(button(timeline, /^Response/));
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(
    IN_ORDER.filter((id) => story.events.find((event) => event.id === id)!.category !== 'response'),
  );
  await userEvent.fill(page.getByRole('searchbox'), 'treaty');
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['treaty']);
});

test('nothing in it is wider than the element at 320 px', async () => {
  const timeline = await mount({ data: story, width: 320, selected: 'seoul-meeting' });
  const { right } = timeline.getBoundingClientRect();
  for (const element of all(timeline, '*:not(.unseen, .unseen *)')) {
    expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
  }
});

test('a list of 1,000 events stays under 1,500 nodes, and its buttons lead to every event', async () => {
  const timeline = await mount({ data: events(1000), layout: 'list' });
  const seen = new Set(eventIds(timeline));
  for (let i = 0; i < 20 && seen.size < 1000; i++) {
    expect(all(timeline, '*').length).toBeLessThan(1500);
    button(timeline, /later event/).click();
    await settle(timeline);
    for (const id of eventIds(timeline)) seen.add(id);
  }
  expect(seen.size).toBe(1000);
  expect(() => button(timeline, /later event/)).toThrow();
  button(timeline, /earlier event/).click();
  await settle(timeline);
  expect(eventIds(timeline)).not.toContain('e999');
});

test('a long list begins at the selected event', async () => {
  const timeline = await mount({ data: events(1000), layout: 'list', selected: 'e700' });
  expect(eventIds(timeline)).toContain('e700');
  expect(find(timeline, '.opened').closest('li')!.dataset['item']).toBe('e700');
});

test('a plot of 1,000 events also stays under 1,500 nodes', async () => {
  const timeline = await mount({ data: events(1000) });
  expect(all(timeline, '*').length).toBeLessThan(1500);
  const clustered = parts(timeline, 'cluster').reduce((sum, cluster) => sum + Number(textOf(cluster)), 0);
  expect(clustered + parts(timeline, 'event').length).toBe(1000);
});

test('the button between plot and list is named after its target', async () => {
  const timeline = await mount({ data: story });
  await userEvent.click(button(timeline, 'List'));
  await settle(timeline);
  expect(parts(timeline, 'list')).toHaveLength(1);
  await userEvent.click(button(timeline, 'Plot'));
  await frame();
  expect(parts(timeline, 'plot')).toHaveLength(1);
});

test('↑ and ↓ move from event to event, through the articles of an open one, and stop at the ends', async () => {
  const timeline = await mount({ data: story, layout: 'list', selected: 'treaty' });
  const [first, second, third] = IN_ORDER.map((id) => eventOf(timeline, id));
  const links = [...second!.closest('li')!.querySelectorAll<HTMLElement>('.headline a')];
  expect(links).toHaveLength(2);
  first!.focus();
  for (const stop of [second!, ...links, third!]) {
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedIn(timeline)).toBe(stop);
  }
  for (const stop of [...links.toReversed(), second!, first!, first!]) {
    await userEvent.keyboard('{ArrowUp}');
    expect(focusedIn(timeline)).toBe(stop);
  }
  eventOf(timeline, IN_ORDER.at(-1)!).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focusedIn(timeline)).toBe(eventOf(timeline, IN_ORDER.at(-1)!));
});

test('the arrow keys also stop at buttons for more events', async () => {
  const timeline = await mount({ data: events(400), layout: 'list', selected: 'e200' });
  const [earlier, later] = all(timeline, '.more');
  earlier!.focus();
  await userEvent.keyboard('{ArrowDown}');
  const first = focusedIn(timeline)!;
  expect(first).toBe(parts(timeline, 'event')[0]);
  await userEvent.keyboard('{ArrowUp}');
  expect(focusedIn(timeline)).toBe(earlier);
  parts(timeline, 'event').at(-1)!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(focusedIn(timeline)).toBe(later);
});
