import { expect, test } from 'vitest';
import { getRareChecks } from '../../../src/file/rare-checks.ts';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { explainFindings } from '../../../src/file/explain/explain-findings.ts';
import { checkSteps } from '../../../src/file/check-steps.ts';
import type { TimelineFile } from '../../../src/file/types.ts';
import { goodFixtures } from './fixtures.ts';

const article = { id: 'herald', headline: 'Bridge opens' };
const event = { id: 'bridge', title: 'The bridge opens', date: '1932-03-19', citations: ['herald'] };
const codes = (input: unknown): string[] => checkFile(input).problems.map(({ code }) => code);

test.each(goodFixtures)('%s: no problem, and every record is kept', (_, json) => {
  const { file, problems } = checkFile(json);
  expect(problems).toEqual([]);
  const { events, articles = [] } = JSON.parse(json) as TimelineFile;
  expect(file.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  // Articles written in citations come after those of the list
  expect(file.articles.map(({ id }) => id).slice(0, articles.length)).toEqual(articles.map(({ id }) => id));
});

test('absent fields get their defaults, and present ones stay as written', () => {
  const { file } = checkFile({ lang: 'en', articles: [article], events: [event] });
  expect(file).toEqual({
    lang: 'en',
    categories: [],
    articles: [article],
    events: [
      {
        ...event,
        date: expect.objectContaining({ edtf: '1932-03-19', kind: 'instant' }),
        people: [],
        citations: [{ article: 'herald', stance: 'reports' }],
        before: [],
        after: [],
      },
    ],
  });
});

test('a citation keeps its stance, its date and its words', () => {
  const long = { article: 'herald', stance: 'disputes', date: '1932-03', note: 'says not yet', locator: 'p. 3' };
  const { file } = checkFile({ articles: [article], events: [{ ...event, citations: [long] }] });
  expect(file.events[0]?.citations).toEqual([{ ...long, date: expect.objectContaining({ edtf: '1932-03' }) }]);
});

test('a list of texts loses the items that are not texts, and keeps the rest', () => {
  const { file, problems } = checkFile({ articles: [article], events: [{ ...event, people: ['A', 5, '', 'B'] }] });
  expect(file.events[0]?.people).toEqual(['A', 'B']);
  expect(problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
    'warning events[0].people[1]',
    'warning events[0].people[2]',
  ]);
});

test('three dates in a row are not a reversed interval', () => {
  expect(codes({ articles: [article], events: [event, { ...event, id: 'b', date: '2024/2023/2022' }] })).toEqual([
    'refused-date',
  ]);
});

test('an id that the check made can be referred to', () => {
  const { headline, title, date } = { ...article, ...event };
  const file = { articles: [{ headline }], events: [{ title, date, citations: ['bridge-opens'] }] };
  expect(codes(file)).toEqual(['missing-id', 'missing-id']);
});

test('without a list of categories, the words of the events are the categories', () => {
  const events = [
    { ...event, id: 'a', category: 'war' },
    { ...event, id: 'b', category: 'peace' },
    { ...event, id: 'c', category: 'war' },
  ];
  expect(checkFile({ articles: [article], events }).file.categories).toEqual([
    { id: 'war', label: 'war' },
    { id: 'peace', label: 'peace' },
  ]);
});

test.each([undefined, null, 7, true, 'null', '"text"', [], [story], () => story, Symbol('file')])(
  '%s is no events file, and the answer is an empty one',
  (input) => {
    const { file, errorCount } = checkFile(input);
    expect(file).toEqual({ categories: [], articles: [], events: [] });
    expect(errorCount).toBeGreaterThan(0);
  },
);

test('lists of the wrong shape are empty, and the rest of the file is kept', () => {
  const { file, problems } = checkFile({ title: 'Bridge', categories: 7, articles: {}, events: [event] });
  expect(file).toMatchObject({
    title: 'Bridge',
    categories: [],
    articles: [],
    events: [{ id: 'bridge', citations: [] }],
  });
  expect(problems.map(({ code, path, severity }) => `${severity} ${code} ${path}`)).toEqual([
    'warning wrong-shape categories',
    'error wrong-shape articles',
    'error missing-article events[0].citations[0]',
    'warning uncited-event events[0]',
  ]);
});

test('a file of objects whose own code throws is refused, and the error is not passed on', () => {
  const trap = {
    get events(): never {
      throw new Error('no');
    },
  };
  expect(codes(trap)).toEqual(['wrong-shape']);
  expect(
    codes(
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ),
  ).toEqual(['wrong-shape']);
});

test('the argument is not changed, frozen or not', () => {
  const before = structuredClone(story);
  checkFile(story);
  expect(story).toEqual(before);
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  expect(checkFile(freeze(before)).problems).toEqual([]);
});

test('keys of a prototype are not fields, and no prototype is changed', () => {
  const json = '{"__proto__":{"title":"no"},"constructor":1,"articles":[],"events":[]}';
  const { file, problems } = checkFile(json);
  expect(file.title).toBeUndefined();
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'unknown-key __proto__',
    'unknown-key constructor',
  ]);
});

