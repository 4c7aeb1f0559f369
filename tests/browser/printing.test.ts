import type { CitedTimelineElement } from 'cited-timeline/element';
import { afterEach, expect, test } from 'vitest';
import { all, button, part, parts, textOf } from './helpers/find.ts';
import { events } from './helpers/files.ts';
import { place, mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
});

/** Titles of the events on the paper while it is being printed. */
async function printed(timeline: CitedTimelineElement): Promise<string[]> {
  dispatchEvent(new Event('beforeprint'));
  await timeline.updateComplete;
  return all(timeline, '[part~="paper"] .what').map(textOf);
}

const TITLES = story.events.map(({ title }) => title).toSorted();

test('a story in a tab that is hidden on screen is complete on paper, with its title', async () => {
  const tab = document.createElement('div');
  tab.hidden = true;
  document.body.append(tab);
  const timeline = place({ data: story, before: (element) => tab.append(element) });
  tab.append(timeline);
  await expect.poll(() => timeline.timeline?.events.length).toBe(10);
  await timeline.ready;
  expect((await printed(timeline)).toSorted()).toEqual(TITLES);
  expect(textOf(part(timeline, 'title'))).toBe(story.title);
  dispatchEvent(new Event('afterprint'));
  await timeline.updateComplete;
  expect(parts(timeline, 'paper')).toEqual([]);
  tab.hidden = false;
  await expect.poll(() => parts(timeline, 'plot').length).toBe(1);
});

test('a story in a tab that was shown before it was hidden is complete on paper', async () => {
  const timeline = await mount({ data: story });
  timeline.hidden = true;
  await settle(timeline);
  timeline.hidden = false;
  timeline.style.display = 'none';
  await settle(timeline);
  expect((await printed(timeline)).toSorted()).toEqual(TITLES);
});

test('a story in closed details is complete on paper once they are opened for printing', async () => {
  const details = document.createElement('details');
  document.body.append(details);
  const timeline = place({ data: story });
  details.append(timeline);
  await expect.poll(() => timeline.timeline?.events.length).toBe(10);
  await timeline.ready;
  expect((await printed(timeline)).toSorted()).toEqual(TITLES);
  details.open = true;
  await settle(timeline);
  expect(all(timeline, '[part~="paper"] .what').map(textOf).toSorted()).toEqual(TITLES);
});

test.each(['plot', 'list'] as const)(
  'zoomed in, as a %s, all events are on paper and no filter is said',
  async (layout) => {
    const timeline = await mount({ data: events(400), layout, range: '2020-03' });
    expect(await printed(timeline)).toHaveLength(400);
    expect(all(timeline, '[part~="paper"] .filter')).toEqual([]);
  },
);

test('a filter is described on paper: how many of how many, the search and the categories that are off', async () => {
  const timeline = await mount({ data: story, query: 'minister' });
  const found = timeline.state.selection.total;
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThan(10);
  expect(await printed(timeline)).toHaveLength(found);
  expect(textOf(all(timeline, '.filter')[0]!)).toBe(`${found} of 10 events · search “minister”`);
  button(timeline, /^Background/).click();
  await settle(timeline);
  const { total } = timeline.state.selection;
  expect(textOf(all(timeline, '.filter')[0]!)).toBe(`${total} of 10 events · search “minister” · without Background`);
  timeline.query = '';
  await settle(timeline);
  expect(textOf(all(timeline, '.filter')[0]!)).toBe('9 of 10 events · without Background');
});

test('a filter that leaves nothing is described, without empty headings', async () => {
  const timeline = await mount({ data: story, query: 'unheard of' });
  expect(await printed(timeline)).toEqual([]);
  expect(textOf(part(timeline, 'paper'))).toBe('0 of 10 events · search “unheard of”');
});

test('a search that all events match is not described as a filter', async () => {
  const timeline = await mount({ data: events(3), query: 'event' });
  expect(await printed(timeline)).toHaveLength(3);
  expect(all(timeline, '.filter')).toEqual([]);
});

test('a filter is described in the language of the page', async () => {
  const timeline = await mount({ data: story, query: 'minister', lang: 'de' });
  await printed(timeline);
  await expect.poll(() => textOf(all(timeline, '.filter')[0]!)).toContain('Suche „minister“');
});

test('what a pointer was about to draw in the next frame is on paper, because there are no frames or timers while printing', async () => {
  const timeline = await mount({ data: story });
  timeline.act({ type: 'toggle-category', id: 'background' }, 'pointer');
  dispatchEvent(new Event('beforeprint'));
  for (let i = 0; i < 20; i++) await Promise.resolve();
  expect(all(timeline, '[part~="paper"] .what')).toHaveLength(9);
});

test('of many events the first are printed, with the total number above and below them', async () => {
  const timeline = await mount({ data: events(5001) });
  expect(await printed(timeline)).toHaveLength(5000);
  expect(all(timeline, '.paper .filter').map(textOf)).toEqual(['5,000 of 5,001 events', '1 later event']);
});
