import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/evidence/assess.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { GROUPINGS } from '../../../src/store/grouping.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type Filter } from '../../../src/store/selection.ts';
import { evidenceKindsOf } from '../../../src/evidence/kinds-of.ts';
import { articleOf, check, dateOf, timelineOf } from '../model/support.ts';
import { createStore } from './support.ts';

const NO_FILTER: Filter = { query: '', hidden: [], evidence: [], groupBy: '' };

const articles = ['A', 'B'].map((name) => articleOf(name, undefined, { publisher: name }));
const stances = ['reports', 'confirms', 'disputes', 'retracts', 'silent'] as const;

const citationsOfAB = fc.record(
  {
    article: fc.constantFrom('A', 'B'),
    stance: fc.constantFrom(...stances),
    date: fc.constantFrom(dateOf('2024-01-01'), dateOf('2024-01-02'), dateOf('2024-01')),
  },
  { requiredKeys: ['article', 'stance'] },
);

/** Timelines of events with categories, some words, and citations of all stances. */
const stories: fc.Arbitrary<Timeline> = fc
  .array(
    fc.record({
      date: fc.constantFrom('2024-01-01', '2024-02', '2023'),
      title: fc.constantFrom('sea battle', 'land', 'sea'),
      category: fc.constantFrom('a', 'b', 'unlisted', ''),
      citations: fc.array(citationsOfAB, { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((events) => timelineOf(events, articles, { categories: ['a', 'b'].map((id) => ({ id, label: id })) }));

const filters: fc.Arbitrary<Filter> = fc.record({
  query: fc.constantFrom('', 'sea', 'battle sea', 'nothing'),
  hidden: fc.subarray(['a', 'b', '']),
  evidence: fc.subarray([...EVIDENCE_KINDS]),
  groupBy: fc.constantFrom('' as const, 'category' as const),
});

test.each<[string, [article: string, stance: (typeof stances)[number]][], EvidenceKind[]]>([
  ['nothing cited', [], ['uncited']],
  ['one report', [['A', 'reports']], ['one-voice']],
  [
    'two reports of one publisher',
    [
      ['A', 'reports'],
      ['A', 'confirms'],
    ],
    ['one-voice'],
  ],
  [
    'two publishers',
    [
      ['A', 'reports'],
      ['B', 'confirms'],
    ],
    ['two-or-more'],
  ],
  [
    'retracted by the other',
    [
      ['A', 'reports'],
      ['B', 'retracts'],
    ],
    ['one-voice', 'disputed'],
  ],
  [
    'retracted by the one that reported',
    [
      ['A', 'reports'],
      ['A', 'retracts'],
    ],
    ['one-voice', 'retracted'],
  ],
  [
    'disputed',
    [
      ['A', 'reports'],
      ['B', 'disputes'],
    ],
    ['one-voice', 'disputed'],
  ],
  ['disputed, and reported by none', [['B', 'disputes']], ['disputed']],
  ['searched in vain', [['A', 'silent']], ['uncited']],
])('kinds of evidence: %s', (_, citations, kinds) => {
  const timeline = timelineOf(
    [{ date: '2024', citations: citations.map(([article, stance]) => ({ article, stance })) }],
    articles,
  );
  expect(evidenceKindsOf(timeline.events[0]!)).toEqual(kinds);
});

test('kinds of evidence follow from the complete assessment', () => {
  check(
    fc.property(stories, ({ events }) => {
      for (const event of events) {
        const { attesting, disputing, status, voices } = assess(event);
        const kinds = evidenceKindsOf(event);
        expect(kinds.includes('one-voice')).toBe(attesting === 1);
        expect(kinds.includes('two-or-more')).toBe(attesting > 1);
        expect(kinds.includes('disputed')).toBe(disputing > 0 || status === 'disputed');
        expect(kinds.includes('retracted')).toBe(status === 'retracted');
        expect(kinds.includes('uncited')).toBe(voices.every(({ role }) => role === 'silent'));
      }
    }),
  );
});

test('a count is the number of events shown if only that category were shown, or only that kind were chosen', () => {
  check(
    fc.property(stories, filters, (timeline, filter) => {
      const store = createStore(timeline);
      const { categories, evidence } = store.counts(filter)!;
      expect([...categories.keys()]).toEqual(['', 'a', 'b']);
      for (const [id, count] of categories) {
        const hidden = ['', 'a', 'b'].filter((other) => other !== id);
        expect(count).toBe(store.select({ ...filter, hidden }).total);
      }
      for (const kind of EVIDENCE_KINDS)
        expect(evidence[kind]).toBe(store.select({ ...filter, evidence: [kind] }).total);
    }),
    300,
  );
});

test('the events left out by a part are those that this part alone leaves out', () => {
  check(
    fc.property(stories, filters, (timeline, filter) => {
      const store = createStore(timeline);
      const { total, leftOut } = store.select(filter);
      const alone = (part: Partial<Filter>) => store.total - store.select({ ...NO_FILTER, ...part }).total;
      const { query, hidden, evidence } = filter;
      expect(leftOut).toEqual({
        query: alone({ query }),
        categories: alone({ hidden }),
        evidence: alone({ evidence }),
      });
      const most = leftOut.query + leftOut.categories + leftOut.evidence;
      expect(store.total - total).toBeLessThanOrEqual(most);
    }),
  );
});

test('counts of a filter are computed once; a different grouping is the same filter, a different query is not', () => {
  const store = createStore(timelineOf([{ date: '2024', title: 'sea' }]));
  const counts = store.counts(NO_FILTER);
  expect(store.counts({ ...NO_FILTER, groupBy: 'place' })).toBe(counts);
  expect(store.counts({ ...NO_FILTER, query: 'land' })).not.toBe(counts);
  expect(store.counts(NO_FILTER)).toEqual(counts);
});

test('kinds of evidence are computed once per event, and only if somebody filters by them or counts them', () => {
  const asked: string[] = [];
  const store = createStore(timelineOf(['2023', '2024']), undefined, ({ id }) => {
    asked.push(id);
    return id === 'e0' ? ['disputed', 'retracted'] : [];
  });
  store.select({ ...NO_FILTER, query: 'x' });
  expect(asked).toEqual([]);
  expect(store.counts(NO_FILTER)?.evidence).toEqual({
    'one-voice': 0,
    'two-or-more': 0,
    disputed: 1,
    retracted: 1,
    uncited: 0,
  });
  expect(store.select({ ...NO_FILTER, evidence: ['retracted'] }).total).toBe(1);
  expect(asked).toEqual(['e0', 'e1']);
});

test('counts are prepared in steps of few events, and then no event is examined again', () => {
  const asked: string[] = [];
  const store = createStore(timelineOf(Array.from({ length: 220 }, () => '2024')), undefined, ({ id }) => {
    asked.push(id);
    return ['uncited'];
  });
  const perStep = [];
  for (const _ of store.prepareCounts()!) perStep.push(asked.length);
  for (const [before, after] of pairs(perStep)) expect(after - before).toBeLessThanOrEqual(50);
  expect([perStep.length, asked.length]).toEqual([5, 220]);
  expect(store.counts(NO_FILTER)?.evidence.uncited).toBe(220);
  expect([...store.prepareCounts()!]).toEqual([]);
  expect(asked).toHaveLength(220);
});

test('the choices of kinds and groupings are those that make a difference in the story, whatever the filter', () => {
  check(
    fc.property(stories, filters, (timeline, filter) => {
      const store = createStore(timeline);
      const { choices } = store.counts(filter)!;
      const kinds = new Set(timeline.events.flatMap(evidenceKindsOf));
      expect(choices.kinds).toEqual(EVIDENCE_KINDS.filter((kind) => kinds.has(kind)));
      const lanes = (groupBy: Filter['groupBy']) => store.select({ ...NO_FILTER, groupBy }).lanes.length;
      expect(choices.conflicts).toBe(timeline.events.filter((event) => assess(event).datesConflict).length);
      expect(choices.groupings).toEqual(GROUPINGS.filter((grouping) => lanes(grouping) > 1));
    }),
  );
});
