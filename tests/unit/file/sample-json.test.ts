import { expect, test } from 'vitest';
import { sampleJson } from '../../../src/file/json/sample-json.ts';
import { parseTimeline } from '../../../src/model/parse-timeline.ts';

const day = (i: number): string => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10);

const storyOf = (n: number) => ({
  title: 'A story with "events": [{ in its title',
  articles: Array.from({ length: n / 2 }, (_, i) => ({ id: `a${i}`, headline: `Of ${i}`, published: day(i) })),
  events: Array.from({ length: n }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i} {,{ "quoted" \\`,
    date: day(i),
    citations: [{ article: `a${i % (n / 2)}`, note: '},{' }, { article: `a${(i * 7) % (n / 2)}` }],
  })),
});

interface Sample {
  readonly title?: string;
  readonly events: readonly { readonly id: string }[];
  readonly articles: readonly { readonly id: string }[];
}

test.each([
  ['in one line', undefined],
  ['in many lines', 2],
])('a sample of a long file, %s, lies evenly in it and is a file', (_how, indent) => {
  const story = storyOf(20_000);
  const sample = sampleJson(JSON.stringify(story, undefined, indent)) as Sample;
  expect(sample.title).toBe(story.title);
  expect(sample.events.length).toBe(2000);
  const numbers = sample.events.map(({ id }) => Number(id.slice(1)));
  expect(numbers[0]).toBe(0);
  expect(numbers.at(-1)).toBeGreaterThan(19_900);
  const apart = numbers.slice(1).map((number, i) => number - numbers[i]!);
  expect(Math.min(...apart)).toBeGreaterThan(0);
  expect(Math.max(...apart)).toBeLessThan(25);
  const { timeline, errorCount } = parseTimeline(sample);
  expect(errorCount).toBe(0);
  expect(timeline.events.length).toBe(2000);
  // How many articles an event has is told as it will be
  expect(timeline.events[50]!.citations.length).toBe(2);
});

test('of a file of few events each is in the sample once', () => {
  const story = storyOf(40);
  const sample = sampleJson(JSON.stringify(story)) as Sample;
  expect(sample.events.map(({ id }) => id)).toEqual(story.events.map(({ id }) => id));
  expect(sample.articles.map(({ id }) => id)).toEqual(story.articles.map(({ id }) => id));
});

test('events may come before articles, and there may be none of these', () => {
  const { events, articles } = storyOf(40);
  expect(sampleJson(JSON.stringify({ events, articles }))).toMatchObject({ events, articles });
  expect((sampleJson(JSON.stringify({ events })) as Sample).events.length).toBe(40);
});

test.each([
  ['no object', '[1, 2, 3]'],
  ['no events', '{"title": "x", "articles": []}'],
  ['cut in its head', '{"title": "x, "events": [{"title": "a", "date": "2020"}]}'],
  ['no records', '{"events": [1, 2, {"a": {"b": "c"'],
])('there is none of a text that has %s', (_what, text) => {
  expect(sampleJson(text)).toBeUndefined();
});
