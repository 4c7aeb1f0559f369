import { expect, test } from 'vitest';
import { assess } from '../../../src/evidence/assess.ts';
import { Assessor } from '../../../src/evidence/assessor.ts';
import { dateAsOf } from '../../../src/evidence/date-as-of.ts';
import { hullOf } from '../../../src/evidence/hull.ts';
import { isKnown } from '../../../src/evidence/known-by.ts';
import { dateOf } from '../model/support.ts';
import { type Cited, eventWith, ms, type Story } from './support.ts';

const STORY: readonly Cited[] = [
  { article: 'first 2024-11-20', date: '2024-11' },
  { article: 'day 2024-11-22', date: '2024-11-15' },
  { article: 'live 2024-11-20', stance: 'confirms', known: '2024-11-24T10:00Z' },
  { article: 'undated', date: '2024-11-14' },
  { article: 'dispute 2024-11-26', stance: 'disputes' },
  { article: 'retraction 2024-11-28', stance: 'retracts' },
  { article: 'search 2024-11-20', stance: 'silent' },
];

test.each([
  ['2024-11-20', 0, 'uncited', 0],
  ['2024-11-21', 1, 'single', 0],
  ['2024-11-23', 2, 'attested', 0],
  ['2024-11-24T10:00Z', 2, 'attested', 0],
  ['2024-11-24T10:01Z', 3, 'attested', 0],
  ['2024-11-27', 3, 'disputed', 1],
  ['2024-11-29', 3, 'disputed', 1],
  ['9999', 3, 'disputed', 1],
])('as of %s, %i attest and the event is %s', (asOf, attesting, status, disputing) => {
  const evidence = assess(eventWith(STORY), { asOf: ms(asOf) });
  expect(evidence).toMatchObject({ attesting, disputing, status, undated: 1 });
});

test('without a moment everything counts, even articles without a date', () => {
  expect(assess(eventWith(STORY))).toMatchObject({ attesting: 4, undated: 0 });
  expect(assess(eventWith(STORY), { asOf: Infinity })).toEqual(assess(eventWith(STORY)));
});

test.each([
  ['2024-11-20', false],
  ['2024-11-21', true],
])('as of %s, whether the event was known is %s', (asOf, known) => {
  expect(isKnown(eventWith(STORY), ms(asOf))).toBe(known);
});

test('an event without articles is not known on any day, but at the end', () => {
  const event = eventWith([{ article: 'a 2024-11-20', stance: 'silent' }, 'undated']);
  expect([ms('2024'), ms('9999'), Infinity].map((asOf) => isKnown(event, asOf))).toEqual([false, false, true]);
});

const says = (article: string, date?: string): Cited => ({ article, date });

test.each<[string, NonNullable<Story['event']>, readonly Cited[], readonly (string | undefined)[]]>([
  // As of 1, 2 and 3 November
  [
    'equal claim',
    { date: '2024-10-15' },
    [says('a 2024-10-31', '2024-10'), says('b 2024-11-01', '2024-10-15')],
    ['2024-10', '2024-10-15', '2024-10-15'],
  ],
  [
    'claims within it',
    { date: '2024-10' },
    [says('a 2024-10-31', '2024-10-02'), says('b 2024-11-02', '2024-10-15')],
    ['2024-10-02', '2024-10-02', '2024-10'],
  ],
  [
    'article that it is from',
    { date: '2024-10-15', dateFrom: 'b 2024-11-02' },
    [says('a 2024-10-31', '2024-10-15'), says('c 2024-11-01', '2024-10-17'), says('b 2024-11-02')],
    ['2024-10-15', '[2024-10-15..2024-10-17]', '2024-10-15'],
  ],
  [
    'claims, none of which it follows',
    { date: '2024-10-20' },
    [says('a 2024-10-31', '2024-10-02'), says('b 2024-11-02', '2024-10-15')],
    ['2024-10-02', '2024-10-02', '2024-10-20'],
  ],
  [
    'articles, none of which dates it',
    { date: '2024-10-15' },
    [says('a 2024-11-01'), says('b 2024-11-02')],
    [undefined, '2024-10-15', '2024-10-15'],
  ],
  [
    'claim that comes after reports without one',
    { date: '2024-10-15' },
    [says('a 2024-10-31'), says('b 2024-11-02', '2024-10-15')],
    ['2024-10-15', '2024-10-15', '2024-10-15'],
  ],
  [
    'claim that nobody ever surely made',
    { date: '2024-10-15' },
    [says('a 2024-10-31', '2024-10'), says('b', '2024-10-15')],
    ['2024-10', '2024-10', '2024-10'],
  ],
])('a date based on the %s', (_, event, cited, expected) => {
  const days = ['2024-11-01', '2024-11-02', '2024-11-03'].map(ms);
  const built = eventWith(cited, { event });
  expect(days.map((asOf) => dateAsOf(built, asOf)?.edtf)).toEqual(expected);
  expect(dateAsOf(built, Infinity)).toBe(built.date);
});

test('if the article that a date comes from is not cited yet, the date is based on the claims', () => {
  const event = eventWith([says('a 2024-10-31', '2024-10')], { event: { date: '2024-10-15', dateFrom: 'pending' } });
  expect(dateAsOf(event, ms('2024-11-01'))).toBe(event.date);
});

test('claims withdrawn by then are not in the hull', () => {
  const event = eventWith(
    [
      says('a 2024-10-30', '2024-10-02'),
      { article: 'a 2024-10-30', known: '2024-11-01', stance: 'corrects', date: '2024-10-03' },
      says('b 2024-11-05', '2024-10-15'),
    ],
    { event: { date: '2024-10-15' } },
  );
  expect(dateAsOf(event, ms('2024-11-01'))?.edtf).toBe('2024-10-02');
  expect(dateAsOf(event, ms('2024-11-02'))?.edtf).toBe('2024-10-03');
});

test.each<[string | undefined, readonly string[]]>([
  ['2024-11', ['2024-11', '2024-11-29']],
  ['[2024-11-28..2024-12-31]', ['2024-11-28', '2024-12']],
  ['[..2024-11-29]', ['[..2024-11-28]', '2024-11-29']],
  ['[2024-11-28..]', ['2024-11-28', '[2024-11-29..]']],
  ['2024-11-29', ['2024-11-29T10:00Z', '2024-11-29T11:00Z']],
  [undefined, ['[..2024-11-28]', '[2024-11-20..]']],
])('%s spans %j', (hull, dates) => {
  expect(hullOf(dates.map(dateOf))?.edtf).toBe(hull);
});

test('an assessor caches the evidence without a moment and for one moment', () => {
  const assessor = new Assessor();
  const event = eventWith(STORY);
  const all = assessor.assess(event);
  const then = assessor.assess(event, ms('2024-11-21'));
  expect(then).toEqual(assess(event, { asOf: ms('2024-11-21') }));
  expect(assessor.assess(event, ms('2024-11-21'))).toBe(then);
  expect(assessor.assess(event)).toBe(all);
  expect(assessor.assess(event, Infinity)).toBe(all);
  expect(assessor.assess(event, ms('2024-11-21'))).toBe(then);
  expect(assessor.assess(event, ms('2024-11-23')).attesting).toBe(2);
  expect(assessor.assess(event, ms('2024-11-21')).attesting).toBe(1);
});
