import { describe, expect, test } from 'vitest';
import story from '../../../data/korea-russia-2024.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { createSearch } from '../../../src/store/memory/search.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { articleOf, timelineOf } from '../model/support.ts';

const found = (timeline: Timeline, query: string): string[] =>
  timeline.events.filter(createSearch(timeline)(query)).map(({ id }) => id);

describe('the shipped story', () => {
  const { timeline } = parseTimeline(story);

  test.each(['No Kwang-chol', 'No Kwang Chol', 'no kwang chol', 'Kwang-chol No', 'kwangchol', 'no KWANG‐CHOL', 'Noh'])(
    '%s: the two events of the minister',
    (name) => {
      expect(found(timeline, name)).toEqual(['no-appointed', 'belousov-pyongyang']);
    },
  );

  test.each([
    ['Yoon Suk Yeol', ['seoul-meeting']],
    ['yoon umerov', ['seoul-meeting']],
    ['umerov yoon', ['seoul-meeting']],
    ['Shin Wonsik', ['shin-interview']],
    ['washington', ['long-range-approval']],
    ['puts it days before', ['seoul-meeting']],
    ['belousov economist', ['belousov-appointed']],
    ['kwang zebra', []],
  ])('%s', (query, ids) => expect(found(timeline, query)).toEqual(ids));

  test('a headline or a publisher finds the events that it attests', () => {
    const attested = (id: string) => timeline.article(id)!.events.map((event) => event.id);
    expect(found(timeline, 'the korea herald')).toEqual(attested('korea-herald'));
    expect(found(timeline, 'Defense chiefs meet')).toEqual(attested('korea-herald'));
  });

  test('without words, all events', () => {
    for (const query of ['', '  ', '- !']) expect(found(timeline, query)).toHaveLength(10);
  });
});

test('a publisher is found by its displayed name, and by the name in the article', () => {
  const timeline = timelineOf(
    [{ date: '2024', citations: ['dispatch'] }, { date: '2024' }],
    [articleOf('dispatch', undefined, { publisher: 'EW' })],
    { publishers: [{ name: 'Example Wire', aliases: ['EW'] }] },
  );
  expect(found(timeline, 'example wire')).toEqual(['e0']);
  expect(found(timeline, 'ew')).toEqual(['e0']);
});

test('every displayed field is searched, and nothing else', () => {
  const timeline = timelineOf(
    [
      {
        date: '2024-01-01',
        title: 'alpha',
        summary: 'bravo',
        dateText: 'charlie',
        place: 'delta',
        people: ['echo', 'foxtrot'],
        category: 'golf',
        citations: [
          {
            article: 'hotel',
            stance: 'disputes',
            note: 'india',
            locator: 'juliet',
            quote: { exact: 'papa' },
            onWordOf: ['quebec'],
          },
        ],
      },
      { date: '2024-01-02', title: 'other' },
    ],
    [
      articleOf('hotel', undefined, {
        headline: 'kilo',
        publisher: 'lima',
        author: 'mike',
        agency: 'november',
        url: 'https://oscar.example',
      }),
    ],
  );
  const texts = 'alpha bravo charlie delta echo foxtrot india kilo lima mike november papa quebec';
  for (const word of texts.split(' ')) expect(found(timeline, word), word).toEqual(['e0']);
  expect(found(timeline, texts)).toEqual(['e0']);
  for (const word of ['golf', 'hotel', 'juliet', 'oscar', 'disputes']) expect(found(timeline, word), word).toEqual([]);
});

test('a word of the query begins a word of the text, and no word extends from one field into the next', () => {
  const timeline = timelineOf([{ date: '2024', title: 'Sea battle', place: 'port', people: ['Zoë Ö'] }]);
  for (const query of ['sea', 'bat', 'PORT', 'zoe', 'o', 'se po'])
    expect(found(timeline, query), query).toEqual(['e0']);
  for (const query of ['attle', 'seab', 'ort', 'battleport', 'seas']) expect(found(timeline, query), query).toEqual([]);
});

test("an article's statement finds each event that cites it, and a joined word is searched in a single text", () => {
  const timeline = timelineOf(
    [
      { date: '2024-01-01', title: 'Kwang', citations: ['x'] },
      { date: '2024-01-02', title: 'Other', citations: ['y', 'x'] },
      { date: '2024-01-03', title: 'Kwang', citations: ['y'] },
    ],
    [articleOf('x', undefined, { headline: 'Chol' }), articleOf('y', undefined, { headline: 'Else' })],
  );
  expect(found(timeline, 'chol')).toEqual(['e0', 'e1']);
  expect(found(timeline, 'kwang chol')).toEqual(['e0']);
  expect(found(timeline, 'kwang-chol')).toEqual([]);
});
