import { expect, test } from 'vitest';
import { articleOf, timelineOf } from './support.ts';
import { processorTime } from '../processor-time.ts';

/** The voices of articles, given as `id: what it is based on`. */
function voicesOf(...specs: readonly string[]) {
  const articles = specs.map((spec) => {
    const [id = '', sources] = spec.split(':').map((part) => part.trim());
    return articleOf(id, undefined, { publisher: `Paper ${id}`, ...(sources && { basedOn: sources.split(', ') }) });
  });
  return Object.fromEntries(
    timelineOf([], articles).articles.map(({ id, voices }) => [
      id,
      voices.map(({ voice, kind }) => `${voice.name} (${kind})`),
    ]),
  );
}

test('an article has the voice at the end of its basis, wherever that is in the file', () => {
  expect(voicesOf('a: b', 'b: c', 'c')).toEqual({
    a: ['Paper c (based-on)'],
    b: ['Paper c (based-on)'],
    c: ['Paper c (publisher)'],
  });
});

test('an article based on several others has the voice of each', () => {
  expect(voicesOf('a: b, Release, c', 'b: Dispatch', 'c: Release')).toEqual({
    a: ['Dispatch (based-on)', 'Release (based-on)'],
    b: ['Dispatch (based-on)'],
    c: ['Release (based-on)'],
  });
});

test('articles based only on each other are circular, and articles based on them belong to that circle', () => {
  const circle = 'Paper a ↔ Paper b ↔ Paper c';
  expect(voicesOf('a: b', 'b: c', 'c: a', 'after: b')).toEqual({
    a: [`${circle} (circular)`],
    b: [`${circle} (circular)`],
    c: [`${circle} (circular)`],
    after: [`${circle} (based-on)`],
  });
});

test('a large circle is named after three of its members', () => {
  expect(voicesOf('a: b', 'b: c', 'c: d', 'd: a')['d']).toEqual(['Paper a ↔ Paper b ↔ Paper c (circular)']);
});

test('two circles are two voices, even if an article is based on both', () => {
  const { a, c, both } = voicesOf('a: b', 'b: a', 'c: d', 'd: c', 'both: a, c');
  expect(a).not.toEqual(c);
  expect(both).toEqual([...a!, ...c!].map((voice) => voice.replace('circular', 'based-on')));
});

test('a circle that is based on something else is not a circle', () => {
  expect(voicesOf('a: b', 'b: a, Dispatch')).toEqual({ a: ['Dispatch (based-on)'], b: ['Dispatch (based-on)'] });
});

test('an article based on itself has its own voice', () => {
  expect(voicesOf('a: a')).toEqual({ a: ['Paper a (publisher)'] });
});

test('a chain of 20,000 articles with as many roots is followed in linear time', () => {
  const length = 20_000;
  const chain = Array.from({ length }, (_, i) => `a${i}: a${i + 1}, Dispatch ${i}`);
  const started = processorTime();
  const voices = voicesOf(...chain, `a${length}`);
  expect(processorTime() - started).toBeLessThan(5000);
  expect(voices['a0']).toHaveLength(20);
});
