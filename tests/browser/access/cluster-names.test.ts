import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { all, find, middleOf, part, parts } from '../helpers/find.ts';
import { frame, mount, settle } from '../helpers/mount.ts';
import { wheel } from '../helpers/pointer.ts';

/** One event on each of these days. */
const onDays = (...days: readonly string[]) => ({
  articles: [{ id: 'gazette', headline: 'The year in the Gazette' }],
  events: days.map((date, i) => ({ id: `e${i}`, title: `Event ${i}`, date, citations: ['gazette'] })),
});

const names = (timeline: CitedTimelineElement): (string | null)[] =>
  parts(timeline, 'cluster').map(({ ariaLabel }) => ariaLabel);

const dates = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `2023-01-${String(from + i).padStart(2, '0')}`);

test("a cluster's name says its number, its time, and what it does", async () => {
  const data = onDays(...dates(5, 23), ...dates(5, 23), '2023-12-20');
  const timeline = await mount({ data, width: 600, before: ({ style }) => (style.height = '420px') });
  expect(names(timeline).length).toBeGreaterThan(0);
  for (const name of names(timeline)) {
    expect(name).toMatch(/^\d+ events, (from \d+ to )?\d+ January 2023; (zooms in|opens a list)$/);
  }
});

test('events that no zoom can split are named with their day, and open as a list', async () => {
  const timeline = await mount({ data: onDays(...Array.from({ length: 60 }, () => '2020-01-01')) });
  expect(names(timeline)).toEqual(['48 events, 1 January 2020; opens a list']);
});

test('a cluster of one event names it', async () => {
  const timeline = await mount({ data: onDays(...Array.from({ length: 13 }, () => '2020-01-01')) });
  const [name, ...others] = names(timeline);
  expect(others).toEqual([]);
  expect(name).toMatch(/^1: Event \d+; 1 January 2020; 1 article; order not known; \d+ of 13; opens a list$/);
});

/** For each event and cluster, in document order, the day of January on which it begins. */
const days = (timeline: CitedTimelineElement): number[] =>
  all(timeline, '.plot .events > li > button').map(({ ariaLabel }) =>
    Number(/(?:from )?(\d+) (?:to \d+ )?January 2023/.exec(ariaLabel!)![1]),
  );

const crowded = onDays(...dates(1, 28).flatMap((day) => [day, day, day]));

test('events and clusters are in one list, in order of time', async () => {
  const timeline = await mount({ data: crowded, width: 700 });
  expect(days(timeline)).toHaveLength(parts(timeline, 'event').length + parts(timeline, 'cluster').length);
  expect(days(timeline)).toEqual(days(timeline).toSorted((a, b) => a - b));
  const isCluster = all(timeline, '.plot .events > li > button').map(({ part: names }) => names.contains('cluster'));
  // They are mixed, not grouped by kind
  expect(isCluster.indexOf(true)).toBeLessThan(isCluster.lastIndexOf(false));
});

test('a wheel that zooms changes nothing in the document; once the view rests, all is in order of time', async () => {
  const timeline = await mount({ data: crowded, width: 700 });
  let whileMoving = 0;
  let atRest = 0;
  // A slow machine may rest between two turns of the wheel, and what rests may change
  const observer = new MutationObserver((records) => {
    if (timeline.session.isMoving) whileMoving += records.length;
    else atRest += records.length;
  });
  observer.observe(find(timeline, '.plot .events'), { childList: true });
  const plot = part(timeline, 'plot');
  for (let i = 0; i < 8; i++) {
    wheel(plot, middleOf(plot), { deltaY: -40, ctrlKey: true });
    expect(timeline.session.isMoving).toBe(true);
    await frame();
  }
  await settle(timeline);
  expect(timeline.session.isMoving).toBe(false);
  observer.disconnect();
  expect(whileMoving).toBe(0);
  expect(atRest).toBeGreaterThan(0);
  expect(days(timeline)).toEqual(days(timeline).toSorted((a, b) => a - b));
});
