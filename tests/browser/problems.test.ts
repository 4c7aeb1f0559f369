import type { CitedTimelineElement, TimelineFile } from 'cited-timeline/element';
import { expect, test } from 'vitest';
import { all, part, parts, textOf } from './helpers/find.ts';
import { events } from './helpers/files.ts';
import { mount, settle } from './helpers/mount.ts';

/** A hundred events that no article attests, preceded by three that cannot be shown, one of them for two reasons. */
const faulty = (): TimelineFile => {
  const file = events(100);
  const bad = [
    { ...file.events[0]!, id: 'x1', date: '2024-11-9' },
    { ...file.events[0]!, id: 'x2', date: 'soon' },
    { ...file.events[0]!, id: 'x3', title: '', date: 'later' },
  ];
  return { ...file, events: [...file.events.map((event) => ({ ...event, citations: [] })), ...bad] };
};

const summaryOf = (timeline: CitedTimelineElement): string =>
  textOf(part(timeline, 'problems').querySelector('summary')!);

test('problems="left-out": one unobtrusive line about the records that are not shown; it opens to where, what and what would be right', async () => {
  const timeline = await mount({ data: faulty(), problems: 'left-out' });
  expect(summaryOf(timeline)).toBe('3 records could not be shown');
  const found = part(timeline, 'problems') as HTMLDetailsElement;
  expect(found.open).toBe(false);
  const text = textOf(found);
  for (const place of ['events[100].date', 'events[101].date', 'events[102].title']) expect(text).toContain(place);
  expect(text).toContain('2024-11-9');
  expect(text).toContain('2024-11-09');
  expect(text).not.toContain('No article attests this event');
});

test('problems="left-out": nothing at all if every record is shown', async () => {
  const { events: good, ...rest } = faulty();
  const timeline = await mount({ data: { ...rest, events: good.slice(0, 100) }, problems: 'left-out' });
  expect(parts(timeline, 'problems')).toEqual([]);
});

test('problems="left-out": a single record is in the singular', async () => {
  const file = faulty();
  const timeline = await mount({ data: { ...file, events: file.events.slice(0, 101) }, problems: 'left-out' });
  expect(summaryOf(timeline)).toBe('1 record could not be shown');
});

test('problems="all": by kind, errors first, with counts, a few examples and the number of the others', async () => {
  const timeline = await mount({ data: faulty(), problems: 'all' });
  expect(summaryOf(timeline)).toMatch(/^3 records could not be shown · 10\d problems in the events file$/);
  const kinds = all(timeline, '[part~="problems"] > ul > li');
  expect(kinds.length).toBeLessThan(8);
  expect(textOf(kinds[0]!)).toContain('left out');
  const uncited = kinds.map(textOf).find((text) => text.includes('No article attests this event'))!;
  expect(uncited).toContain('100 ×');
  expect(uncited).toContain('and 97 more');
  expect(all(timeline, '[part~="problems"] li').length).toBeLessThan(40);
});

test('problems="none" shows nothing; an empty story also has the line', async () => {
  const [first] = events(1).events;
  const timeline = await mount({ data: { articles: [], events: [{ ...first!, date: 'soon' }] }, problems: 'left-out' });
  expect(summaryOf(timeline)).toBe('1 record could not be shown');
  timeline.problems = 'none';
  await settle(timeline);
  expect(parts(timeline, 'problems')).toEqual([]);
});

test('on localhost, where pages are written, everything is reported unless the page asks for less', async () => {
  expect(location.hostname).toBe('localhost');
  const timeline = await mount({ data: faulty() });
  expect(summaryOf(timeline)).toContain('problems in the events file');
});

test('in German the line uses the singular and plural of German', async () => {
  const timeline = await mount({ data: faulty(), problems: 'left-out', lang: 'de' });
  await expect.poll(() => summaryOf(timeline)).toBe('3 Einträge konnten nicht gezeigt werden');
});
