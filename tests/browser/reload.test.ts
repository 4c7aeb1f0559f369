import { expect, test } from 'vitest';
import { interceptFetch } from './helpers/fetch.ts';
import { events, one } from './helpers/files.ts';
import { eventIds, eventOf, focusedIn, middleOf, parts } from './helpers/find.ts';
import { mount, place, settle } from './helpers/mount.ts';
import { record } from './helpers/record.ts';

test('src is fetched again; view, selection, focus and rows stay', async () => {
  const fetches = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  fetches[0]!.answer(events(20));
  await timeline.ready;
  timeline.range = '2020-01-03/2020-01-12';
  timeline.selected = 'e5';
  eventOf(timeline, 'e6').focus();
  await settle(timeline);
  const before = [timeline.range, middleOf(eventOf(timeline, 'e6')), eventIds(timeline)];
  const loads = record(timeline, 'cited-timeline-load');
  const reloaded = timeline.reload();
  fetches[1]!.answer(events(21));
  await reloaded;
  await settle(timeline);
  expect(fetches.map(({ address }) => address)).toEqual(['story.json', 'story.json']);
  expect([timeline.range, middleOf(eventOf(timeline, 'e6')), eventIds(timeline)]).toEqual(before);
  expect([timeline.selected, focusedIn(timeline)?.dataset['event']]).toEqual(['e5', 'e6']);
  expect([timeline.timeline!.events.length, loads.length]).toEqual([21, 1]);
});

test('if the selected item is gone, nothing is selected', async () => {
  const fetches = interceptFetch();
  const timeline = place({ src: 'story.json', selected: 'e5' });
  await timeline.updateComplete;
  fetches[0]!.answer(events(20));
  await timeline.ready;
  const reloaded = timeline.reload();
  fetches[1]!.answer(events(3));
  await reloaded;
  expect([timeline.selected, timeline.timeline!.events.length]).toEqual(['', 3]);
});

test('if it fails, the story stays and the page is informed; the next reload may succeed', async () => {
  const fetches = interceptFetch();
  const timeline = place({ src: 'story.json' });
  const errors = record(timeline, 'cited-timeline-error');
  await timeline.updateComplete;
  fetches[0]!.answer(one());
  await timeline.ready;
  const reloaded = timeline.reload();
  fetches[1]!.answer('', { status: 503 });
  await reloaded;
  await settle(timeline);
  expect([eventIds(timeline), errors.length, timeline.timeline?.events.length]).toEqual([['one'], 1, 1]);
  const half = timeline.reload();
  fetches[2]!.answer('{"events": [');
  await half;
  expect([eventIds(timeline), errors.length]).toEqual([['one'], 2]);
  const again = timeline.reload();
  fetches[3]!.answer(events(2));
  await again;
  expect(eventIds(timeline)).toEqual(['e0', 'e1']);
});

test('after a failed load, a failed reload is a failure', async () => {
  const fetches = interceptFetch();
  const timeline = place({ src: 'story.json' });
  await timeline.updateComplete;
  fetches[0]!.fail();
  await timeline.ready;
  const reloaded = timeline.reload();
  fetches[1]!.fail();
  await reloaded;
  await settle(timeline);
  expect([timeline.matches(':state(failed)'), parts(timeline, 'message').length]).toEqual([true, 1]);
});

test('data are read again, including changes inside them', async () => {
  const file = { ...events(2), events: [...events(2).events] };
  const timeline = await mount({ data: file });
  file.events.push(...one().events);
  await timeline.reload();
  expect(timeline.timeline!.events.map(({ id }) => id)).toEqual(['e0', 'e1', 'one']);
});

test('children are read again', async () => {
  const script = Object.assign(document.createElement('script'), {
    type: 'application/json',
    textContent: JSON.stringify(events(2)),
  });
  const timeline = await mount({ children: [script] });
  timeline.addEvents(one().events);
  await timeline.ready;
  const loads = record(timeline, 'cited-timeline-load');
  await timeline.reload();
  expect([eventIds(timeline), loads.length]).toEqual([['e0', 'e1'], 1]);
});

test('before the first load it is that load', async () => {
  const fetches = interceptFetch();
  const timeline = place({ src: 'story.json' });
  const reloaded = timeline.reload();
  await timeline.updateComplete;
  fetches[0]!.answer(one());
  await reloaded;
  expect([fetches.length, eventIds(timeline)]).toEqual([1, ['one']]);
});
