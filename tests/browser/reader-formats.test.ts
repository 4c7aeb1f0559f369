import { expect, test } from 'vitest';
import { parts } from './helpers/find.ts';
import { mount } from './helpers/mount.ts';

const FIXTURES = '/tests/fixtures/readers/';

test.each<[file: string, events: string[]]>([
  [
    'csv/moon.csv',
    [
      '1957-10-04 | Sputnik 1 is launched',
      '1961-04-12 | A man is in space',
      '1968~ | A third program',
      '1969-07 | People walk on the Moon',
      '1969-07-21 | They leave it',
    ],
  ],
  ['csv/pasted.tsv', ['1957-10-04 | Launched', '1961-04-12 | Flown', '1969 | Landed']],
  [
    'csv/timelinejs-sheet.csv',
    [
      '1957/1975 | The race',
      '1957-10-04T19:28 | Sputnik 1',
      '1961-04-12~ | A man in space',
      '1969-07-16/1969-07-24 | Apollo 11',
    ],
  ],
  [
    'timelinejs/version-3.json',
    [
      'Y-13799999999 | The Big Bang',
      '-0043-03-15 | The Ides of March',
      '1957/1975 | The race',
      '1957-10-04T19:28 | Sputnik 1',
      '1961-04/1961-05 | People in space',
      '1968~ | About 1968',
      '1969 | Another year is shown',
    ],
  ],
  [
    'timelinejs/version-2.jsonp',
    [
      '1957/1975 | The race',
      '1957-10-04 | Sputnik 1',
      '1961-04-12T09:07/1961-04-12T10:55 | A man in space',
      '1969-07-16/1969-07-24 | Apollo 11',
    ],
  ],
])('src="%s" is drawn', async (file, events) => {
  const timeline = await mount({ src: FIXTURES + file });
  const shown = timeline.timeline!.events.map(({ date, title }) => `${date.edtf} | ${title}`);
  expect(shown.toSorted()).toEqual(events.toSorted());
  expect(parts(timeline, 'mark').length).toBeGreaterThan(0);
});

test.each<[file: string, events: number, articles: number, first: string]>([
  ['ical/harbour.ics', 6, 1, '2024-05-01T12:00 | Harbour radio'],
  ['vis/matches.json', 8, 0, '2014-06-12T17:00 | Opening match'],
  ['simile/voyage.xml', 8, 1, '-0043 | An older wreck'],
  ['simile/painters.json', 4, 1, '-0500 | Older walls'],
  ['csl/library.json', 7, 9, '-0043-03~ | A lost book'],
  ['feed/gazette.rss', 6, 8, '2024-11-24T08:15+01:00 | Taken over'],
  ['references/mills.bib', 8, 11, '2024-11/2024-12 | A span'],
  ['references/harbour.ris', 6, 8, '1948-07 | A paper with a month in words'],
  ['feed/planet.atom', 2, 3, '2024-06 | Water is H2O, 1 < 2'],
])('src="%s" is drawn: %i events, %i articles', async (file, events, articles, first) => {
  const element = await mount({ src: FIXTURES + file });
  const { timeline } = element;
  expect([timeline?.events.length, timeline?.articles.length]).toEqual([events, articles]);
  expect(timeline?.events.map(({ date, title }) => `${date.edtf} | ${title}`)).toContain(first);
  expect(parts(element, 'mark').length).toBeGreaterThan(0);
});
