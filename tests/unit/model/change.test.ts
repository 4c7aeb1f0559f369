import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { type Change, changeStory } from '../../../src/model/change.ts';
import { type ParsedTimeline, parseTimeline } from '../../../src/model/parse-timeline.ts';

const article = (id: string, more: object = {}) => ({
  id,
  headline: `Headline of ${id}`,
  url: `https://example.org/${id}`,
  ...more,
});
const event = (id: string, date: string, citations: string[] = [], more: object = {}) => ({
  id,
  title: `Title of ${id}`,
  date,
  citations,
  ...more,
});
const change = (shown: ParsedTimeline, { events = [], articles = [], removed = [] }: Partial<Change>) =>
  changeStory(shown, { events, articles, removed }, getRareRecords);

/**
 * Everything in a timeline, including all bounds, with the connections between events and articles as indices and ids.
 */
const shape = ({ timeline }: ParsedTimeline) => ({
  events: timeline.events.map(({ citations, ...rest }) => ({
    ...rest,
    citations: citations.map((citation) => ({ ...citation, article: citation.article.id })),
  })),
  articles: timeline.articles.map(({ events, ...rest }) => ({ ...rest, events: events.map(({ id }) => id) })),
  categories: timeline.categories,
  from: [...timeline.columns.from],
  to: [...timeline.columns.to],
  extent: timeline.extent,
});
/** Articles without their indices, because later articles are last. */
const unplaced = (articles: ReturnType<typeof shape>['articles']) =>
  articles.map(({ id, headline, events }) => [id, headline, events]).toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1));
const idsOf = ({ timeline }: ParsedTimeline) => timeline.events.map(({ id }) => id);
const codesOf = ({ problems }: ParsedTimeline) => problems.map(({ code, path }) => [code, path]);

/** Checks that every connection leads to the timeline's own records, and every id to its record. */
function expectWhole({ timeline }: ParsedTimeline): void {
  timeline.events.forEach((one, index) => {
    expect(one.index).toBe(index);
    expect(timeline.event(one.id)).toBe(one);
    for (const { article: cited } of one.citations) expect(timeline.articles[cited.index]).toBe(cited);
  });
  timeline.articles.forEach((one, index) => {
    expect([one.index, timeline.article(one.id)]).toEqual([index, one]);
    for (const attested of one.events) expect(timeline.events[attested.index]).toBe(attested);
  });
}

const ids = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'] as const;
const cites = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
const records = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    day: fc.integer({ min: 0, max: 2 }),
    cites,
    order: fc.option(fc.constantFrom(...ids), { freq: 4 }),
  }),
  { maxLength: 6 },
);
const steps = fc.array(fc.record({ events: records, removed: fc.subarray([...ids]), changesArticle: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});
/** No two events with different ids are on the same day, so that their order in the file does not matter. */
const written = ({
  id,
  day,
  cites: citations,
  order,
}: {
  id: string;
  day: number;
  cites: string[];
  order: string | null;
}) =>
  event(id, `2024-${String(ids.indexOf(id as 'e0') + 1).padStart(2, '0')}-${10 + day}`, citations, {
    ...(order !== null && order > id && { before: [order] }),
  });

test('after any changes a story equals the one built from its final records', () => {
  fc.assert(
    fc.property(steps, (rounds) => {
      const kept = new Map<string, object>();
      const articles = new Map(['a', 'b', 'c'].map((id) => [id, article(id)]));
      let shown = parseTimeline({ articles: [...articles.values()], events: [] });
      rounds.forEach(({ events, removed, changesArticle }, round) => {
        if (changesArticle) articles.set('b', article('b', { headline: `In round ${round}` }));
        for (const id of removed) kept.delete(id);
        for (const record of events.map(written)) kept.set(record.id, record);
        // The articles are passed each time, because an article that no event cites any more is removed
        shown = change(shown, { events: events.map(written), articles: [...articles.values()], removed });
        expectWhole(shown);
      });
      // Statements about an event that does not exist become known only when they are made again
      const events = [...kept.values()];
      shown = change(shown, { events, articles: [...articles.values()] });
      const together = shape(parseTimeline({ articles: [...articles.values()], events }));
      const { events: changed, articles: shownArticles, ...rest } = shape(shown);
      const { events: all, articles: allArticles, ...whole } = together;
      expect(rest).toEqual(whole);
      expect(unplaced(shownArticles)).toEqual(unplaced(allArticles));
      expect(changed.map(({ id, date, citations }) => [id, date, citations])).toEqual(
        all.map(({ id, date, citations }) => [id, date, citations]),
      );
    }),
    { seed: 5 },
  );
});

test('a timeline that was handed out earlier does not change', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const articles = ['a', 'b', 'c'].map((id) => article(id));
      let shown = parseTimeline({ articles, events: ids.map((id) => event(id, '2024-05-11', ['a'])) });
      for (const { events, removed, changesArticle } of all) {
        const before = shown;
        const said = structuredClone(shape(before));
        shown = change(shown, {
          events: events.map(written),
          articles: changesArticle ? [article('a', { headline: 'Another' })] : [],
          removed,
        });
        expect(shape(before)).toEqual(said);
        expectWhole(before);
      }
    }),
    { seed: 6 },
  );
});

