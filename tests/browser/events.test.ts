import {
  CitedTimelineErrorEvent,
  CitedTimelineLoadEvent,
  CitedTimelineRangeEvent,
  CitedTimelineSelectEvent,
} from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addressOf, events, one } from './helpers/files.ts';
import { articleOf, button, eventOf, find, part, textOf } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { story } from './helpers/story.ts';

test('all four bubble and cross shadow roots, and only select can be cancelled', async () => {
  const heard: Event[] = [];
  const names = ['load', 'error', 'select', 'range'].map((name) => `cited-timeline-${name}`);
  const outer = document.createElement('div');
  const listen = (event: Event): void => void heard.push(event);
  for (const name of names) document.addEventListener(name, listen);
  document.body.append(outer);

  const timeline = document.createElement('cited-timeline');
  timeline.data = story;
  outer.attachShadow({ mode: 'open' }).append(timeline);
  await timeline.ready;
  await settle(timeline);
  eventOf(timeline, 'treaty').click();
  timeline.zoomBy(2);
  timeline.data = undefined;
  timeline.src = addressOf('no JSON');
  await timeline.ready;

  for (const name of names) document.removeEventListener(name, listen);
  expect([...new Set(heard.map(({ type }) => type))].toSorted()).toEqual(names.toSorted());
  for (const event of heard) {
    expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: event.type === 'cited-timeline-select' });
  }
  expect(heard.map(({ constructor }) => constructor)).toEqual(
    expect.arrayContaining([
      CitedTimelineLoadEvent,
      CitedTimelineErrorEvent,
      CitedTimelineSelectEvent,
      CitedTimelineRangeEvent,
    ]),
  );
});

test('load is sent once for each load, after it is drawn, with the problems found', async () => {
  const drawn: number[] = [];
  const timeline = place({
    data: one({ citations: [] }),
    before: (it) =>
      it.addEventListener('cited-timeline-load', () => drawn.push(it.shadowRoot!.querySelectorAll('.event').length)),
  });
  const loads = record(timeline, 'cited-timeline-load');
  await timeline.ready;
  await settle(timeline);
  expect(loads).toHaveLength(1);
  expect(loads[0]!.timeline).toBe(timeline.timeline);
  expect(loads[0]!.problems.map(({ path }) => path)).toEqual(['events[0]', 'articles[0]']);
  expect(loads[0]!.problemCount).toBe(2);

  const { data } = timeline;
  timeline.data = data;
  timeline.requestUpdate();
  await settle(timeline);
  expect(loads).toHaveLength(1);

  timeline.data = events(3);
  await timeline.ready;
  await settle(timeline);
  expect(loads).toHaveLength(2);
  expect(drawn).toEqual([1, 3]);
});

test('load counts every problem and contains at most 1,000', async () => {
  const uncited = events(1500).events.map(({ id, title, date }) => ({ id, title, date, citations: [] }));
  const timeline = place({ data: { articles: [], events: uncited } });
  const loads = record(timeline, 'cited-timeline-load');
  await timeline.ready;
  await settle(timeline);
  expect(loads[0]!.problemCount).toBe(1500);
  expect(loads[0]!.problems).toHaveLength(1000);
});

test('error is sent once for each failure, with its reason', async () => {
  const timeline = place({ src: addressOf('no JSON') });
  const errors = record(timeline, 'cited-timeline-error');
  const loads = record(timeline, 'cited-timeline-load');
  await timeline.ready;
  await settle(timeline);
  expect(errors).toHaveLength(1);
  expect(errors[0]!.error).toBeInstanceOf(Error);
  expect(errors[0]!.error.message).toContain('This is not JSON');
  expect(loads).toEqual([]);
});

test('select is sent once for each selection and each clearing, with what and how', async () => {
  const timeline = await mount({ data: story });
  const selects = record(timeline, 'cited-timeline-select');
  await userEvent.click(eventOf(timeline, 'treaty'));
  // The panel is there: its links have names like those of the articles, by which a browser finds them
  await timeline.updateComplete;
  await userEvent.click(articleOf(timeline, 'korea-herald'));
  await settle(timeline);
  button(timeline, 'Close').focus();
  await userEvent.keyboard('{Enter}');
  expect(selects.map(({ id, kind, cause }) => [id, kind, cause])).toEqual([
    ['treaty', 'event', 'pointer'],
    ['korea-herald', 'article', 'pointer'],
    ['', '', 'keyboard'],
  ]);
});

