import { expect, test } from 'vitest';
import { articleCount, attestingVoices } from '../../../src/evidence/counts.ts';
import type { Stance } from '../../../src/file/types.ts';
import { articleOf } from '../model/support.ts';
import { eventWith } from './support.ts';

const articles = [
  articleOf('wire-1', undefined, { publisher: 'P1', owner: 'O1', agency: 'Agency' }),
  articleOf('wire-2', undefined, { publisher: 'P2', agency: 'Agency' }),
  articleOf('agency', undefined, { publisher: 'Agency' }),
  articleOf('own-1', undefined, { publisher: 'P1', owner: 'O1' }),
  articleOf('own-2', undefined, { publisher: 'P3', owner: 'O1' }),
  articleOf('own-3', undefined, { publisher: 'P3' }),
  articleOf('free', undefined, { publisher: 'P4' }),
  articleOf('alone'),
  articleOf('alone-too'),
];

type Cited = string | readonly [article: string, stance: Stance];

const asCitation = (item: Cited) => (typeof item === 'string' ? item : { article: item[0], stance: item[1] });

const cited = (...citations: readonly Cited[]) => eventWith(citations.map(asCitation), { articles });

test.each([
  [[], 0, 0],
  [['wire-1', 'wire-2', 'agency'], 1, 3],
  [['own-1', 'own-2'], 1, 2],
  [['own-1', 'own-3'], 1, 2],
  [['own-1', 'wire-1'], 2, 2],
  [['free', 'free'], 1, 1],
  [['alone', 'alone-too'], 2, 2],
] as const)('%j: %i voices, %i articles', (ids, voices, count) => {
  expect(attestingVoices(cited(...ids))).toBe(voices);
  expect(articleCount(cited(...ids))).toBe(count);
});

test.each([
  ['reports', 1, 1],
  ['confirms', 1, 1],
  ['disputes', 0, 1],
  ['corrects', 0, 1],
  ['retracts', 0, 1],
  ['silent', 0, 0],
] as const)('an article that %s: %i voices attest, %i articles speak of the event', (stance, voices, count) => {
  expect(attestingVoices(cited(['free', stance]))).toBe(voices);
  expect(articleCount(cited(['free', stance]))).toBe(count);
});

test('a voice that retracts what it reported elsewhere still counts for its report', () => {
  expect(attestingVoices(cited('own-1', ['own-2', 'retracts']))).toBe(1);
});

test('an article that reports in one citation and corrects in another counts once', () => {
  expect(attestingVoices(cited('free', ['free', 'corrects']))).toBe(1);
  expect(articleCount(cited('free', ['free', 'corrects']))).toBe(1);
});

test('of many articles, each voice counts once', () => {
  const many = [...articles, ...Array.from({ length: 12 }, (_, i) => articleOf(`more-${i}`))];
  const ids = many.flatMap(({ id }) => [id, id]);
  expect(attestingVoices(eventWith([...ids, ['free', 'retracts'] as const].map(asCitation), { articles: many }))).toBe(
    17,
  );
});

test('a citation on the word of two, of whom one is cited elsewhere', () => {
  const words = { article: 'free', onWordOf: ['Agency', 'A witness'] };
  expect(attestingVoices(eventWith(['agency', words], { articles }))).toBe(2);
  expect(attestingVoices(eventWith([words, 'agency'], { articles }))).toBe(2);
});