const STORY = {
  articles: [article('a'), article('b')],
  events: [event('one', '2024', ['a']), event('two', '2025', ['a', 'b']), event('three', '2026')],
};

test('adding the same file three times gives the same story, with the same problems', () => {
  const shown = parseTimeline(STORY);
  expect(change(change(shown, STORY), STORY)).toBe(shown);
});

test('also if ids are missing or duplicated', () => {
  const { id: _, ...nameless } = event('x', '2024', ['a']);
  const file = {
    articles: [article('a'), article('one')],
    events: [nameless, nameless, event('one', '2023', ['one'])],
  };
  const first = change(parseTimeline({ articles: [], events: [] }), file);
  expect(idsOf(first)).toEqual(['one-2', 'title-of-x', 'title-of-x-2']);
  expect(change(first, file)).toBe(first);
});

test('an event with a known id replaces the previous one', () => {
  const more = change(parseTimeline(STORY), { events: [event('one', '2027', ['b'])] });
  expect(idsOf(more)).toEqual(['two', 'three', 'one']);
  expect(more.timeline.article('a')!.events.map(({ id }) => id)).toEqual(['two']);
  expect(more.timeline.article('b')!.events.map(({ id }) => id)).toEqual(['two', 'one']);
});

test('an article with a known id replaces the previous one in all events that cite it', () => {
  const more = change(parseTimeline(STORY), { articles: [article('a', { headline: 'Corrected' })] });
  expect(more.timeline.event('two')!.citations.map((citation) => citation.article.headline)).toEqual([
    'Corrected',
    'Headline of b',
  ]);
  expect(more.problems).toEqual(parseTimeline(STORY).problems);
});

test('an article that a citation has already named is added only once', () => {
  const again = change(parseTimeline(STORY), { events: [event('four', '2027', ['a'])], articles: [article('a')] });
  expect(again.timeline.articles.map(({ id, url }) => [id, url])).toEqual([
    ['a', 'https://example.org/a'],
    ['b', 'https://example.org/b'],
  ]);
});

test.each([
  'http://www.Example.org/a',
  'https://example.org/a#',
  'HTTPS://EXAMPLE.ORG/a',
  'https://example.org/a/',
  'https://example.org/a?utm_source=feed',
])('an article at a known address, %j, is that article, under either id', (url) => {
  const first = change(parseTimeline(STORY), {
    events: [event('four', '2027', ['other'])],
    articles: [{ id: 'other', headline: 'Newer words', url }],
  });
  const more = change(first, { events: [event('five', '2028', ['other'])] });
  expect(more.timeline.articles.map(({ id, headline, events }) => [id, headline, events.map((one) => one.id)])).toEqual(
    [
      ['a', 'Newer words', ['one', 'two', 'four', 'five']],
      ['b', 'Headline of b', ['two']],
    ],
  );
});

test('an article without an id is identified by its address, even if its words give the id of that article', () => {
  const shown = parseTimeline({
    articles: [{ id: 'a-bridge', headline: 'A bridge', url: 'https://example.org/1' }],
    events: [event('one', '2024', ['a-bridge'])],
  });
  const more = change(shown, { articles: [{ url: 'https://example.org/1', headline: 'A bridge', author: 'Desk' }] });
  expect(more.timeline.articles.map(({ id, author, events }) => [id, author, events.length])).toEqual([
    ['a-bridge', 'Desk', 1],
  ]);
});

test('a record that is added again with its fields in a different order changes nothing', () => {
  const shown = parseTimeline(STORY);
  const [first] = STORY.articles;
  expect(change(shown, { articles: [Object.fromEntries(Object.entries(first!).toReversed())] })).toBe(shown);
});

const LATE = {
  id: 'late',
  title: 'Late',
  date: '2026',
  citations: ['a', { article: 'z', stance: 'disputes', note: 'p. 3' }, 'never'],
};

test.each([
  ['in the file', parseTimeline({ ...STORY, events: [...STORY.events, LATE] })],
  ['added', change(parseTimeline(STORY), { events: [LATE] })],
])('an article added after an event that cites it is cited by it if the event was %s', (_, shown) => {
  const come = change(shown, { articles: [article('z')] });
  expect(come.timeline.event('late')!.citations.map(({ article: { id }, stance, note }) => [id, stance, note])).toEqual(
    [
      ['a', 'reports', undefined],
      ['z', 'disputes', 'p. 3'],
    ],
  );
  expect(come.timeline.article('z')!.events.map(({ id }) => id)).toEqual(['late']);
  const missing = come.problems.filter(({ code }) => code === 'missing-article' || code === 'uncited-article');
  expect(missing.map(({ text }) => text)).toEqual(['never']);
  expect(come.errorCount).toBe(1);
  expect(come.problemCount).toBe(come.problems.length);
});

