import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { interceptFetch } from './helpers/fetch.ts';
import { events, one } from './helpers/files.ts';
import { button, eventIds, part, parts, textOf } from './helpers/find.ts';
import { frame, mount, place, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';
import { IN_ORDER, story } from './helpers/story.ts';

test('it shows a loading message in its place, then the story', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  expect(loads.map(({ address }) => address)).toEqual(['story.json']);
  expect(textOf(part(timeline, 'message'))).toContain('Loading the events…');
  loads[0]!.answer(story);
  await timeline.ready;
  expect(parts(timeline, 'message')).toEqual([]);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('a changed src cancels the previous load, whose answer is never shown', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'first.json' });
  const shown = record(timeline, 'cited-timeline-load');
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  timeline.src = 'second.json';
  await timeline.updateComplete;
  expect(loads.map(({ address, signal }) => [address, signal.aborted])).toEqual([
    ['first.json', true],
    ['second.json', false],
  ]);
  loads[1]!.answer(events(2));
  await timeline.ready;
  loads[0]!.answer(events(9));
  await frame();
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
  expect([shown.length, failed.length]).toEqual([1, 0]);
});

test('setting data during a load cancels it', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'first.json' });
  await timeline.updateComplete;
  timeline.data = one();
  await timeline.ready;
  expect(loads.map(({ signal }) => signal.aborted)).toEqual([true]);
  expect(eventIds(timeline)).toEqual(['one']);
  expect(timeline.matches(':state(loading)')).toBe(false);
});

test('removal cancels the load, which restarts when the element is back', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'first.json' });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  timeline.remove();
  await frame();
  expect(loads.map(({ signal }) => signal.aborted)).toEqual([true]);
  document.body.append(timeline);
  await timeline.updateComplete;
  expect(loads).toHaveLength(2);
  loads[1]!.answer(one());
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
  expect(failed).toEqual([]);
});

test.each<[string, (load: ReturnType<typeof interceptFetch>[0]) => void, RegExp]>([
  ['the server has no such file', (load) => load.answer('', { status: 404 }), /no events file.*story\.json.*404/],
  ['the server refuses', (load) => load.answer('', { status: 503 }), /refused.*story\.json.*503/],
  ['there is no network', (load) => load.fail(), /story\.json could not be reached/],
  [
    'it is not JSON',
    (load) => load.answer('{\n  "articles": [],\n  "events": [oops]\n}'),
    /story\.json.*3:14.*not JSON/,
  ],
  ['it is cut short', (load) => load.answer('{"articles": ['), /story\.json.*1:15.*not JSON/],
  ['it is JSON, but no events file', (load) => load.answer('[1, 2]'), /story\.json.*must be/],
])('a load that fails because %s says so in its place', async (_, answer, reason) => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  answer(loads[0]!);
  await timeline.ready;
  const message = part(timeline, 'message');
  expect(message.role).toBe('alert');
  expect(textOf(message)).toContain('The events could not be loaded.');
  expect(textOf(message)).toMatch(reason);
  expect(failed.map(({ error }) => error.message)).toEqual([expect.stringMatching(reason)]);
});

test('a button tries again: a second failure is a second error, and a success shows the story', async () => {
  const loads = interceptFetch();
  const timeline = place({ src: 'story.json' });
  const failed = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  loads[0]!.fail();
  await timeline.ready;
  await settle(timeline);
  await userEvent.click(button(timeline, 'Try again'));
  expect(textOf(part(timeline, 'message'))).toContain('Loading the events…');
  loads[1]!.answer('', { status: 500 });
  await timeline.ready;
  await settle(timeline);
  await userEvent.click(button(timeline, 'Try again'));
  loads[2]!.answer(story);
  await timeline.ready;
  expect(failed).toHaveLength(2);
  expect(loads.map(({ address }) => address)).toEqual(['story.json', 'story.json', 'story.json']);
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('after a failure there is no timeline, and a new src or new data are shown', async () => {
  const loads = interceptFetch();
  const timeline = await mount({ data: one() });
  timeline.data = undefined;
  timeline.src = 'gone.json';
  await timeline.updateComplete;
  loads[0]!.answer('', { status: 404 });
  await timeline.ready;
  expect(timeline.timeline).toBeUndefined();
  timeline.src = 'there.json';
  await timeline.updateComplete;
  loads[1]!.answer(events(2));
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
});

const script = (text: string): HTMLScriptElement =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });

const list = (): HTMLElement => {
  const ol = document.createElement('ol');
  const item = document.createElement('li');
  const time = Object.assign(document.createElement('time'), { dateTime: '2024-06', textContent: 'June 2024' });
  const link = Object.assign(document.createElement('a'), { href: 'https://gazette.example/', textContent: 'Gazette' });
  item.append(time, ' A treaty ', link);
  ol.append(item);
  return ol;
};

test('a JSON script in the tag is the file', async () => {
  const timeline = await mount({ children: [script(JSON.stringify(story))] });
  expect(eventIds(timeline)).toEqual(IN_ORDER);
});

test('for a JSON script that cannot be read, line and column are reported', async () => {
  const timeline = await mount({ children: [script('{\n"events": nothing }')] });
  expect(textOf(part(timeline, 'message'))).toMatch(/2:11.*not JSON/);
});

test('an ordinary list in the tag is a story', async () => {
  const timeline = await mount({ children: [list()] });
  expect(timeline.timeline!.events.map(({ title, date }) => [title, date.edtf])).toEqual([['A treaty', '2024-06']]);
  expect(timeline.timeline!.articles.map(({ url }) => url)).toEqual(['https://gazette.example/']);
});

test('data win over src, src over the script, and the script over the list', async () => {
  const loads = interceptFetch();
  const children = [list(), script(JSON.stringify(events(2)))];
  const timeline = await mount({ children });
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
  timeline.src = 'three.json';
  await timeline.updateComplete;
  loads[0]!.answer(events(3));
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['e0', 'e1', 'e2']);
  timeline.data = one();
  await timeline.ready;
  expect(eventIds(timeline)).toEqual(['one']);
});
