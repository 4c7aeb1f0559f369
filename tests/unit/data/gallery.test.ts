import { expect, test } from 'vitest';
import arabsInSpace from '../../../data/arabs-in-space.ts';
import deepTime from '../../../data/deep-time.ts';
import { SECOND_LOOKS } from '../../../data/nobel/second-looks.ts';
import nobelPrizes from '../../../data/nobel-prizes.ts';
import votesForWomen from '../../../data/votes-for-women.ts';
import { formatDate } from '../../../src/dates/format/format-date.ts';
import { assess } from '../../../src/evidence/assess.ts';
import { checkFile } from '../../../src/file/check.ts';
import { buildTimeline } from '../../../src/model/build-timeline.ts';

const STORIES = { arabsInSpace, deepTime, nobelPrizes, votesForWomen };

test.each([
  ['arabsInSpace', 18, 23],
  ['deepTime', 35, 15],
  ['nobelPrizes', 300, 315],
  ['votesForWomen', 40, 36],
] as const)('%s has no problem, %i events and %i articles', (name, events, articles) => {
  const { file, problems } = checkFile(STORIES[name]);
  expect(problems).toEqual([]);
  expect([file.events.length, file.articles.length]).toEqual([events, articles]);
});

test.each(Object.entries(STORIES))(
  '%s: every event is cited, and every article has an address and is cited',
  (_, story) => {
    const { events, articles } = checkFile(story).file;
    expect(events.filter(({ citations }) => citations.every(({ stance }) => stance === 'silent'))).toEqual([]);
    const cited = new Set(events.flatMap(({ citations }) => citations.map(({ article }) => article)));
    expect(articles.filter(({ id, url }) => !cited.has(id) || !/^https?:\/\/[^/]+\.[a-z]+\//.test(url ?? ''))).toEqual(
      [],
    );
  },
);

/** Ids of the events whose articles give contradicting dates. */
const conflicting = (story: unknown) =>
  buildTimeline(checkFile(story).file)
    .events.filter((event) => assess(event).datesConflict)
    .map(({ id }) => id);

test('dates contradict each other exactly where a comment in the file says so', () => {
  expect(conflicting(arabsInSpace)).toEqual(['barnawi']);
  expect(conflicting(deepTime)).toEqual([]);
  expect(conflicting(votesForWomen)).toEqual(['south-australia', 'finland', 'usa']);
  const denied = Object.entries(SECOND_LOOKS).flatMap(([id, { article }]) => (article ? [id] : []));
  expect(conflicting(nobelPrizes).toSorted()).toEqual(denied.toSorted());
});

test('Nobel prizes: one of each of six kinds per year, on a day of that year if the data set was not checked twice', () => {
  const { events } = checkFile(nobelPrizes).file;
  const years = Array.from({ length: 50 }, (_, i) => 1974 + i);
  for (const kind of ['physics', 'chemistry', 'medicine', 'literature', 'peace', 'economics'])
    expect(events.filter(({ category }) => category === kind).map(({ id }) => id)).toEqual(
      years.map((year) => `${kind}-${year}`),
    );
  const dayOf = /^(\d{4})-(09|10)-\d\d$/;
  const others = events.filter(({ id, date }) => dayOf.exec(date.edtf)?.[1] !== id.slice(-4)).map(({ id }) => id);
  expect(others.toSorted()).toEqual(
    // These prizes were announced a year later
    ['economics-2022', 'literature-1985', 'literature-2018', 'peace-1976', 'peace-1984'],
  );
  for (const [id, { given }] of Object.entries(SECOND_LOOKS)) {
    const event = events.find((one) => one.id === id);
    expect(event?.citations.some(({ date }) => date?.edtf === given)).toBe(true);
    expect(event?.date.edtf).not.toBe(given);
  }
});

test('deep time: as many digits as are written, and periods that follow each other without a gap', () => {
  const dateOf = (id: string) => deepTime.events.find((event) => event.id === id)!.date;
  const told = (id: string) => formatDate({ edtf: dateOf(id) }, { locale: 'en' });
  expect(dateOf('permian')).toBe('Y-298900000S4/Y-251902000S6');
  expect(dateOf('impact')).toBe('Y-66000000S3');
  expect(told('isua')).toBe('about 3.7 billion years ago');
  expect(told('holocene')).toBe('since about 9701 BCE');
  const ends = (id: string) => dateOf(id).split('/');
  const periods = ['cambrian', 'ordovician', 'silurian', 'devonian', 'carboniferous', 'permian', 'triassic'];
  for (const [i, id] of periods.slice(1).entries()) expect(ends(id)[0]).toBe(ends(periods[i]!)[1]);
});

test('the Arabic story is entirely in Arabic: titles, summaries, notes', () => {
  const texts = arabsInSpace.events.flatMap(({ title, summary, citations }) => [
    title,
    ...(summary ? [summary] : []),
    ...citations.flatMap((citation) => (typeof citation === 'object' && 'note' in citation ? [citation.note] : [])),
  ]);
  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter((text) => !/^[\p{sc=Arabic}\p{sc=Common}\p{sc=Inherited}]+$/u.test(text ?? ''))).toEqual([]);
  expect(arabsInSpace).toMatchObject({ lang: 'ar', timeZone: 'Asia/Dubai' });
});
