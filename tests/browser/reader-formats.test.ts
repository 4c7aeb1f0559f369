import { afterEach, expect, test } from 'vitest';
import CALENDAR from '../fixtures/readers/ical/harbour.ics?raw';
import LIBRARY from '../fixtures/readers/csl/library.json?raw';
import PAINTERS from '../fixtures/readers/simile/painters.json?raw';
import VOYAGE from '../fixtures/readers/simile/voyage.xml?raw';
import MATCHES from '../fixtures/readers/vis/matches.json?raw';
import { parts } from './helpers/find.ts';
import { mount } from './helpers/mount.ts';

const made: string[] = [];
afterEach(() => {
  for (const address of made.splice(0)) URL.revokeObjectURL(address);
});

test.each<[name: string, text: string, type: string, events: number, articles: number, first: string]>([
  ['a calendar', CALENDAR, 'text/calendar', 6, 1, '2024-05-01T12:00 | Harbour radio'],
  ['items of vis-timeline', MATCHES, 'application/json', 8, 0, '2014-06-12T17:00 | Opening match'],
  ['a SIMILE timeline in XML', VOYAGE, 'text/xml', 8, 1, '-0043 | An older wreck'],
  ['a SIMILE timeline in JSON', PAINTERS, 'text/javascript', 4, 1, '-0500 | Older walls'],
  ['a list of references', LIBRARY, 'application/json', 7, 9, '-0043-03~ | A lost book'],
])('src may be %s, which is drawn', async (_, text, type, events, articles, first) => {
  const src = URL.createObjectURL(new Blob([text], { type }));
  made.push(src);
  const element = await mount({ src });
  expect(element.timeline?.articles).toHaveLength(articles);
  expect(element.timeline?.events.map(({ date, title }) => `${date.edtf} | ${title}`)).toEqual(
    expect.arrayContaining([first]),
  );
  expect(element.timeline?.events).toHaveLength(events);
  expect(parts(element, 'event').length).toBeGreaterThan(0);
});
