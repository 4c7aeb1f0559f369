import { expect, test } from 'vitest';
import { claimsOf } from '../../../src/evidence/claims.ts';
import { haveConflict } from '../../../src/evidence/have-conflict.ts';
import { type Cited, eventWith, type Story } from './support.ts';
import { articleOf } from '../model/support.ts';

const says = (
  article: string,
  date?: string,
  stance: 'reports' | 'disputes' | 'corrects' | 'retracts' = 'reports',
): Cited => ({
  article,
  date,
  stance,
});

function claims(citations: readonly Cited[], story?: Story) {
  const event = eventWith(citations, story);
  return claimsOf(event, event.citations);
}

const seen = (citations: readonly Cited[], story?: Story) =>
  claims(citations, story).map(
    ({ date, citations: of, followed, withdrawn }) =>
      `${date.edtf}: ${of.map(({ article }) => article.id).join(' ')}${followed ? ' (followed)' : ''}${withdrawn ? ' (withdrawn)' : ''}`,
  );

test('equal EDTF dates are one claim, in order of time; a citation without a date claims nothing', () => {
  const cited = [
    says('a', '2024-12'),
    says('b', '2024-11-29'),
    says('c'),
    says('d', '2024-11'),
    says('e', '2024-12'),
    says('f', '2024-11-01'),
  ];
  expect(seen(cited, { event: { date: '2025' } })).toEqual([
    '2024-11-01: f',
    '2024-11: d',
    '2024-11-29: b',
    '2024-12: a e',
  ]);
});

test('open ends do not disturb the order', () => {
  const cited = [says('a', '[2024..]'), says('b', '[..2024]'), says('c', '[..2023]'), says('d', '[2023..]')];
  expect(seen(cited, { event: { date: '1999' } }).map((claim) => claim.split(':')[0])).toEqual([
    '[..2023]',
    '[..2024]',
    '[2023..]',
    '[2024..]',
  ]);
});

test('disputes and corrections claim their dates, retractions and silence claim none', () => {
  const cited: Cited[] = [
    says('a', '2024-11-01', 'disputes'),
    says('b', '2024-11-02', 'corrects'),
    says('c', '2024-11-03', 'retracts'),
    { article: 'd', date: '2024-11-04', stance: 'silent' },
  ];
  expect(seen(cited)).toEqual(['2024-11-01: a', '2024-11-02: b']);
});

test.each<[string, NonNullable<Story['event']>, readonly string[]]>([
  ['the one of equal EDTF', { date: '2024-11' }, ['2024-11']],
  ['else those within it', { date: '[2024-11-01..2024-11-30]' }, ['2024-11', '2024-11-28']],
  ['else none', { date: '2024-11-05' }, []],
  ['those of the article that it is from', { date: '2024-11', dateFrom: 'b' }, ['2024-11-28']],
  ['none where that article gives none', { date: '2024-11', dateFrom: 'silent' }, []],
])('the date of an event follows %s', (_, event, followed) => {
  const cited = [says('a', '2024-11'), says('b', '2024-11-28'), says('c', '2024-12'), says('silent')];
  expect(
    claims(cited, { event })
      .filter((claim) => claim.followed)
      .map(({ date }) => date.edtf),
  ).toEqual(followed);
});

const articles = [
  articleOf('wire', undefined, { publisher: 'Star', agency: 'AP' }),
  articleOf('wire-fixed', undefined, { publisher: 'AP' }),
  articleOf('own', undefined, { publisher: 'Gazette' }),
];

test.each<[string, readonly Cited[], readonly string[], boolean]>([
  ['nothing', [says('wire', '2024-11-28'), says('own', '2024-11-29')], [], true],
  [
    'what its voice corrects',
    [says('wire', '2024-11-28'), says('wire-fixed', '2024-11-29', 'corrects'), says('own', '2024-11-29')],
    ['2024-11-28'],
    false,
  ],
  [
    'nothing by a correction without a date',
    [says('wire', '2024-11-28'), says('wire-fixed', undefined, 'corrects'), says('own', '2024-11-29')],
    [],
    true,
  ],
  [
    'nothing by the correction of another',
    [says('wire', '2024-11-28'), says('own', '2024-11-29', 'corrects')],
    [],
    true,
  ],
  [
    'what its voice retracts',
    [says('wire', '2024-11-28'), says('wire-fixed', undefined, 'retracts'), says('own', '2024-11-29')],
    ['2024-11-28'],
    false,
  ],
  [
    'a correction that is retracted',
    [says('wire', '2024-11-28', 'corrects'), says('wire-fixed', undefined, 'retracts')],
    ['2024-11-28'],
    false,
  ],
  [
    'nothing that another still says',
    [says('wire', '2024-11-28'), says('wire-fixed', '2024-11-29', 'corrects'), says('own', '2024-11-28')],
    [],
    true,
  ],
])('withdrawn is %s', (_, cited, withdrawn, conflict) => {
  const event = eventWith(cited, { articles });
  const found = claimsOf(event, event.citations);
  expect(found.filter((claim) => claim.withdrawn).map(({ date }) => date.edtf)).toEqual(withdrawn);
  expect(haveConflict(event.citations)).toBe(conflict);
});

test('a withdrawn claim is followed only if the event says that its date comes from it', () => {
  const cited = [says('wire', '2024-11-15'), says('wire-fixed', undefined, 'retracts')];
  expect(seen(cited, { articles })).toEqual(['2024-11-15: wire (withdrawn)']);
  expect(seen(cited, { articles, event: { dateFrom: 'wire' } })).toEqual(['2024-11-15: wire (followed) (withdrawn)']);
});
