import { afterEach, expect, test, vi } from 'vitest';
import story from '../../data/korea-russia-2024.ts';
import { events } from './helpers/files.ts';
import { mount, place } from './helpers/mount.ts';
import { eventOf, find } from './helpers/find.ts';
import { interceptFetch } from './helpers/fetch.ts';
import { record } from './helpers/record.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('added events appear; range, selection and focus stay', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  eventOf(timeline, 'troops').focus();
  const { range } = timeline;
  timeline.addEvents(
    [{ id: 'late', title: 'Something later', date: '2024-07-15', citations: ['paper', 'the-star'] }],
    [{ id: 'paper', headline: 'A paper says so', url: 'https://example.org/paper' }],
  );
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(11);
  expect(eventOf(timeline, 'late').textContent).toContain('Something later');
  expect([timeline.range, timeline.selected]).toEqual([range, 'treaty']);
  expect(timeline.shadowRoot!.activeElement?.getAttribute('data-event')).toBe('troops');
});

test('many calls in one frame are drawn once', async () => {
  const timeline = await mount({ data: events(20) });
  let drawings = 0;
  const { requestUpdate } = timeline;
  timeline.requestUpdate = (...change: Parameters<typeof requestUpdate>) => {
    drawings++;
    requestUpdate.apply(timeline, change);
  };
  for (let i = 0; i < 100; i++)
    timeline.addEvents([{ id: `more-${i}`, title: 'More', date: '2024-03', citations: [] }]);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(120);
  // One of them for the new height of the plot, for which `ready` waits
  expect(drawings).toBeLessThan(5);
});

test('while calls keep coming, most of the time is left for other tasks', async () => {
  const timeline = await mount({ data: events(20) });
  // By a simulated clock each drawing takes 40 ms, and a call comes every 10 ms
  let now = performance.now();
  let busy = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  timeline.addEventListener('cited-timeline-load', () => {
    now += 40;
    busy += 40;
  });
  const begun = now;
  for (let i = 0; i < 200; i++) {
    timeline.addEvents([{ id: `more-${i}`, title: 'More', date: '2024-03', citations: [] }]);
    now += 10;
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(busy).toBeGreaterThan(200);
  expect(busy / (now - begun)).toBeLessThan(0.25);
  await vi.advanceTimersByTimeAsync(1000);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(220);
});

const NEW = { id: 'late', title: 'Something later', date: '2024-07-15', citations: ['paper'] };
const PAPER = { id: 'paper', headline: 'A paper says so', url: 'https://example.org/paper' };

test('adding a file again and again gives the story once, and draws nothing', async () => {
  const timeline = await mount({ data: story });
  const shown = timeline.timeline;
  const loads = record(timeline, 'cited-timeline-load');
  for (let i = 0; i < 3; i++) {
    timeline.addEvents(story.events, story.articles);
    await timeline.ready;
  }
  expect(timeline.timeline).toBe(shown);
  expect([timeline.timeline!.events.length, loads.length]).toEqual([10, 0]);
});

test('ready waits for added events, which are one load', async () => {
  const timeline = await mount({ data: story });
  const loads = record(timeline, 'cited-timeline-load');
  timeline.addEvents([NEW]);
  timeline.addEvents([], [PAPER]);
  await timeline.ready;
  expect(eventOf(timeline, 'late').textContent).toContain('Something later');
  expect(loads.map(({ timeline: told }) => told)).toEqual([timeline.timeline]);
});

test('an event with a known id is replaced in its place, and stays selected', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  const treaty = story.events.find(({ id }) => id === 'treaty');
  timeline.addEvents([{ ...treaty!, title: 'Another title' }]);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(10);
  expect(eventOf(timeline, 'treaty').textContent).toContain('Another title');
  expect([timeline.selected, find(timeline, '#chosen').textContent]).toEqual(['treaty', 'Another title']);
});

