import { expect, test } from 'vitest';
import { isLong } from '../../../src/file/is-long.ts';
import { sampleFile } from '../../../src/file/sample-file.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';

const day = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);

const storyOf = (n: number) => ({
  title: 'A story',
  articles: Array.from({ length: n }, (_, i) => ({ id: `a${i}`, headline: `Article ${i}`, published: day(i) })),
  events: Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: day(i),
    citations: [`a${i}`, { article: `a${(i * 7) % n}` }],
  })),
});

interface Sample {
  readonly title?: string;
  readonly events: readonly { readonly id: string }[];
  readonly articles: readonly unknown[];
}

test('a sample of an object lies evenly in it, with its ends and with all articles that its events cite', () => {
  const story = storyOf(20_000);
  const before = JSON.stringify(story);
  const sample = sampleFile(story) as Sample;
  expect(sample.title).toBe(story.title);
  expect(sample.events).toHaveLength(2000);
  expect([sample.events[0]?.id, sample.events.at(-1)?.id]).toEqual(['e0', 'e19999']);
  const { timeline, problems } = parseTimeline(sample);
  expect(timeline.events).toHaveLength(2000);
  expect(timeline.events.every(({ citations }) => citations.length > 0)).toBe(true);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Of 20,000; it is small, but not only what is cited
  expect(timeline.articles.length).toBeGreaterThan(3500);
  expect(timeline.articles.length).toBeLessThan(6000);
  expect(JSON.stringify(story)).toBe(before);
});

test('a short file is in its sample as a whole', () => {
  const story = storyOf(40);
  expect(sampleFile(story)).toEqual(story);
  expect(sampleFile(JSON.stringify(story))).toEqual(story);
});

const broken = {
  get events(): never {
    throw new Error('a getter');
  },
};

test.each([
  ['nothing', null],
  ['a number', 7],
  ['events that are no list', { events: 'many' }],
  ['articles that are no list', { events: [{}], articles: 'many' }],
  ['an event that is nothing', { events: [null] }],
  ['a getter that throws', broken],
])('%s has no sample, and is not long', (_what, file) => {
  expect(sampleFile(file)).toBeUndefined();
  expect(isLong(file)).toBe(false);
});

test('a file is long from 8 MB of text or 50,000 events on', () => {
  expect([isLong(' '.repeat(8_000_000)), isLong(' '.repeat(8_000_001))]).toEqual([false, true]);
  expect([
    isLong({ events: Array.from({ length: 50_000 }) }),
    isLong({ events: Array.from({ length: 50_001 }) }),
  ]).toEqual([false, true]);
});
