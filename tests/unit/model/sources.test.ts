import { expect, test } from 'vitest';
import type { Stance } from '../../../src/file/types.ts';
import { articleCount, independentSources } from '../../../src/model/sources.ts';
import { articleOf, timelineOf } from './support.ts';

const articles = [
  articleOf('wire-1', undefined, { publisher: 'P1', owner: 'O1', agency: 'Agency' }),
  articleOf('wire-2', undefined, { publisher: 'P2', agency: 'Agency' }),
  articleOf('agency', undefined, { publisher: 'Agency' }),
  articleOf('own-1', undefined, { publisher: 'P1', owner: 'O1' }),
  articleOf('own-2', undefined, { publisher: 'P3', owner: 'O1' }),
  articleOf('free', undefined, { publisher: 'P4' }),
  articleOf('alone'),
  articleOf('alone-too'),
];

const cited = (...citations: (string | [string, Stance])[]) =>
  timelineOf(
    [
      {
        date: '2024',
        citations: citations.map((item) => (typeof item === 'string' ? item : { article: item[0], stance: item[1] })),
      },
    ],
    articles,
  ).events[0]!;

test.each([
  [[], 0, 0],
  [['wire-1', 'wire-2', 'agency'], 1, 3],
  [['own-1', 'own-2'], 1, 2],
  [['own-1', 'wire-1'], 2, 2],
  [['free', 'free'], 1, 1],
  [['alone', 'alone-too'], 2, 2],
] as const)('%j: %i independent sources, %i articles', (ids, sources, count) => {
  expect(independentSources(cited(...ids))).toBe(sources);
  expect(articleCount(cited(...ids))).toBe(count);
});

test('a retraction attests nothing, a dispute and a correction do; all are articles', () => {
  const event = cited(['free', 'retracts'], ['alone', 'disputes'], ['own-1', 'corrects'], ['wire-1', 'disputes']);
  expect(independentSources(event)).toBe(3);
  expect(articleCount(event)).toBe(4);
});

test('an article that does not mention the event is no source of it, and not counted', () => {
  const event = cited('free', ['alone', 'silent'], ['own-1', 'silent']);
  expect(independentSources(event)).toBe(1);
  expect(articleCount(event)).toBe(1);
  expect(articleCount(cited(['alone', 'silent']))).toBe(0);
});

test('who retracts what it reported elsewhere still counts for its report', () => {
  expect(independentSources(cited('own-1', ['own-2', 'retracts']))).toBe(1);
});
