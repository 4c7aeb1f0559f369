import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUPINGS } from '../../../src/store/grouping.ts';
import { filterCategories } from '../../../src/store/memory/filter.ts';
import { groupEvents } from '../../../src/store/memory/group-events.ts';
import { createGroupKeys, type groupsOf } from '../../../src/store/memory/groups.ts';
import { positionIn } from '../../../src/store/memory/positions.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import type { Filter } from '../../../src/store/selection.ts';
import { articleOf, check, timelineOf } from '../model/support.ts';

const categories = [
  { id: 'b', label: 'The Bs' },
  { id: 'unused', label: 'Nobody' },
  { id: 'a', label: 'The As' },
];

const timeline = timelineOf(
  [
    { date: '2024-01-01', category: 'a', place: 'Seoul', people: ['Yoon', 'Umerov'], citations: ['x', 'y'] },
    { date: '2024-01-02', category: 'b', place: 'Moscow', people: ['Putin'], citations: ['y', 'x'] },
    { date: '2024-01-03', place: 'Seoul' },
    { date: '2024-01-04', category: 'a', citations: ['nobody'] },
    { date: '2024-01-05', category: 'odd', place: 'Moscow' },
  ],
  [articleOf('x', undefined, { publisher: 'X' }), articleOf('y', undefined, { publisher: 'Y' }), articleOf('nobody')],
  { categories },
);

const groupKeys = createGroupKeys(timeline);

const NO_FILTER: Filter = { query: '', hidden: [], evidence: [], groupBy: '' };
const refiner = createRefiner(timeline);
const filtered = (filter: Partial<Filter>) => refiner.filter({ ...NO_FILTER, ...filter });
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);
const shownBy = (filter: Partial<Filter>) => ids(filtered(filter).shown);

test('hiding a category leaves out its events; hiding the empty one leaves out events without a listed category', () => {
  expect(shownBy({})).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
  expect(shownBy({ hidden: ['a'] })).toEqual(['e1', 'e2', 'e4']);
  expect(shownBy({ hidden: [''] })).toEqual(['e0', 'e1', 'e3']);
  expect(shownBy({ hidden: ['a', 'b', ''] })).toEqual([]);
  expect(shownBy({ hidden: ['unused', 'unheard of'] })).toHaveLength(5);
  expect(shownBy({ hidden: ['b'], query: 'seoul' })).toEqual(['e0', 'e2']);
});

test('an event is shown if it has any of the chosen kinds of evidence', () => {
  expect(shownBy({ evidence: ['one-voice'] })).toEqual(['e3']);
  expect(shownBy({ evidence: ['two-or-more'] })).toEqual(['e0', 'e1']);
  expect(shownBy({ evidence: ['uncited', 'one-voice'] })).toEqual(['e2', 'e3', 'e4']);
  expect(shownBy({ evidence: ['disputed'] })).toEqual([]);
  expect(shownBy({ evidence: ['uncited'], hidden: [''] })).toEqual([]);
});

test('categories are filtered in the same way before the refiner is loaded', () => {
  const hiddens = fc.subarray(['a', 'b', 'odd', 'unused', '']);
  check(
    fc.property(hiddens, (hidden) => {
      expect(filterCategories(timeline, hidden)).toEqual(filtered({ hidden }));
    }),
  );
});

test('a query typed letter by letter, and deleted again, finds the same as when it is set at once', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'abAáł- ’か\u3099金한'), maxLength: 8 });
  check(
    fc.property(fc.array(texts, { maxLength: 12 }), texts, (titles, query) => {
      const typed = timelineOf(titles.map((title, i) => ({ id: `e${i}`, date: '2024', title })));
      const typing = createRefiner(typed);
      const lengths = Array.from(query, (_, i) => i + 1);
      for (const length of [...lengths, ...lengths.toReversed()]) {
        const filter = { ...NO_FILTER, query: query.slice(0, length) };
        expect(ids(typing.filter(filter).shown)).toEqual(ids(createRefiner(typed).filter(filter).shown));
      }
    }),
    500,
  );
});

test('how many events each part of a filter leaves out, regardless of the other parts', () => {
  expect(filtered({}).leftOut).toEqual({ query: 0, categories: 0, evidence: 0 });
  expect(filtered({ query: 'seoul', hidden: ['a'], evidence: ['uncited'] })).toMatchObject({
    shown: [{ id: 'e2' }],
    leftOut: { query: 3, categories: 2, evidence: 3 },
  });
});

test('category lanes are in file order, others in order of first appearance, the nameless one last', () => {
  const lanes = (grouping: Parameters<typeof groupsOf>[1]) =>
    groupEvents(timeline, timeline.events, grouping, groupKeys).map(({ key, label, events }) => [
      key,
      label,
      ids(events),
    ]);
  expect(lanes('')).toEqual([['', '', ['e0', 'e1', 'e2', 'e3', 'e4']]]);
  expect(lanes('category')).toEqual([
    ['b', 'The Bs', ['e1']],
    ['a', 'The As', ['e0', 'e3']],
    ['odd', 'odd', ['e4']],
    ['', '', ['e2']],
  ]);
  expect(lanes('place')).toEqual([
    ['Seoul', 'Seoul', ['e0', 'e2']],
    ['Moscow', 'Moscow', ['e1', 'e4']],
    ['', '', ['e3']],
  ]);
  expect(lanes('people')).toEqual([
    ['Yoon', 'Yoon', ['e0']],
    ['Umerov', 'Umerov', ['e0']],
    ['Putin', 'Putin', ['e1']],
    ['', '', ['e2', 'e3', 'e4']],
  ]);
  expect(lanes('publisher')).toEqual([
    ['X', 'X', ['e0', 'e1']],
    ['Y', 'Y', ['e0', 'e1']],
    ['', '', ['e2', 'e3', 'e4']],
  ]);
});