test('of a hundred thousand problems all are counted and the first thousand are kept', () => {
  const events = Array.from({ length: 100_000 }, (_, i) => ({ ...event, id: `e${i}`, date: 'never' }));
  const { file, problems, problemCount, errorCount } = checkFile({ articles: [], events });
  expect(file.events).toEqual([]);
  expect([problems.length, problemCount, errorCount]).toEqual([1000, 100_000, 100_000]);
  expect(problems[999]?.path).toBe('events[999].date');
});

test('suggestions stop when searching for them would take longer than the check', () => {
  const articles = Array.from({ length: 5000 }, (_, i) => ({ id: `article-${i}`, headline: 'A' }));
  const { problems } = checkFile({ articles, events: [{ ...event, citations: Array(1000).fill('article_7') }] });
  expect([problems[0]?.suggestion, problems[999]?.suggestion]).toEqual(['article-7', undefined]);
});

test('a hundred thousand records with the same id each get their own', () => {
  const events = Array.from({ length: 100_000 }, () => event);
  const { file } = checkFile({ articles: [article], events });
  expect(new Set(file.events.map(({ id }) => id)).size).toBe(100_000);
  expect(file.events[99_999]?.id).toBe('bridge-100000');
});

test('references follow the written id to the record that had it first', () => {
  const { file } = checkFile({
    articles: [article, { ...article, headline: 'Ribbon cut' }],
    events: [event, { ...event, id: 'herald', after: ['bridge'] }, { ...event, id: 'ribbon', after: ['herald'] }],
  });
  expect(file.articles.map(({ id }) => id)).toEqual(['herald', 'herald-2']);
  expect(file.events.map(({ id, after }) => [id, ...after])).toEqual([
    ['bridge'],
    ['herald-3', 'bridge'],
    ['ribbon', 'herald-3'],
  ]);
  expect(file.events[1]?.citations[0]?.article).toBe('herald');
});

test.each([
  ['2024-11-29', '2024-11-29', false, 'the same day'],
  ['2024-11-29', '2024-11-30', false, 'the next day, which begins early elsewhere'],
  ['2024-11-29', '2024-12-01', true, 'two days on'],
  ['2024-11', '2024-11-30', false, 'a day in the month of publication'],
  ['2024-11-29T10:00Z', '2024-11-29T20:00Z', true, 'hours on, both zones given'],
  ['2024-11-29T10:00Z', '2024-11-29T19:00+09:00', false, 'the same minute in another zone'],
  ['2024-11-29T10:00Z', '2024-11-29T19:01+09:00', true, 'a minute on in another zone'],
  ['2024-11-29T10:00:01Z', '2024-11-29T19:00:00+09:00', false, 'a second before'],
  ['2024-11-29T10:00', '2024-11-29T20:00Z', false, 'hours on, one zone not given'],
  ['2024-11-29', '2024-11-01/2024-12-31', false, 'begun before'],
  ['2024-11-29', '../2025', false, 'begun nobody knows when'],
  ['../2024', '2026', true, 'published by a year long past'],
  ['2024/..', '2026', false, 'published at any time since'],
])('an article of %s and an event of %s: early is %s (%s)', (published, date, early) => {
  const file = { articles: [{ ...article, published }], events: [{ ...event, date }] };
  expect(codes(file)).toEqual(early ? ['dated-after-articles'] : []);
});

test('text with a byte order mark, comments and trailing commas is read', () => {
  const json = `\ufeff// a comment, with "quotes" and a brace {
  { "articles": [ { "id": "herald", "headline": "Not // a comment, /* nor this */ ,]", }, /* last, */ ],
    "events": [], // none yet
  } // the end`;
  expect(checkFile(json).file.articles).toEqual([{ id: 'herald', headline: 'Not // a comment, /* nor this */ ,]' }]);
  expect(codes(json)).toEqual(['uncited-article']);
});

test('a check works in steps of at most a few hundred records, with the same result as in one go', () => {
  const long = {
    articles: Array.from({ length: 3000 }, (_, i) => ({ id: `a${i}`, headline: 'Opened' })),
    events: Array.from({ length: 4000 }, (_, i) => ({
      title: i === 3999 ? '' : 'Opening',
      date: '1932-03',
      citations: [`a${i}`],
    })),
  };
  const shares: number[] = [];
  let reads = 0;
  let most = 0;
  const counted = new Proxy(long.events, { get: (list, key) => (reads++, Reflect.get(list, key)) });
  const steps = checkSteps({ ...long, events: counted }, getRareChecks);
  let step = steps.next();
  while (!step.done) {
    // The first step copies the lists themselves
    if (shares.length > 1) most = Math.max(most, reads);
    shares.push(Number(step.value));
    reads = 0;
    step = steps.next();
  }
  const { findings, cited: _, ...checked } = step.value;
  expect({ ...checked, problems: explainFindings(findings) }).toEqual(checkFile(long));
  expect(step.value.problemCount).toBe(1 + 3999 + 999 + 999);
  expect(most).toBe(500);
  expect(shares.length).toBeGreaterThan(40);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0]! > 0, shares.at(-1)! <= 1]).toEqual([true, true]);
});
