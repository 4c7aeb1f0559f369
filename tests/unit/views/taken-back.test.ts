import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../../src/evidence/claims.ts';
import { takenBackAmong } from '../../../src/views/evidence/taken-back.ts';
import { citedStories } from '../evidence/stories.ts';
import { type Cited, eventWith } from '../evidence/support.ts';

/** The article that takes back what the first citation says, if one does. */
function takerOf(...cited: readonly Cited[]): string | undefined {
  const { citations } = eventWith(cited);
  return takenBackAmong(citations)(citations[0]!)?.article.id;
}

test.each<[what: string, cited: readonly Cited[], taker: string | undefined]>([
  ['nothing else', ['a'], undefined],
  [
    'a retraction by the same voice',
    [
      { article: 'a', onWordOf: ['X'] },
      { article: 'b', stance: 'retracts', onWordOf: ['X'] },
    ],
    'b',
  ],
  [
    'a retraction by another voice',
    [
      { article: 'a', onWordOf: ['X'] },
      { article: 'b', stance: 'retracts', onWordOf: ['Y'] },
    ],
    undefined,
  ],
  [
    'a correction of a date',
    [
      { article: 'a', date: '2024-11-01', onWordOf: ['X'] },
      { article: 'b', stance: 'corrects', date: '2024-11-02', onWordOf: ['X'] },
    ],
    'b',
  ],
  [
    'a correction without a date',
    [
      { article: 'a', date: '2024-11-01', onWordOf: ['X'] },
      { article: 'b', stance: 'corrects', onWordOf: ['X'] },
    ],
    undefined,
  ],
  [
    'a correction, where it gave no date',
    [
      { article: 'a', onWordOf: ['X'] },
      { article: 'b', stance: 'corrects', date: '2024-11-02', onWordOf: ['X'] },
    ],
    undefined,
  ],
  [
    'a retraction by one of two voices',
    [
      { article: 'a', onWordOf: ['X', 'Y'] },
      { article: 'b', stance: 'retracts', onWordOf: ['X'] },
    ],
    undefined,
  ],
])('what is taken back by %s', (_, cited, taker) => {
  expect(takerOf(...cited)).toBe(taker);
});

test('a claim is withdrawn where all who make it have taken it back', () => {
  fc.assert(
    fc.property(citedStories, ({ events }) => {
      for (const event of events) {
        const takenBack = takenBackAmong(event.citations);
        for (const { citations, withdrawn } of claimsOf(event, event.citations))
          expect(citations.every((citation) => takenBack(citation) !== undefined)).toBe(withdrawn);
      }
    }),
  );
});
