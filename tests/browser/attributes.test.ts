import { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test, vi } from 'vitest';
import { addressOf, events, one } from './helpers/files.ts';
import { all, eventIds, find, part, parts, textOf } from './helpers/find.ts';
import { frame, mount, place, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

const headings = (timeline: CitedTimelineElement): string[] => all(timeline, '[part~="lane"] .group bdi').map(textOf);

test('src: shows the file at that address', async () => {
  const timeline = await mount({ attributes: { src: addressOf(story) } });
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('data: wins over src, which is then not loaded', async () => {
  const timeline = await mount({ data: one(), src: 'https://nowhere.invalid/events.json' });
  expect(eventIds(timeline)).toEqual(['one']);
  expect(performance.getEntriesByName('https://nowhere.invalid/events.json')).toEqual([]);
});

test('data: if removed, src is shown', async () => {
  const timeline = await mount({ data: one(), src: addressOf(events(3)) });
  timeline.data = undefined;
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
});

test('range: returns the time in view, as an EDTF interval', async () => {
  const timeline = await mount({ data: story, timeZone: 'UTC' });
  timeline.zoomTo({ start: Date.UTC(2024, 5, 1), end: Date.UTC(2024, 9, 1) });
  expect(timeline.range).toBe('2024-06-01/2024-09-30');
  timeline.zoomTo({ start: Date.UTC(2024, 5, 1), end: Date.UTC(2024, 5, 1, 6) });
  expect(timeline.range).toBe('2024-06-01T00:00:00Z/2024-06-01T05:59:59.999Z');
});

test('range: setting it to its own value moves nothing', async () => {
  const timeline = await mount({ data: story, range: '2024-10-05/2024-12-04' });
  const moves = record(timeline, 'cited-timeline-range');
  const said = timeline.range;
  timeline.range = said;
  await settle(timeline);
  expect(timeline.range).toBe(said);
  expect(moves).toEqual([]);
});

test.each([
  ['2024-11', '2024-11-01/2024-11-30'],
  ['2024-08/2024-11', '2024-08-01/2024-11-30'],
  ['2024-10/..', '2024-10-01/2024-11-30'],
])('range: set to %s, it moves there', async (range, then) => {
  const timeline = await mount({ data: story });
  timeline.range = range;
  expect(timeline.range).toBe(then);
  await settle(timeline);
  expect(timeline.range).toBe(then);
});

test('range: as an attribute, it is the time first shown, and wins over the file’s', async () => {
  const ranged = { ...story, range: '2024-05/2024-07' };
  const asked = await mount({ data: ranged });
  expect(asked.range).toBe('2024-05-01/2024-07-31');
  const wins = await mount({ data: ranged, attributes: { range: '2024-08/2024-11' } });
  expect(wins.range).toBe('2024-08-01/2024-11-30');
  wins.setAttribute('range', '2024-06/2024-09');
  expect(wins.range).toBe('2024-06-01/2024-09-30');
});

test('range: waits for the data if it is set first', async () => {
  const timeline = await mount({ attributes: { src: addressOf(story), range: '2024-08/2024-11' } });
  expect(timeline.range).toBe('2024-08-01/2024-11-30');
});

test('range: set together with other data, it is a range in those data', async () => {
  const timeline = await mount({ data: story });
  timeline.range = '2020-01-02/2020-01-04';
  timeline.data = events(5);
  await timeline.ready;
  expect(timeline.range).toBe('2020-01-02T00:00:00Z/2020-01-04T23:59:59.999Z');
});

test('range: a bad value warns and changes nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: story });
  const before = timeline.range;
  warn.mockClear(); // Lit warns about its development mode
  timeline.range = '2024-13-45';
  await settle(timeline);
  expect(timeline.range).toBe(before);
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
  expect(warn.mock.calls[0]![0]).toContain('2024-13-45');
  warn.mockRestore();
});

test('range: a bad value before the data warns, and the whole story is shown', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: story, range: 'next tuesday' });
  await vi.waitFor(() => expect(warn.mock.calls.flat().join('\n')).toContain('next tuesday'));
  expect(eventIds(timeline)).toEqual(IN_ORDER);
  warn.mockRestore();
});

