import { expect, test } from 'vitest';
import { addStory } from '../../../../demo/make/story/add-story.ts';
import { applyChanges, inversesOf } from '../../../../demo/make/story/changes.ts';
import { EMPTY_STORY } from '../../../../demo/make/story/types.ts';
import { row, storyOf } from './support.ts';

const MINE = storyOf([row('a', { articles: ['x'] })], {
  head: { title: 'Mine', publishers: [{ name: 'Herald' }] },
  articles: [{ id: 'x', headline: 'X', url: 'https://a.example/x' }],
});
const OTHER = storyOf(
  [
    row('a', {
      articles: ['x', { article: 'y', quote: 'q' }, 'https://a.example/z'],
      kept: { before: ['b'], dateFrom: 'x' },
    }),
    row('b', { kept: { after: ['a'] } }),
    row('c', { dateText: '', title: '' }),
  ],
  {
    head: { title: 'Other', lang: 'de', publishers: [{ name: 'Herald' }, { name: 'Post' }] },
    articles: [
      { id: 'x', headline: 'Another', url: 'https://a.example/other', basedOn: ['y', 'AP dispatch'] },
      { id: 'y', headline: 'X again', url: 'https://a.example/x' },
    ],
  },
);

test('rows and articles are added; ids that are taken are replaced by new ones, including all references', () => {
  const { rows, articles, head } = applyChanges(MINE, addStory(MINE, OTHER));
  expect(rows.map(({ id }) => id)).toEqual(['a', 'event-6', 'b']);
  expect(rows[1]).toMatchObject({
    articles: ['event-5', { article: 'x', quote: 'q' }, 'https://a.example/z'],
    kept: { before: ['b'], dateFrom: 'event-5' },
  });
  expect(rows[2]?.kept).toEqual({ after: ['event-6'] });
  expect(articles.map(({ id, basedOn }) => [id, basedOn])).toEqual([
    ['x', undefined],
    ['event-5', ['x', 'AP dispatch']],
  ]);
  expect(head).toEqual({ title: 'Mine', lang: 'de', publishers: [{ name: 'Herald' }, { name: 'Post' }] });
});

test('adding can be undone; an empty story takes everything over; no article is added twice', () => {
  const changes = addStory(MINE, OTHER);
  expect(applyChanges(applyChanges(MINE, changes), inversesOf(changes))).toEqual(MINE);
  expect(applyChanges(EMPTY_STORY, addStory(EMPTY_STORY, MINE))).toEqual(MINE);
  const twice = applyChanges(MINE, addStory(MINE, MINE));
  expect([twice.rows.length, twice.articles.length]).toEqual([2, 1]);
  expect(addStory(MINE, EMPTY_STORY)).toEqual([]);
});
