import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { readmeBlocks } from '../../../browser/support/readme-blocks.js';
import { pageFrom, treeFrom } from './from-html.ts';

/** Examples in the README whose story is HTML in the page. */
const examples = readmeBlocks('html').flatMap((block) => {
  const [, inside = ''] = /<cited-timeline>([\s\S]*?)<\/cited-timeline>/.exec(block) ?? [];
  return inside.trim() && !inside.includes('<script') ? [inside] : [];
});

const EVENTS = [
  [
    '1968-05-03 | Students march',
    '1968-05-13/1968-05-20 | Strike at the mill',
    '1969-07-03 | The mill is sold',
    '1969-07-20 | People walk on the Moon',
  ],
  ['1789 | The college opens', '1789 | The library is built', '1850~/1855~ | A new wing'],
  ['1911 | A gift of paintings @ Old hall', '1911 | First visitors', '1936/1938 | The new wing @ Garden'],
  ['1987 | Two engineers rent a garage.', '1994-05 | Abroad', '1999 | A hundred people work here.'],
  ['1968-05~ | The march @ Market square'],
  ['2024-06-01T19:30 | Concert in the hall @ Old hall', '2024-06-08/2024-06-09 | Summer fair'],
];

test('the README has an example of each form', () => {
  expect(examples).toHaveLength(EVENTS.length);
});

test.each(examples.map((html, i) => ({ html, events: EVENTS[i] ?? [] })))(
  'an example of the README tells $events',
  ({ html, events }) => {
    const { file, records, kept, leftOut, unread } = pageFrom(html);
    expect(file.events.map(({ date, title, place }) => `${date} | ${title}${place ? ` @ ${place}` : ''}`)).toEqual(
      events,
    );
    expect(file.events.filter(({ citations }) => citations.length !== 1)).toEqual([]);
    expect({ records, kept, leftOut, unread }).toEqual({
      records: events.length,
      kept: events.length,
      leftOut: [],
      unread: [],
    });
    expect(checkFile(file).problems).toEqual([]);
    expect(treeFrom(html).children.length).toBeGreaterThan(0);
  },
);