test('range: it stays with new data if it shows some of them; otherwise all of them are shown', async () => {
  const timeline = await mount({ data: story, range: '2024-10/2024-11' });
  timeline.data = { ...story, events: story.events.slice(0, 5) };
  await timeline.ready;
  expect(timeline.range).toBe('2024-10-01/2024-11-30');
  timeline.data = events(3);
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
});

test('selected: opens an event or an article, and empty closes it', async () => {
  const timeline = await mount({ data: story, attributes: { selected: 'treaty' } });
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('Putin and Kim sign partnership treaty');
  timeline.selected = 'the-star';
  await settle(timeline);
  expect(textOf(find(timeline, '.panel .chosen'))).toContain('Russian Defence Minister in Pyongyang');
  timeline.selected = '';
  await settle(timeline);
  expect(textOf(part(timeline, 'panel'))).toBe('Choose an event to read the articles behind it.');
});

test('selected: an unknown id opens nothing until data arrive that contain it', async () => {
  const timeline = await mount({ data: story, selected: 'one' });
  expect(all(timeline, '.panel .chosen')).toEqual([]);
  timeline.selected = 'one';
  timeline.data = one();
  await timeline.ready;
  expect(textOf(find(timeline, '.panel .chosen'))).toBe('The one event');
});

test('layout: auto is a plot in a wide element; list and plot can be requested', async () => {
  const timeline = await mount({ data: story });
  expect(timeline.layout).toBe('auto');
  expect(parts(timeline, 'plot')).toHaveLength(1);
  timeline.layout = 'list';
  await settle(timeline);
  expect([parts(timeline, 'plot').length, parts(timeline, 'list').length]).toEqual([0, 1]);
  timeline.setAttribute('layout', 'plot');
  await settle(timeline);
  expect([parts(timeline, 'plot').length, parts(timeline, 'list').length]).toEqual([1, 0]);
});

test('layout: an unknown value means auto', async () => {
  const timeline = await mount({ data: story, attributes: { layout: 'spiral' } });
  expect(timeline.layout).toBe('auto');
  expect(parts(timeline, 'plot')).toHaveLength(1);
});

test.each([
  ['category', ['Russia–North Korea', 'Response', 'Background']],
  ['place', ['Moscow', 'Pyongyang', 'Russia', 'Washington', 'Seoul', 'South Korea']],
  ['publisher', ['The Star', 'The Korea Herald', 'Business Times']],
])('group-by: %s has a lane with a heading for each', async (groupBy, lanes) => {
  // High enough for all, because an event cited by several publishers is in several lanes
  const timeline = await mount({ data: story, attributes: { 'group-by': groupBy, style: 'height: 1200px' } });
  expect(headings(timeline).toSorted()).toEqual(lanes.toSorted());
  expect([...new Set(eventIds(timeline))].toSorted()).toEqual([...IN_ORDER].toSorted());
});

test('group-by: each event is in the lane of its category', async () => {
  const timeline = await mount({ data: story, groupBy: 'category' });
  const lanes = parts(timeline, 'lane').map((lane) => lane.getBoundingClientRect());
  const labels = headings(timeline);
  for (const { id, category } of timeline.timeline!.events) {
    const box = find(timeline, `[data-event="${id}"]`).getBoundingClientRect();
    const at = lanes.findIndex(({ top, bottom }) => box.top >= top && box.bottom <= bottom + 1);
    expect(labels[at]).toBe(story.categories?.find((one) => one.id === category)?.label);
  }
});

test('group-by: people puts events without people under Other', async () => {
  const timeline = await mount({ data: story, groupBy: 'people' });
  expect(headings(timeline)).toContain('Andrei Belousov');
  expect(headings(timeline)).toContain('Other');
});

test.each(['', 'colour'])('group-by: "%s" has no lanes', async (groupBy) => {
  const timeline = await mount({ data: story, attributes: { 'group-by': groupBy } });
  expect(timeline.groupBy).toBe('');
  expect(headings(timeline)).toEqual([]);
});

