import type { TimelineFile } from 'cited-timeline/core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, eventIds, focusedIn, part, parts, textOf } from './helpers/find.ts';
import { mount, settle } from './helpers/mount.ts';
import { story } from './helpers/story.ts';

const data: TimelineFile = {
  ...story,
  events: [
    { id: 'first', title: 'First', date: '2024-05-01', people: ['Kim'], citations: [] },
    { id: 'meeting', title: 'Meeting', date: '2024-06-01', people: ['Kim', 'No'], citations: ['korea-herald'] },
    { id: 'last', title: 'Last', date: '2024-07-01', people: ['No'], citations: [] },
  ],
};

test('an event with two people has a mark in both lanes, and is counted once', async () => {
  const timeline = await mount({ data, groupBy: 'people' });
  expect(eventIds(timeline)).toEqual(['first', 'meeting', 'meeting', 'last']);
  const lanes = parts(timeline, 'lane').map((lane) => lane.getBoundingClientRect());
  const tops = all(timeline, '[data-event="meeting"]').map((node) => node.getBoundingClientRect().top);
  expect(tops.map((top) => lanes.findIndex((lane) => lane.top <= top && top < lane.bottom))).toEqual([0, 1]);
  expect(all(timeline, '[data-event="meeting"]').map((node) => node.ariaLabel)).toEqual([
    expect.stringContaining('2 of 3'),
    expect.stringContaining('2 of 3'),
  ]);
  expect(all(timeline, '[part~="thread"]')).toHaveLength(1);
});

test('one of the two marks is the tab stop, and arrows step through each event once', async () => {
  const timeline = await mount({ data, groupBy: 'people' });
  parts(timeline, 'event')[0]!.focus();
  const walked: (string | undefined)[] = [];
  for (let i = 0; i < 2; i++) {
    await userEvent.keyboard('{ArrowRight}');
    await settle(timeline);
    walked.push(focusedIn(timeline)?.dataset['event']);
    expect(all(timeline, '.plot [tabindex="0"]')).toEqual([focusedIn(timeline)]);
  }
  expect(walked).toEqual(['meeting', 'last']);
});

test('the focus stays on the selected mark, and both are drawn as selected', async () => {
  const timeline = await mount({ data, groupBy: 'people' });
  const second = all(timeline, '[data-event="meeting"]')[1]!;
  await userEvent.click(second);
  await settle(timeline);
  expect(focusedIn(timeline)).toBe(second);
  expect(timeline.selected).toBe('meeting');
  expect(all(timeline, '.plot .is-selected')).toHaveLength(2);
  expect(all(timeline, '.plot [tabindex="0"]')).toHaveLength(1);
});

test('marks keep their nodes when an event in another lane is removed, and when lanes appear and disappear', async () => {
  const timeline = await mount({ data, groupBy: 'people' });
  const before = all(timeline, '[data-event="meeting"]');
  timeline.removeEvents(['first']);
  await timeline.ready;
  await settle(timeline);
  expect(all(timeline, '[data-event="meeting"]')).toEqual(before);
  timeline.groupBy = '';
  await settle(timeline);
  expect(eventIds(timeline)).toEqual(['meeting', 'last']);
  expect(part(timeline, 'plot').contains(before[0]!)).toBe(true);
});

test('publishers: an event is in the lane of each whose article it cites', async () => {
  const [one, two] = story.articles!;
  const timeline = await mount({
    groupBy: 'publisher',
    data: {
      articles: [
        { ...one!, publisher: 'One' },
        { ...two!, publisher: 'Two' },
      ],
      events: [
        { id: 'both', title: 'Both', date: '2024-05-01', citations: [one!.id, two!.id] },
        { id: 'second', title: 'Second', date: '2024-06-01', citations: [two!.id] },
      ],
    },
  });
  expect(parts(timeline, 'lane').map(textOf)).toEqual(['One 1', 'Two 2']);
  expect(eventIds(timeline)).toEqual(['both', 'both', 'second']);
});
