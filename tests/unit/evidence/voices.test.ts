import { expect, test } from 'vitest';
import { groupByVoice } from '../../../src/evidence/voices.ts';
import type { CheckedPublisher } from '../../../src/file/checked-types.ts';
import { articleOf } from '../model/support.ts';
import { type Cited, eventWith, type Story } from './support.ts';

const publishers: readonly CheckedPublisher[] = [
  { name: 'AP', aliases: ['Associated Press', 'The Associated Press'] },
  { name: 'Gazette', aliases: [], owner: 'Harbour Media' },
  { name: 'Courier', aliases: ['Le Courrier'], owner: 'HARBOUR MEDIA' },
  { name: 'Harbour Media', aliases: [], owner: 'Dock Holding' },
  { name: 'Self', aliases: [], owner: 'Self' },
  { name: 'Ring 1', aliases: [], owner: 'Ring 2' },
  { name: 'Ring 2', aliases: [], owner: 'Ring 1' },
];

const articles = [
  articleOf('ap', undefined, { publisher: 'AP' }),
  articleOf('ap-long', undefined, { publisher: 'associated  PRESS' }),
  articleOf('ap-copy', undefined, { publisher: 'Star', agency: 'The Associated Press' }),
  articleOf('gazette', undefined, { publisher: 'Gazette' }),
  articleOf('courier', undefined, { publisher: 'LE COURRIER' }),
  articleOf('dock', undefined, { publisher: 'Dock Holding' }),
  articleOf('other-owner', undefined, { publisher: 'Gazette', owner: 'Rival' }),
  articleOf('self', undefined, { publisher: 'Self' }),
  articleOf('ring', undefined, { publisher: 'Ring 1' }),
  articleOf('bare'),
  articleOf('bare-too'),
  articleOf('after-bare', undefined, { publisher: 'Star', basedOn: ['bare'] }),
  articleOf('after-ap', undefined, { publisher: 'Star', basedOn: ['ap-copy'] }),
  articleOf('third-hand', undefined, { publisher: 'Mirror', basedOn: ['after-ap'] }),
  articleOf('release', undefined, { publisher: 'Star', basedOn: ['Port release, 3 May'] }),
  articleOf('release-too', undefined, { publisher: 'Mirror', basedOn: ['PORT RELEASE, 3 MAY'] }),
  articleOf('circle-1', undefined, { publisher: 'Star', basedOn: ['circle-2'] }),
  articleOf('circle-2', undefined, { publisher: 'Mirror', basedOn: ['circle-1'] }),
  articleOf('after-circle', undefined, { publisher: 'Gazette', basedOn: ['circle-2'] }),
  articleOf('two-roots', undefined, { publisher: 'Mirror', basedOn: ['Port release, 3 May', 'Associated Press'] }),
];

const voices = (citations: readonly Cited[], story: Story = {}) =>
  groupByVoice(eventWith(citations, { articles, publishers, ...story }).citations);

/** Each voice as `name: articles`, with the reasons why they were merged. */
const seen = (citations: readonly Cited[], story?: Story) =>
  voices(citations, story).map(
    ({ name, citations: of, why }) =>
      `${name}: ${of.map(({ article }) => article.id).join(' ')}${why ? ` (${why.map(({ kind }) => kind).join(', ')})` : ''}`,
  );

const word = (article: string, ...onWordOf: string[]): Cited => ({ article, onWordOf });

test.each<[string, readonly Cited[], readonly string[]]>([
  ['agency, by its aliases', ['ap', 'ap-long', 'ap-copy'], ['AP: ap ap-long ap-copy (publisher, agency)']],
  ['one owner behind two publishers', ['gazette', 'courier'], ['Dock Holding: gazette courier (owner)']],
  ['the owner itself', ['gazette', 'dock'], ['Dock Holding: gazette dock (owner, publisher)']],
  ['an owner that the article names', ['gazette', 'other-owner'], ['Dock Holding: gazette', 'Rival: other-owner']],
  ['a publisher that owns itself', ['self'], ['Self: self']],
  ['publishers that own each other', ['ring'], ['Ring 2: ring']],
  ['articles that name nobody', ['bare', 'bare-too'], ['Headline of bare: bare', 'Headline of bare-too: bare-too']],
  ['what rests on an article', ['after-bare', 'bare'], ['Headline of bare: after-bare bare (based-on)']],
  ['the root of a chain', ['third-hand', 'after-ap', 'ap'], ['AP: third-hand after-ap ap (based-on, publisher)']],
  ['a release', ['release', 'release-too'], ['Port release, 3 May: release release-too (based-on)']],
  ['circular reporting', ['circle-1', 'circle-2'], ['Star ↔ Mirror: circle-1 circle-2 (circular)']],
  [
    'a circle that it rests on',
    ['circle-1', 'after-circle'],
    ['Star ↔ Mirror: circle-1 after-circle (circular, based-on)'],
  ],
  ['two roots', ['two-roots', 'ap'], ['Port release, 3 May: two-roots', 'AP: two-roots ap (based-on, publisher)']],
  [
    'whose word',
    [word('gazette', 'The ministry'), word('bare', 'the  Ministry')],
    ['The ministry: gazette bare (on-word-of)'],
  ],
  ['whose word before basis', [word('release', 'AP'), 'ap'], ['AP: release ap (on-word-of, publisher)']],
  [
    'two whose word it is',
    [word('bare', 'The ministry', 'The port', 'the port')],
    ['The ministry: bare', 'The port: bare'],
  ],
  [
    'two citations of one article',
    ['gazette', { article: 'gazette', date: '2024' }],
    ['Dock Holding: gazette gazette'],
  ],
])('a voice is identified by %s', (_, citations, expected) => {
  expect(seen(citations)).toEqual(expected);
});

test('an owner named by one article counts for others, unless they disagree', () => {
  const of = (owners: readonly (string | undefined)[]) => {
    const papers = owners.map((owner, i) =>
      articleOf(`p${i}`, undefined, { publisher: 'Paper', ...(owner && { owner }) }),
    );
    return voices(
      papers.map(({ id }) => id),
      { articles: papers },
    ).map(({ name }) => name);
  };
  expect(of(['Big', undefined, 'BIG'])).toEqual(['Big']);
  expect(of(['Big', undefined, 'Small'])).toEqual(['Big', 'Paper', 'Small']);
  expect(of(['Big', 'Small', 'Big', undefined])).toEqual(['Big', 'Small', 'Paper']);
});

test('roles are in order, and a voice appears once for each of its roles', () => {
  const cited: readonly Cited[] = [
    { article: 'bare', stance: 'silent' },
    { article: 'ap', stance: 'retracts' },
    { article: 'gazette', stance: 'corrects' },
    { article: 'gazette', stance: 'disputes' },
    { article: 'courier', stance: 'confirms' },
    { article: 'ap', stance: 'reports' },
  ];
  expect(voices(cited).map(({ name, role }) => [name, role])).toEqual([
    ['Dock Holding', 'attests'],
    ['AP', 'attests'],
    ['Dock Holding', 'disputes'],
    ['Dock Holding', 'corrects'],
    ['AP', 'retracts'],
    ['Headline of bare', 'silent'],
  ]);
});

test('a voice of several articles has a reason, with the name that they share', () => {
  const [voice] = voices(['release', 'release-too']);
  expect(voice!.why).toEqual([{ kind: 'based-on', name: 'Port release, 3 May' }]);
  expect(voices(['release'])[0]).not.toHaveProperty('why');
});
