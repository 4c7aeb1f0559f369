import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import story from '../../../data/korea-russia-2024.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { parseSteps } from '../../../src/model/parse-steps.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';
import { attestingVoices } from '../../../src/evidence/counts.ts';

test('the shipped story: ten events, three articles, no problem', () => {
  const { timeline, problems, problemCount } = parseTimeline(story);
  expect([problems, problemCount]).toEqual([[], 0]);
  expect(timeline.events.map(({ id }) => id)).toEqual([
    'belousov-appointed',
    'treaty',
    'no-appointed',
    'troops',
    'choe-moscow',
    'long-range-approval',
    'shin-interview',
    'seoul-meeting',
    'belousov-pyongyang',
    'warplanes',
  ]);
  expect(timeline.articles.map(({ id, events }) => [id, events.length])).toEqual([
    ['business-times', 6],
    ['korea-herald', 6],
    ['the-star', 5],
  ]);
  expect(timeline.extent).toEqual({ start: Date.UTC(2024, 4), end: Date.UTC(2024, 11) });
  expect(timeline.events.map(attestingVoices)).toEqual([1, 2, 1, 3, 1, 1, 2, 2, 3, 1]);
});

test('the same as JSON text', () => {
  const plain = ({ timeline }: ReturnType<typeof parseTimeline>) => timeline.events.map(({ id, date }) => [id, date]);
  expect(plain(parseTimeline(JSON.stringify(story)))).toEqual(plain(parseTimeline(story)));
});

test('a bad event is reported and the others are shown', () => {
  const [first, second, third] = story.events;
  const { timeline, problems } = parseTimeline({ ...story, events: [first, { ...second, date: 'last week' }, third] });
  expect(timeline.events.map(({ id }) => id).sort()).toEqual([first!.id, third!.id].sort());
  expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(problems.map((problem) => JSON.stringify(problem)).join()).toContain('last week');
});

test.each([undefined, null, 5, [], '', 'not json', '{', {}, { events: 3 }, new Proxy({}, { get: () => Number('x') })])(
  'what is no file is an empty timeline and not an exception (%#)',
  (input) => {
    const { timeline, problemCount } = parseTimeline(input);
    expect(timeline.events).toEqual([]);
    expect(problemCount).toBeGreaterThan(0);
  },
);

test('reading works in steps, and the reported share never decreases', () => {
  const file = {
    articles: Array.from({ length: 1200 }, (_, i) => ({ id: `a${i}`, headline: 'Opened' })),
    events: Array.from({ length: 2400 }, (_, i) => ({
      id: `e${i}`,
      title: 'Opening',
      date: '1932-03',
      citations: [`a${i % 1200}`],
    })),
  };
  for (const input of [file, JSON.stringify(file, null, 10)]) {
    const shares = [...parseSteps(input, getRareRecords)].map(Number);
    expect(shares.length).toBeGreaterThan(30);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    // Text is parsed first, in steps as well
    expect([shares[0]! > 0, shares[2]! < 0.3, shares.at(-1)]).toEqual([true, typeof input === 'string', 1]);
  }
  expect(runSteps(parseSteps(file, getRareRecords)).timeline.events).toHaveLength(2400);
});
