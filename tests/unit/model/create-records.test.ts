import { expect, test } from 'vitest';
import type { CheckedArticle, CheckedCitation, CheckedEvent } from '../../../src/file/checked-types.ts';
import { createArticle, createCitation, createEvent } from '../../../src/model/create-records.ts';
import { dateOf } from './support.ts';

/**
 * `Required`: a new field in one of these types makes this file an error until it is added here, and the test fails
 * until it is copied.
 */
const article: Required<CheckedArticle> = {
  id: 'a',
  headline: 'H',
  publisher: 'P',
  author: 'A',
  published: dateOf('2024'),
  url: 'https://a.example/',
  lang: 'en',
  archived: 'https://b.example/',
  agency: 'G',
  owner: 'O',
  basedOn: ['B'],
  nature: 'document',
  retrieved: dateOf('2024-05'),
  sha256: '0'.repeat(64),
  changes: [{ date: dateOf('2024-06'), note: 'C' }],
};

const citation: Required<CheckedCitation> = {
  article: 'a',
  stance: 'disputes',
  date: dateOf('2024-03'),
  note: 'N',
  locator: 'p. 1',
  quote: { exact: 'E' },
  onWordOf: ['W'],
  known: dateOf('2024-04'),
};

const event: Required<CheckedEvent> = {
  id: 'e',
  title: 'T',
  date: dateOf('2024-02'),
  dateText: 'in February',
  summary: 'S',
  category: 'c',
  place: 'L',
  people: ['Q'],
  importance: 0,
  image: { url: 'i.png', alt: '' },
  citations: [citation],
  before: ['x'],
  after: ['y'],
  rank: 2,
  dateFrom: 'a',
  dateReason: 'R',
  status: 'disputed',
  statusNote: 'M',
  changes: [{ date: dateOf('2024-07'), note: 'D' }],
  sameAs: ['https://c.example/'],
};

test('every field of a checked record is in the record of the timeline', () => {
  const inTimeline = createArticle(article, 3);
  expect(inTimeline).toEqual({ ...article, index: 3, events: [], voices: [] });
  const linked = createCitation(citation, inTimeline);
  expect(linked).toEqual({ ...citation, article: inTimeline });
  const voices = [{ voice: { name: 'W' }, kind: 'on-word-of' }] as const;
  expect(createCitation(citation, inTimeline, voices)).toEqual({ ...citation, article: inTimeline, voices });
  expect(createEvent(event, 7, [linked])).toEqual({ ...event, index: 7, citations: [linked] });
});

test('a missing field is also missing in the timeline', () => {
  const bare = createArticle({ id: 'a', headline: 'H' }, 0);
  expect(Object.keys(bare)).toEqual(['id', 'headline', 'index', 'events', 'voices']);
  expect(Object.keys(createCitation({ stance: 'reports' }, bare))).toEqual(['article', 'stance']);
  const { id, title, date, people, before, after } = event;
  const keys = Object.keys(createEvent({ id, title, date, people, before, after }, 0, []));
  expect(keys).toEqual(['id', 'title', 'date', 'people', 'before', 'after', 'index', 'citations']);
});
