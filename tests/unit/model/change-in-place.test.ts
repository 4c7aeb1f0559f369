import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { addressKey } from '../../../src/file/canonical-address.ts';
import { changeStory } from '../../../src/model/change.ts';
import { type ParsedTimeline, parseTimeline } from '../../../src/model/parse-timeline.ts';
import { toJSONLD } from '../../../src/writers/json-ld/to-json-ld.ts';
import { evidenceFiles } from '../file/evidence-files.ts';
import { runs } from '../runs.ts';

const STORY = {
  revised: '2024-12-02',
  publishers: [{ name: 'AP', aliases: ['Associated Press'] }],
  articles: [{ id: 'a', headline: 'It opens', url: 'https://example.org/a', publisher: 'AP' }],
  events: [{ id: 'one', title: 'One', date: '2024', citations: ['a'] }],
};
const event = (id: string, citations: unknown, more: object = {}) => ({
  id,
  title: id,
  date: '2025',
  citations,
  ...more,
});
const add = (shown: ParsedTimeline, ...events: object[]) =>
  changeStory(shown, { events, articles: [] }, getRareRecords);
const articlesOf = ({ timeline }: ParsedTimeline) =>
  timeline.articles.map(({ id, headline, publisher, author, events }) => [
    id,
    headline,
    publisher,
    author,
    events.map((one) => one.id),
  ]);

test('an article in a citation of a new event joins the list, and is merged with the article at its address', () => {
  const known = { url: 'http://www.example.org/a/', headline: 'Other words', author: 'A. Writer' };
  const more = add(parseTimeline(STORY), event('two', [known, { url: 'https://example.org/b', headline: 'It opens' }]));
  expect(articlesOf(more)).toEqual([
    ['a', 'It opens', 'AP', 'A. Writer', ['one', 'two']],
    ['it-opens', 'It opens', undefined, undefined, ['two']],
  ]);
  expect(more.problems).toEqual([]);
});

test('two articles with the same headline stay two, in one batch and in the next', () => {
  const cite = (page: string) => [{ url: `https://example.org/${page}`, headline: 'It opens' }];
  let shown = add(parseTimeline(STORY), event('two', cite('a')), event('three', cite('b')));
  shown = add(shown, event('four', cite('c')));
  shown = add(shown, event('five', cite('b')));
  expect(articlesOf(shown).map(([id, , , , events]) => [id, events])).toEqual([
    ['a', ['one', 'two']],
    ['it-opens-2', ['three', 'five']],
    ['it-opens', ['four']],
  ]);
});

test('adding the same event again changes nothing', () => {
  const citations = [{ url: 'https://example.org/b', headline: 'B' }, { headline: 'A book' }];
  const two = event('two', citations, { dateFrom: 'https://example.org/b', changes: [{ date: '2024', note: 'N' }] });
  const first = add(parseTimeline(STORY), two);
  expect(first.timeline.event('two')!.dateFrom).toBe('b');
  expect(add(first, two)).toBe(first);
});

test('`dateFrom` follows the article to its final id', () => {
  const citations = [{ url: 'https://example.org/a', headline: 'Again' }];
  const more = add(parseTimeline(STORY), event('two', citations, { dateFrom: 'https://example.org/a' }));
  expect(more.timeline.event('two')!.dateFrom).toBe('a');
});

test('the basis of an article follows the named article to its id', () => {
  const articles = [
    { id: 'later', headline: 'It opened', url: 'https://example.org/a' },
    { id: 'copy', headline: 'Copy', basedOn: ['later', 'AP dispatch'] },
  ];
  const shown = changeStory(parseTimeline(STORY), { events: [event('two', ['copy'])], articles }, getRareRecords);
  expect(shown.timeline.article('copy')!.basedOn).toEqual(['a', 'AP dispatch']);
});

test('the publishers and the revision date stay', () => {
  const { timeline } = add(parseTimeline(STORY), event('two', ['a']));
  expect(timeline.publishers).toEqual(STORY.publishers);
  expect(timeline.revised?.edtf).toBe('2024-12-02');
  expect(Object.isFrozen(timeline.publishers)).toBe(true);
});

const SEED = 20_241_129;

test(`adding records in one batch gives the same as reading them, and adding them again changes nothing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(evidenceFiles, ({ events, articles = [] }) => {
      // Unlike a file, a change merges two listed articles with the same address
      const addresses = articles.flatMap(({ url }) => (url === undefined ? [] : addressKey(url)));
      fc.pre(new Set(addresses).size === addresses.length);
      const added = changeStory(parseTimeline({ events: [] }), { events, articles }, getRareRecords);
      expect(toJSONLD(added.timeline)).toEqual(toJSONLD(parseTimeline({ events, articles }).timeline));
      expect(toJSONLD(changeStory(added, { events, articles }, getRareRecords).timeline)).toEqual(
        toJSONLD(added.timeline),
      );
    }),
    { numRuns: runs(300), seed: SEED },
  );
});