test('an event that waits for all its articles is cited by the last of them, and no problem remains', () => {
  const before = parseTimeline({ ...STORY, events: STORY.events.slice(0, 2) });
  const shown = change(before, { events: [event('late', '2026', ['y', 'z'])] });
  expect(codesOf(shown).map(([code]) => code)).toEqual(['missing-article', 'missing-article', 'uncited-event']);
  const come = change(change(shown, { articles: [article('z')] }), { articles: [article('y')] });
  expect(codesOf(come)).toEqual([]);
  expect(come.timeline.event('late')!.citations).toHaveLength(2);
});

test('a replaced or removed event waits for nothing', () => {
  const shown = change(parseTimeline(STORY), { events: [event('late', '2026', ['z'])] });
  const anew = change(change(shown, { events: [event('late', '2026', ['a'])] }), { articles: [article('z')] });
  expect(anew.timeline.event('late')!.citations.map((one) => one.article.id)).toEqual(['a']);
  const gone = change(change(shown, { removed: ['late'] }), { articles: [article('z')] });
  expect(idsOf(gone)).not.toContain('late');
});

test('of two records with the same id in a batch the later counts', () => {
  const more = change(parseTimeline(STORY), { events: [event('new', '2021'), event('new', '2022')] });
  expect(more.timeline.event('new')!.date.edtf).toBe('2022');
  expect(idsOf(more)).toHaveLength(4);
});

test('an event without an id is identified by title and date, so other events may have its title', () => {
  const goal = (date: string) => ({ title: 'Goal', date, citations: ['a'] });
  let shown = parseTimeline({ articles: [article('a')], events: [] });
  for (const date of ['2024-01', '2024-02', '2024-03', '2024-02']) shown = change(shown, { events: [goal(date)] });
  expect(shown.timeline.events.map(({ id, date }) => [id, date.edtf])).toEqual([
    ['goal', '2024-01'],
    ['goal-2', '2024-02'],
    ['goal-3', '2024-03'],
  ]);
});

test('an id of a record of the other kind does not count', () => {
  const shown = parseTimeline({ articles: [article('x')], events: [event('y', '2024', ['x'])] });
  const more = change(shown, { events: [event('x', '2025', ['y'])], articles: [article('y')] });
  expect(idsOf(more)).toEqual(['y', 'x-2']);
  expect(more.timeline.event('x-2')!.citations.map((citation) => citation.article.id)).toEqual(['y-2']);
  expectWhole(more);
});

test('events whose id an article has stay apart, and each problem names the id that stands in its place', () => {
  let shown = parseTimeline({ articles: [article('x')], events: [event('y', '2024', ['x'])] });
  for (const date of ['2025', '2026']) shown = change(shown, { events: [event('x', date, ['x'], { summary: date })] });
  const [, ...added] = shown.timeline.events;
  expect(added.map(({ summary, date }) => [summary, date.edtf])).toEqual([
    ['2025', '2025'],
    ['2026', '2026'],
  ]);
  const named = shown.problems.filter(({ code }) => code === 'duplicate-id').map(({ message }) => message);
  expect(named).toEqual(added.map(({ id }) => expect.stringContaining(`\`${id}\``)));
  expectWhole(shown);
});

test('125,000 events are added in one change, and as many removed', () => {
  const shown = parseTimeline(STORY);
  const many = Array.from({ length: 125_000 }, (_, i) => event(`n${i}`, `20${10 + (i % 20)}`, ['a']));
  const more = change(shown, { events: many });
  expect(more.timeline.events).toHaveLength(125_003);
  expect(more.timeline.article('a')!.events.length).toBeGreaterThan(125_000);
  expect(more.problems).toEqual(shown.problems);
  expect(idsOf(change(more, { removed: many.map(({ id }) => id) }))).toEqual(idsOf(shown));
}, 30_000);

test('events are removed with the articles that no other event cites; unknown ids are ignored', () => {
  const shown = parseTimeline(STORY);
  const less = change(shown, { removed: ['two', 'unheard of'] });
  expect(idsOf(less)).toEqual(['one', 'three']);
  expect(less.timeline.articles.map(({ id }) => id)).toEqual(['a']);
  expect(change(shown, { removed: ['unheard of', 'a'] })).toBe(shown);
  expect(idsOf(change(shown, { removed: ['one', 'two', 'three'] }))).toEqual([]);
});

