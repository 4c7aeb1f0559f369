import { expect, test } from 'vitest';
import { runSteps, type Steps, withinShares } from '../../../src/file/steps.ts';
import { parseSteps } from '../../../src/model/parse-steps.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import type { RareRecords } from '../../../src/model/rare.ts';

/** What a page has if the part is missing. */
// oxlint-disable-next-line require-yield
function* missing(): Steps<RareRecords | undefined> {
  return undefined;
}

const PLAIN = { events: [{ id: 'a', title: 'A', date: '2024-05', citations: [] }] };
const IN_PLACE = {
  articles: [{ id: 'one', headline: 'One' }],
  events: [{ ...PLAIN.events[0], citations: ['one', { headline: 'Two' }, { article: { headline: 'Three' } }] }],
};
const ORDERED = {
  articles: [
    { id: 'one', headline: 'One', publisher: 'Herald' },
    { id: 'two', headline: 'Two', publisher: 'Gazette', basedOn: ['one'] },
  ],
  events: [
    { id: 'a', title: 'A', date: '2024-05', citations: ['one'] },
    { id: 'b', title: 'B', date: '2024', citations: ['two'], after: ['a'] },
  ],
};

test('a story without rare records does not request the part, and a story with them does', () => {
  let asked = 0;
  function* counted(): Steps<RareRecords> {
    asked++;
    return yield* getRareRecords();
  }
  runSteps(parseSteps(PLAIN, counted));
  runSteps(parseSteps(JSON.stringify(PLAIN), counted));
  expect(asked).toBe(0);
  runSteps(parseSteps(ORDERED, counted));
  expect(asked).toBe(2);
});

test.each([
  ['publishers', { ...PLAIN, publishers: [{ name: 'Herald' }] }],
  [
    'dateFrom',
    {
      events: [
        {
          ...PLAIN.events[0],
          citations: [{ headline: 'One', url: 'https://a.example/1' }],
          dateFrom: 'https://a.example/1',
        },
      ],
    },
  ],
  ['articles inside citations', IN_PLACE],
  [
    'articles of the same id',
    { ...PLAIN, articles: ['One', 'one', 'One'].map((headline) => ({ id: 'one', headline })) },
  ],
])('a story with %s requests the part once', (_, story) => {
  let asked = 0;
  runSteps(
    parseSteps(story, function* () {
      asked++;
      return yield* getRareRecords();
    }),
  );
  expect(asked).toBe(1);
});

test('without the part, dates and sources are as written', () => {
  const { timeline, findings } = runSteps(parseSteps(ORDERED, missing));
  expect(findings).toEqual([]);
  const b = timeline.event('b')!;
  expect([b.after, b.before, b.date.tightened]).toEqual([[], [], undefined]);
  expect(timeline.article('two')!.voices.map(({ kind, voice }) => [kind, voice.name])).toEqual([
    ['publisher', 'Gazette'],
  ]);
  const whole = runSteps(parseSteps(ORDERED, getRareRecords)).timeline;
  expect([whole.event('b')!.after, whole.event('b')!.date.tightened]).toEqual([['a'], true]);
  expect(whole.article('two')!.voices.map(({ kind, voice }) => [kind, voice.name])).toEqual([['based-on', 'Herald']]);
});

test('without the part, articles inside citations are left out, and those that are listed stay', () => {
  const { timeline, findings } = runSteps(parseSteps(IN_PLACE, missing));
  expect(findings).toEqual([]);
  expect(timeline.events[0]!.citations.map(({ article }) => article.headline)).toEqual(['One']);
  const whole = runSteps(parseSteps(IN_PLACE, getRareRecords)).timeline;
  expect(whole.events[0]!.citations.map(({ article }) => article.headline)).toEqual(['One', 'Two', 'Three']);
});

test('a long text is parsed in one go if the part that parses it in steps is missing', () => {
  const long = JSON.stringify(PLAIN) + ' '.repeat(600_000);
  expect(runSteps(parseSteps(long, missing)).timeline.events).toHaveLength(1);
});

test('a promise among the steps is passed on', () => {
  const promise = Promise.resolve();
  function* work(): Steps<string> {
    yield 0.5;
    yield promise;
    return 'result';
  }
  expect([...withinShares(work(), 0.5, 1)]).toEqual([0.75, promise]);
});