test('removed events are gone, unknown ids are ignored, and earlier timelines stay unchanged', async () => {
  const timeline = await mount({ data: story, selected: 'treaty' });
  const before = timeline.timeline!;
  timeline.removeEvents(['treaty', 'unheard of']);
  await timeline.ready;
  expect(timeline.timeline!.events.map(({ id }) => id)).not.toContain('treaty');
  expect([timeline.timeline!.events.length, before.events.length, before.event('treaty')?.id]).toEqual([
    9,
    10,
    'treaty',
  ]);
  expect(timeline.selected).toBe('');
});

test('adding and removing in one frame count in the order of the calls', async () => {
  const timeline = await mount({ data: story });
  timeline.addEvents([NEW], [PAPER]);
  timeline.removeEvents(['late', 'troops']);
  timeline.addEvents(story.events.filter(({ id }) => id === 'troops'));
  await timeline.ready;
  expect(timeline.timeline!.events.map(({ id }) => id).toSorted()).toEqual(story.events.map(({ id }) => id).toSorted());
});

test('events added before a file has loaded are added to it', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  timeline.addEvents([NEW], [PAPER]);
  loads[0]!.answer(story);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(11);
});

test('events added after a load has failed are a story', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  loads[0]!.fail();
  await timeline.ready;
  timeline.addEvents([NEW], [PAPER]);
  await timeline.ready;
  expect(eventOf(timeline, 'late')).toBeTruthy();
  expect(timeline.matches(':state(failed)')).toBe(false);
});

test('records that are none are reported, and what is added later is shown', async () => {
  const timeline = await mount({ data: story });
  Reflect.apply(timeline.append, timeline, [[null, 5, 'text']]);
  await timeline.ready;
  timeline.addEvents([NEW], [PAPER]);
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(11);
});

test('events added before the element is in the page appear once it is', async () => {
  const timeline = document.createElement('cited-timeline');
  timeline.addEvents([NEW], [PAPER]);
  await frame();
  await frame();
  document.body.append(timeline);
  await timeline.ready;
  expect(eventOf(timeline, 'late')).toBeTruthy();
});

test('an empty element shows added events, with their own categories', async () => {
  const timeline = await mount({});
  timeline.addEvents([{ ...NEW, category: 'War' }], [PAPER]);
  await timeline.ready;
  expect(timeline.timeline!.categories.map(({ label }) => label)).toEqual(['War']);
  expect(eventOf(timeline, 'late')).toBeTruthy();
});

test('append does the same for arrays, and works as in the DOM for nodes', async () => {
  const timeline = await mount({ data: story });
  timeline.append([NEW], [PAPER]);
  timeline.append('text', document.createElement('p'));
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(11);
  expect([...timeline.childNodes].map(({ nodeName }) => nodeName)).toEqual(['#text', 'P']);
});

test('a value that is not an array is refused with a warning, and nothing else happens', async () => {
  const timeline = await mount({ data: story });
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  Reflect.apply(timeline.addEvents, timeline, [NEW]);
  Reflect.apply(timeline.addEvents, timeline, [[], PAPER]);
  Reflect.apply(timeline.removeEvents, timeline, ['treaty']);
  await timeline.ready;
  expect(warn.mock.calls.map(([text]) => String(text).replace(/:.*/, ''))).toEqual([
    '<cited-timeline> addEvents()',
    '<cited-timeline> addEvents()',
    '<cited-timeline> removeEvents()',
  ]);
  expect(timeline.timeline!.events).toHaveLength(10);
  warn.mockRestore();
});

test('a thousand events a second for two seconds all arrive', async () => {
  const timeline = await mount({ data: events(20) });
  let added = 0;
  for (const begun = performance.now(); performance.now() - begun < 2000;) {
    for (; added < performance.now() - begun; added++)
      timeline.addEvents([{ id: `live${added}`, title: `Live ${added}`, date: '2020-01-05', citations: ['gazette'] }]);
    await frame();
  }
  await timeline.ready;
  expect(timeline.timeline!.events).toHaveLength(20 + added);
  expect(timeline.timeline!.article('gazette')!.events).toHaveLength(20 + added);
});
