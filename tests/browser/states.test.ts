import { expect, test } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { one } from './helpers/files.ts';
import { part, parts, textOf } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const statesOf = (timeline: Element): string[] =>
  ['loading', 'failed', 'empty'].filter((state) => timeline.matches(`:state(${state})`));

test('loading while the file is transferred, failed if it cannot be fetched, and neither once it is shown', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  expect(statesOf(timeline)).toEqual(['loading']);
  loads[0]!.fail();
  await timeline.ready;
  expect(statesOf(timeline)).toEqual(['failed']);
  timeline.src = 'other.json';
  await timeline.updateComplete;
  expect(statesOf(timeline)).toEqual(['loading']);
  loads[1]!.answer(story);
  await timeline.ready;
  expect(statesOf(timeline)).toEqual([]);
});

test('loading again while another file is transferred', async () => {
  const loads = interceptFetch();
  const timeline = await mount({ data: one() });
  timeline.src = 'story.json';
  timeline.data = undefined;
  await timeline.updateComplete;
  expect(statesOf(timeline)).toEqual(['loading']);
  loads[0]!.answer(story);
  await timeline.ready;
  expect(statesOf(timeline)).toEqual([]);
});

test.each([
  ['nothing set', {}],
  ['a file without events', { data: { articles: [], events: [] } }],
])('empty with %s, with a message in its place', async (_, mounting) => {
  const timeline = await mount(mounting);
  expect(statesOf(timeline)).toEqual(['empty']);
  expect(textOf(part(timeline, 'message'))).toBe('There are no events to show.');
});

test('empty if no event is valid, with what is wrong with each', async () => {
  const timeline = await mount({ data: one({ date: 'long ago' }) });
  expect(statesOf(timeline)).toEqual(['empty']);
  expect(textOf(part(timeline, 'problems'))).toContain('events[0].date');
});

test('not empty if a search finds nothing', async () => {
  const timeline = await mount({ data: story, query: 'unheard of' });
  expect(statesOf(timeline)).toEqual([]);
});

test('a file with some bad events shows the rest, and says what is wrong and what would be right', async () => {
  const { articles, events } = story;
  const bad = { ...events[0]!, id: 'bad', date: '2024-13' };
  const timeline = await mount({ data: { articles, events: [...events, bad] } });
  expect(parts(timeline, 'event')).toHaveLength(10);
  const said = textOf(part(timeline, 'problems'));
  expect(said).toContain('events[10].date');
  expect(said).toContain('2024-13');
});

test('the states follow the data', async () => {
  const timeline = await mount({});
  timeline.data = story;
  await timeline.ready;
  await settle(timeline);
  expect(statesOf(timeline)).toEqual([]);
  timeline.data = undefined;
  await timeline.ready;
  expect(statesOf(timeline)).toEqual(['empty']);
});