test('an event that is removed and added in one change keeps its articles', () => {
  const shown = parseTimeline(STORY);
  const again = change(shown, { removed: ['two'], events: [event('two', '2030', ['b'])] });
  expect(again.timeline.event('two')!.citations.map((citation) => citation.article.id)).toEqual(['b']);
});

test('an event may be ordered before or after one that is already shown', () => {
  const shown = parseTimeline({ articles: [], events: [event('one', '2024-05'), event('two', '2024')] });
  const more = change(shown, { events: [event('early', '2024', [], { before: ['one'] })] });
  expect(codesOf(more).filter(([code]) => code === 'missing-event')).toEqual([]);
  expect(more.timeline.event('early')!.date.end.latest).toBe(Date.UTC(2024, 5, 1));
  const less = change(more, { removed: ['one'] });
  expect(less.timeline.event('early')!.date.end.latest).toBe(Date.UTC(2025, 0, 1));
});

test('words for categories may be added later, if the file lists no categories', () => {
  const shown = parseTimeline({ articles: [], events: [event('one', '2024', [], { category: 'War' })] });
  const more = change(shown, { events: [event('two', '2025', [], { category: 'Peace' })] });
  expect(more.timeline.categories.map(({ label }) => label)).toEqual(['War', 'Peace']);
});

test('categories that a file lists are the only ones', () => {
  const shown = parseTimeline({ categories: [{ id: 'w', label: 'War' }], articles: [], events: [] });
  const more = change(shown, { events: [event('two', '2025', [], { category: 'Peace' })] });
  expect(codesOf(more)).toContainEqual(['unknown-category', 'events[0].category']);
});

test('faults of an added event are reported, and the others are added', () => {
  const shown = parseTimeline({ articles: [article('a')], events: [event('one', '2024', ['a'])] });
  const more = change(shown, { events: [event('bad', '2024-13', ['a']), event('good', '2024-12', ['nobody'])] });
  expect(idsOf(more)).toEqual(['one', 'good']);
  expect(codesOf(more)).toEqual([
    ['refused-date', 'events[0].date'],
    ['missing-article', 'events[1].citations[0]'],
    ['uncited-event', 'events[1]'],
  ]);
});

test('a record that cannot be read does not replace one that could', () => {
  const shown = parseTimeline(STORY);
  const more = change(shown, { events: [event('one', 'long ago')] });
  expect(more.timeline).toBe(shown.timeline);
  expect(codesOf(more)).toContainEqual(['refused-date', 'events[0].date']);
});

const hostile = {
  get id(): string {
    throw new Error('planted');
  },
};

test.each<[string, () => unknown]>([
  ['nothing', () => null],
  ['a number', () => 1],
  ['a text', () => 'one'],
  ['a list', () => []],
  ['an event with bad citations', () => ({ citations: [null, 3, {}] })],
  ['an object that throws', () => hostile],
])('if %s comes in place of an event, nothing shown is lost', (_, record) => {
  const shown = parseTimeline(STORY);
  expect(idsOf(change(shown, { events: [record()] }))).toEqual(idsOf(shown));
});

test('an article cited with date and note keeps what the citation says', () => {
  const shown = parseTimeline({
    articles: [article('a')],
    events: [
      { ...event('one', '2024'), citations: [{ article: 'a', stance: 'disputes', date: '2023', note: 'not yet' }] },
    ],
  });
  const more = change(shown, { events: [event('two', '2025', ['a'])] });
  expect(more.timeline.event('one')!.citations).toEqual([
    expect.objectContaining({ stance: 'disputes', note: 'not yet', article: more.timeline.article('a') }),
  ]);
});

test("articles added later have the voices that the file's publishers and other articles give them", () => {
  const shown = parseTimeline({
    publishers: [{ name: 'AP', aliases: ['Associated Press'] }],
    articles: [article('wire', { publisher: 'AP' }), article('later', { publisher: 'Gazette', basedOn: ['coming'] })],
    events: [event('visit', '2024-11-29', ['wire', 'later'])],
  });
  const voicesOf = ({ timeline }: ParsedTimeline) =>
    timeline.articles.map(({ id, voices: [tie] }) => [id, tie!.voice.name]);
  expect(voicesOf(shown)).toEqual([
    ['wire', 'AP'],
    ['later', 'coming'],
  ]);
  const changed = change(shown, {
    articles: [article('coming', { publisher: 'Associated Press' })],
    events: [event('talks', '2024-11-30', ['coming'])],
  });
  expect(voicesOf(changed)).toEqual([
    ['wire', 'AP'],
    ['later', 'AP'],
    ['coming', 'AP'],
  ]);
  const [wire, later, coming] = changed.timeline.articles.map(({ voices: [tie] }) => tie!.voice);
  expect(later).toBe(wire);
  expect(coming).toBe(wire);
});