test('a lane without shown events is left out, and returns to its place later', () => {
  const shown = timeline.events.filter(({ place }) => place !== 'Seoul');
  expect(groupEvents(timeline, shown, 'place', groupKeys).map(({ key }) => key)).toEqual(['Moscow', '']);
  expect(groupEvents(timeline, [], 'place', groupKeys)).toEqual([]);
});

test('a repeated name and an empty name do not make separate lanes', () => {
  const twice = timelineOf(
    [
      { date: '2024-01-01', people: ['Yoon', '', 'Yoon'], citations: ['x', 'z', 'none'] },
      { date: '2024-01-02', people: [''], citations: ['none'] },
    ],
    [
      articleOf('x', undefined, { publisher: 'X' }),
      articleOf('z', undefined, { publisher: 'X' }),
      articleOf('none', undefined, { publisher: '' }),
    ],
  );
  const silent = timelineOf(
    [
      {
        date: '2024',
        citations: [
          { article: 'x', stance: 'silent' },
          { article: 'y', stance: 'disputes' },
        ],
      },
    ],
    [articleOf('x', undefined, { publisher: 'X' }), articleOf('y', undefined, { publisher: 'Y' })],
  );
  expect(groupKeys(silent.events[0]!, 'publisher')).toEqual(['Y']);
  const [first, second] = twice.events;
  expect([groupKeys(first!, 'people'), groupKeys(second!, 'people')]).toEqual([['Yoon'], ['']]);
  expect([groupKeys(first!, 'publisher'), groupKeys(second!, 'publisher')]).toEqual([['X'], ['']]);
});

test('each shown event is exactly once in each lane of its groups, and lanes are in order of time', () => {
  const shownSets = fc.tuple(fc.constantFrom(...GROUPINGS, '' as const), fc.subarray([...timeline.events]));
  check(
    fc.property(shownSets, ([grouping, shown]) => {
      const lanes = groupEvents(timeline, shown, grouping, groupKeys);
      for (const event of shown) {
        const keys = lanes.filter(({ events }) => events.includes(event)).map(({ key }) => key);
        expect(keys.toSorted()).toEqual(groupKeys(event, grouping).toSorted());
      }
      for (const { key, events } of lanes) {
        for (const [a, b] of pairs(events)) expect(b.index).toBeGreaterThan(a.index);
        for (const event of events) {
          expect(shown).toContain(event);
          expect(groupKeys(event, grouping)).toContain(key);
        }
      }
    }),
  );
});

test('positionIn finds a shown event by its position, and no other', () => {
  check(
    fc.property(fc.subarray([...timeline.events]), (shown) => {
      for (const event of timeline.events) expect(positionIn(shown, event)).toBe(shown.indexOf(event));
    }),
  );
  const stranger = timelineOf(['2024-01-01']).events[0];
  expect(positionIn(timeline.events, stranger)).toBe(-1);
  expect(positionIn(timeline.events, undefined)).toBe(-1);
});

test('all names of a publisher are one lane under its name in the file, and a single publisher is not a choice', () => {
  const articles = [
    articleOf('a', undefined, { publisher: 'Example Wire' }),
    articleOf('b', undefined, { publisher: 'EXAMPLE  Wíre' }),
    articleOf('c', undefined, { publisher: 'EW' }),
    articleOf('d', undefined, { publisher: 'Gazette' }),
  ];
  const publishers = [{ name: 'The Example Wire', aliases: ['EW', 'Example Wire'] }];
  const cited = (...citations: string[]) => ({ date: '2024', citations });
  const named = timelineOf([cited('a', 'b'), cited('c'), cited('d', 'c')], articles, { publishers });
  const lanes = createRefiner(named).groups(named.events, 'publisher');
  expect(lanes.map(({ key, label, events }) => [key, label, ids(events)])).toEqual([
    ['The Example Wire', 'The Example Wire', ['e0', 'e1', 'e2']],
    ['Gazette', 'Gazette', ['e2']],
  ]);
  const alone = timelineOf([cited('a', 'b'), cited('c')], articles, { publishers });
  expect(createRefiner(alone).counts(NO_FILTER).choices.groupings).toEqual([]);
});

test('of many thousand groups those with the most events have their own lanes, and no event is without a lane', () => {
  const many = timelineOf(
    Array.from({ length: 5000 }, (_, i) => ({
      date: '2024',
      people: i % 50 === 0 ? ['Yoon', `Person ${i}`, `Person ${i + 1}`] : [`Person ${i}`, `Person ${i + 1}`],
    })),
  );
  const lanes = groupEvents(many, many.events, 'people', groupKeys);
  expect(lanes).toHaveLength(100);
  expect(lanes.at(-1)).toMatchObject({ key: '', label: '' });
  expect(lanes.find(({ key }) => key === 'Yoon')!.events).toHaveLength(100);
  for (const { events } of lanes) expect(new Set(events).size).toBe(events.length);
  expect(new Set(lanes.flatMap(({ events }) => events)).size).toBe(5000);
  const few = many.events.slice(0, 10);
  expect(new Set(groupEvents(many, few, 'people', groupKeys).flatMap(({ events }) => events)).size).toBe(10);
});