test('select says that a cluster replaced the selection, and can refuse it', async () => {
  const [event] = one().events;
  const same = Array.from({ length: 60 }, (_, i) => Object.assign({}, event, { id: `s${i}` }));
  const timeline = await mount({ data: { ...one(), events: same }, selected: 's0' });
  const selects = record(timeline, 'cited-timeline-select');
  const refuse = (select: Event): void => select.preventDefault();
  timeline.addEventListener('cited-timeline-select', refuse);
  part(timeline, 'cluster').click();
  expect(timeline.selected).toBe('s0');
  timeline.removeEventListener('cited-timeline-select', refuse);
  part(timeline, 'cluster').click();
  await settle(timeline);
  expect(timeline.selected).toBe('');
  expect(selects.map(({ id, kind }) => [id, kind])).toEqual([
    ['', ''],
    ['', ''],
  ]);
});

test('select is for the reader’s actions: setting the property sends nothing', async () => {
  const timeline = await mount({ data: story });
  const selects = record(timeline, 'cited-timeline-select');
  timeline.selected = 'treaty';
  timeline.selected = '';
  await settle(timeline);
  expect(selects).toEqual([]);
});

test('if select is cancelled, selection and view stay unchanged', async () => {
  const timeline = await mount({ data: story, selected: 'treaty', range: '2024-06' });
  const moves = record(timeline, 'cited-timeline-range');
  timeline.addEventListener('cited-timeline-select', (event) => event.preventDefault());
  await userEvent.click(eventOf(timeline, 'treaty'));
  await userEvent.click(button(timeline, 'Next'));
  await userEvent.click(button(timeline, 'Close'));
  await userEvent.keyboard('{Escape}');
  expect(timeline.selected).toBe('treaty');
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('Putin and Kim sign partnership treaty');
  expect(moves).toEqual([]);
});

test('a listener of select may change the selection itself', async () => {
  const timeline = await mount({ data: story });
  timeline.addEventListener('cited-timeline-select', (event) => {
    event.preventDefault();
    timeline.selected = 'troops';
  });
  await userEvent.click(eventOf(timeline, 'treaty'));
  expect(timeline.selected).toBe('troops');
});

test('range is sent once for each change of the time in view, with bounds in UTC ms and the cause', async () => {
  const timeline = await mount({ data: story });
  const moves = record(timeline, 'cited-timeline-range');
  timeline.zoomTo({ start: Date.UTC(2024, 9, 1), end: Date.UTC(2024, 10, 1) });
  timeline.zoomTo({ start: Date.UTC(2024, 9, 1), end: Date.UTC(2024, 10, 1) });
  await userEvent.click(button(timeline, 'Zoom in'));
  button(timeline, 'Zoom out').focus();
  await userEvent.keyboard('{Enter}');
  expect(moves.map(({ start, end, cause }) => [start, end, cause])).toEqual([
    [Date.UTC(2024, 9, 1), Date.UTC(2024, 10, 1), 'program'],
    [Date.UTC(2024, 9, 8, 18), Date.UTC(2024, 9, 24, 6), 'pointer'],
    [Date.UTC(2024, 9, 1), Date.UTC(2024, 10, 1), 'keyboard'],
  ]);
});

test('range is sent once for a load, whatever range was requested', async () => {
  for (const range of ['', '2024-08/2024-11']) {
    const timeline = place({ data: { ...story, range: '2024-05/2024-07' }, range });
    const moves = record(timeline, 'cited-timeline-range');
    await timeline.ready;
    await settle(timeline);
    expect(moves.map(({ cause }) => cause)).toEqual(['program']);
  }
});

test('hovering, focusing, filtering and grouping move nothing and select nothing', async () => {
  const timeline = await mount({ data: story });
  const said = [...record(timeline, 'cited-timeline-range'), ...record(timeline, 'cited-timeline-select')];
  await userEvent.hover(eventOf(timeline, 'treaty'));
  eventOf(timeline, 'troops').focus();
  timeline.query = 'seoul';
  timeline.groupBy = 'category';
  timeline.layout = 'list';
  await settle(timeline);
  expect(said).toEqual([]);
});