test.each([
  ['treaty', ['treaty']],
  ['UMEROV', ['seoul-meeting']],
  ['belousov star', ['belousov-appointed', 'belousov-pyongyang']],
  ['washington', ['long-range-approval']],
])('query: “%s” shows only the events that match all of it', async (query, ids) => {
  const timeline = await mount({ data: story });
  timeline.query = query;
  await settle(timeline);
  timeline.fit();
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(ids);
  timeline.query = '';
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('query: an attribute set before the data filters them; the plot says so if nothing is left', async () => {
  const timeline = await mount({ data: story, attributes: { query: 'treaty' } });
  expect(eventIds(timeline)).toEqual(['treaty']);
  await expect.poll(() => textOf(part(timeline, 'toolbar'))).toContain('9 left out: 9 by the search');
  timeline.query = 'unheard of';
  await settle(timeline);
  expect(eventIds(timeline)).toEqual([]);
  expect(textOf(part(timeline, 'plot'))).toContain('No event matches the search and the chosen categories.');
});

test('time-zone: shows moments with a clock time in that zone, and wins over the file’s', async () => {
  const data = one({ date: '2020-06-15T23:30Z' });
  const timeline = await mount({ data, selected: 'one', attributes: { 'time-zone': 'Asia/Seoul' } });
  expect(textOf(part(timeline, 'panel'))).toMatch(/16 June 2020.*08:30/);
  timeline.data = { ...data, timeZone: 'Europe/Paris' };
  await timeline.ready;
  expect(textOf(part(timeline, 'panel'))).toMatch(/16 June 2020.*08:30/);
  timeline.timeZone = '';
  await settle(timeline);
  expect(textOf(part(timeline, 'panel'))).toMatch(/16 June 2020.*01:30/);
});

test('time-zone: an unknown zone gives a warning, and the reader’s own zone is used', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const timeline = await mount({ data: one({ date: '2020-06-15T23:30Z' }), timeZone: 'Mars/Olympus', selected: 'one' });
  expect(textOf(part(timeline, 'panel'))).toMatch(/15 June 2020.*21:00/);
  expect(warn.mock.calls.flat().join('\n')).toContain('Mars/Olympus');
  warn.mockRestore();
});

test('hide-problems: hides the findings of the check, which are otherwise shown under the story', async () => {
  const data = one({}, { url: 'javascript:alert(1)' });
  const timeline = await mount({ data });
  expect(textOf(part(timeline, 'problems'))).toContain('articles[0].url');
  timeline.setAttribute('hide-problems', '');
  await settle(timeline);
  expect(parts(timeline, 'problems')).toEqual([]);
  expect(timeline.hideProblems).toBe(true);
});

test('timeline: undefined until there are data, then the checked events in order with their articles', async () => {
  const timeline = place({ data: story });
  expect(timeline.timeline).toBeUndefined();
  await timeline.ready;
  const { events: found, articles } = timeline.timeline!;
  expect(found.map(({ id }) => id)).toEqual(IN_ORDER);
  expect(found[1]!.title).toBe('Putin and Kim sign partnership treaty');
  expect(found[1]!.date.edtf).toBe('2024-06');
  expect(found[1]!.citations.map(({ article }) => article.publisher)).toEqual(['The Korea Herald', 'Business Times']);
  expect(articles.map(({ id }) => id)).toEqual(['business-times', 'korea-herald', 'the-star']);
});

test('ready: waits until the current data are drawn', async () => {
  const timeline = document.createElement('cited-timeline');
  timeline.data = events(3);
  const ready = timeline.ready.then(() => eventIds(timeline));
  await frame();
  document.body.append(timeline);
  expect(await ready).toEqual(['e0', 'e1', 'e2']);
  timeline.data = events(2);
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
  timeline.src = addressOf(one());
  timeline.data = undefined;
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
});

test('ready: another load before the end of one makes it wait for the last', async () => {
  const timeline = place({ src: addressOf(events(3)) });
  const { ready } = timeline;
  await timeline.updateComplete;
  timeline.src = addressOf(events(2));
  await ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
});

test('properties set before the tag is registered take effect', async () => {
  const early = document.createElement('early-timeline') as CitedTimelineElement;
  Object.assign(early, { data: story, selected: 'treaty', groupBy: 'category', range: '2024-05/2024-11' });
  document.body.append(early);
  customElements.define('early-timeline', class extends CitedTimelineElement {});
  await early.ready;
  expect(textOf(find(early, '.panel .chosen'))).toBe('Putin and Kim sign partnership treaty');
  expect(headings(early)).toHaveLength(3);
  expect(early.range).toBe('2024-05-01/2024-11-30');
});
