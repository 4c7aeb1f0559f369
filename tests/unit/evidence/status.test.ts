import { expect, test } from 'vitest';
import { assess } from '../../../src/evidence/assess.ts';
import { decideStatus, type StatusFacts } from '../../../src/evidence/status.ts';
import type { Status } from '../../../src/evidence/types.ts';
import type { EventStatus, Stance } from '../../../src/file/types.ts';
import { articleOf } from '../model/support.ts';
import { type Cited, eventWith, ms } from './support.ts';

const NOTHING: StatusFacts = {
  attesting: 0,
  disputing: 0,
  retracting: 0,
  standing: 0,
  isCited: true,
  datesConflict: false,
  isAnnounced: false,
};

test.each<[Status, Partial<StatusFacts>]>([
  ['attested', { attesting: 2, standing: 2 }],
  ['single', { attesting: 1, standing: 1 }],
  ['expected', { attesting: 1, standing: 1, isAnnounced: true }],
  ['unconfirmed', {}],
  ['uncited', { isCited: false }],
  ['disputed', { attesting: 2, standing: 2, datesConflict: true }],
  ['disputed', { attesting: 1, standing: 1, disputing: 1, isAnnounced: true }],
  ['disputed', { disputing: 1 }],
  ['disputed', { attesting: 2, standing: 1, retracting: 1 }],
  ['retracted', { attesting: 1, standing: 0, retracting: 1 }],
  ['retracted', { retracting: 1, disputing: 1, datesConflict: true }],
])('%s: %o', (status, facts) => {
  expect(decideStatus({ ...NOTHING, ...facts })).toBe(status);
});

const articles = [
  articleOf('ap', '2024-11-20', { publisher: 'AP' }),
  articleOf('wire', '2024-11-21', { publisher: 'Star', agency: 'AP' }),
  articleOf('own', '2024-11-22', { publisher: 'Gazette' }),
  articleOf('before', '2024-11-12', { publisher: 'Gazette' }),
  articleOf('eve', '2024-11-14', { publisher: 'Gazette' }),
  articleOf('undated', undefined, { publisher: 'Gazette' }),
];

const as = (article: string, stance: Stance): Cited => ({ article, stance });

test.each<[Status, readonly Cited[]]>([
  ['uncited', []],
  ['uncited', [as('own', 'silent')]],
  ['single', ['own']],
  ['single', ['ap', 'wire']],
  ['single', ['own', as('own', 'corrects'), as('ap', 'silent')]],
  ['attested', ['own', as('wire', 'confirms')]],
  ['unconfirmed', [as('own', 'corrects')]],
  ['disputed', ['own', 'ap', as('wire', 'disputes')]],
  ['disputed', ['own', 'ap', as('wire', 'retracts')]],
  [
    'disputed',
    [
      { article: 'own', date: '2024-11-14' },
      { article: 'ap', date: '2024-11-15' },
    ],
  ],
  ['retracted', ['ap', as('wire', 'retracts')]],
  // Something published a day before may be the same day in another zone
  ['expected', ['before']],
  ['expected', ['before', as('own', 'corrects')]],
  ['single', ['eve']],
  ['attested', ['before', 'own', 'ap']],
  ['single', ['undated']],
])('%s: an event of 2024-11-15 cited as %j', (status, cited) => {
  expect(assess(eventWith(cited, { articles })).status).toBe(status);
});

test('two moments are compared to the minute, without a day between them', () => {
  const event = { date: '2024-11-15T12:00Z' };
  expect(assess(eventWith(['a 2024-11-15T11:59Z'], { event })).status).toBe('expected');
  expect(assess(eventWith(['a 2024-11-15T12:00Z'], { event })).status).toBe('single');
});

test.each<EventStatus>(['unconfirmed', 'disputed', 'retracted', 'expected'])(
  'the status %s that the author gives is the status, whatever is cited',
  (status) => {
    expect(assess(eventWith(['ap', 'own'], { articles, event: { status } })).status).toBe(status);
    expect(assess(eventWith([], { event: { status } })).status).toBe(status);
    expect(assess(eventWith(['ap', 'own'], { articles, event: { status } }), { asOf: ms('2024-11-21') }).status).toBe(
      status,
    );
  },
);

test('an event disputed or retracted by its author counts as such from the citation that said so', () => {
  const event = eventWith(['ap', as('own', 'disputes')], { articles, event: { status: 'disputed' } });
  expect(assess(event, { asOf: ms('2024-11-22') }).status).toBe('single');
  expect(assess(event, { asOf: ms('2024-11-23') }).status).toBe('disputed');
});
