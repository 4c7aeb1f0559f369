import type { CitedTimelineElement } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { all, parts } from '../helpers/find.ts';
import { mount } from '../helpers/mount.ts';

/** One event on each of these days. */
const onDays = (...days: readonly string[]) => ({
  articles: [{ id: 'gazette', headline: 'The year in the Gazette' }],
  events: days.map((date, i) => ({ id: `e${i}`, title: `Event ${i}`, date, citations: ['gazette'] })),
});

const names = (timeline: CitedTimelineElement): (string | null)[] =>
  parts(timeline, 'cluster').map(({ ariaLabel }) => ariaLabel);

const dates = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `2023-01-${String(from + i).padStart(2, '0')}`);

test('a cluster is told by number and time, and by what it does', async () => {
  const data = onDays(...dates(5, 23), ...dates(5, 23), '2023-12-20');
  const timeline = await mount({ data, width: 600, before: ({ style }) => (style.height = '420px') });
  expect(names(timeline).length).toBeGreaterThan(0);
  for (const name of names(timeline)) {
    expect(name).toMatch(/^\d+ events, (from \d+ to )?\d+ January 2023; (zooms in|opens a list)$/);
  }
});

test('events that no zoom can part are told with their day, and open as a list', async () => {
  const timeline = await mount({ data: onDays(...Array.from({ length: 60 }, () => '2020-01-01')) });
  expect(names(timeline)).toEqual(['48 events, 1 January 2020; opens a list']);
});

test('a cluster of one event says which', async () => {
  const timeline = await mount({ data: onDays(...Array.from({ length: 13 }, () => '2020-01-01')) });
  const [name, ...others] = names(timeline);
  expect(others).toEqual([]);
  expect(name).toMatch(/^1: Event \d+; 1 January 2020; 1 article; order not known; \d+ of 13; opens a list$/);
});

test('events and clusters stand in one list, in order of time', async () => {
  const timeline = await mount({ data: onDays(...dates(1, 28).flatMap((day) => [day, day, day])), width: 700 });
  const starts = all(timeline, '.plot .events > li > button').map(({ ariaLabel }) =>
    Number(/(?:from )?(\d+) (?:to \d+ )?January 2023/.exec(ariaLabel!)![1]),
  );
  expect(starts.length).toBe(parts(timeline, 'event').length + parts(timeline, 'cluster').length);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const kinds = all(timeline, '.plot .events > li > button').map(({ className }) => /cluster/.test(className));
  // They are mixed, not one kind after the other
  expect(kinds.indexOf(true)).toBeLessThan(kinds.lastIndexOf(false));
});
