import { expect, test } from 'vitest';
import { changeStory } from '../../../src/model/change.ts';
import { type ParsedTimeline, parseTimeline } from '../../../src/model/parse-timeline.ts';

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
const add = (shown: ParsedTimeline, ...events: object[]) => changeStory(shown, { events, articles: [] });
const articlesOf = ({ timeline }: ParsedTimeline) =>
  timeline.articles.map(({ id, headline, publisher, author, events }) => [
    id,
    headline,
    publisher,
    author,
    events.map((one) => one.id),
  ]);

test('an article in a citation of a new event joins the list, and is one with the article at its address', () => {
  const known = { url: 'http://www.example.org/a/', headline: 'Other words', author: 'A. Writer' };
  const more = add(parseTimeline(STORY), event('two', [known, { url: 'https://example.org/b', headline: 'It opens' }]));
  expect(articlesOf(more)).toEqual([
    ['a', 'It opens', 'AP', 'A. Writer', ['one', 'two']],
    ['it-opens', 'It opens', undefined, undefined, ['two']],
  ]);
  expect(more.problems).toEqual([]);
});

test('two articles with one headline stay two, in one batch and in the next', () => {
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

test('the same event once more changes nothing', () => {
  const citations = [{ url: 'https://example.org/b', headline: 'B' }, { headline: 'A book' }];
  const two = event('two', citations, { dateFrom: 'https://example.org/b', changes: [{ date: '2024', note: 'N' }] });
  const first = add(parseTimeline(STORY), two);
  expect(first.timeline.event('two')!.dateFrom).toBe('b');
  expect(add(first, two)).toBe(first);
});

test('whose date it is follows the article to its final id', () => {
  const citations = [{ url: 'https://example.org/a', headline: 'Again' }];
  const more = add(parseTimeline(STORY), event('two', citations, { dateFrom: 'https://example.org/a' }));
  expect(more.timeline.event('two')!.dateFrom).toBe('a');
});

test('what an article rests on follows the article that it names to its id', () => {
  const shown = changeStory(parseTimeline(STORY), {
    events: [event('two', ['copy'])],
    articles: [
      { id: 'later', headline: 'It opened', url: 'https://example.org/a' },
      { id: 'copy', headline: 'Copy', basedOn: ['later', 'AP dispatch'] },
    ],
  });
  expect(shown.timeline.article('copy')!.basedOn).toEqual(['a', 'AP dispatch']);
});

test('the publishers and the day of the last change stay', () => {
  const { timeline } = add(parseTimeline(STORY), event('two', ['a']));
  expect(timeline.publishers).toEqual(STORY.publishers);
  expect(timeline.revised?.edtf).toBe('2024-12-02');
  expect(Object.isFrozen(timeline.publishers)).toBe(true);
});
