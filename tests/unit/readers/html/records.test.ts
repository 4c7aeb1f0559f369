import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import type { Item } from '../../../../src/readers/html/item.ts';
import { fileOf } from '../../../../src/readers/html/records.ts';

const link = { href: 'https://www.koreaherald.com/view.php?ud=1', text: 'Defense chiefs meet', published: '' };
const item: Item = {
  id: '',
  title: 'Putin and Kim sign a treaty',
  date: '2024-06',
  dateText: 'June 2024',
  summary: '',
  category: '',
  place: '',
  image: undefined,
  links: [link],
};

test('an entry becomes an event, and its link an article', () => {
  expect(fileOf([item], { title: 'A story', lang: '' })).toEqual({
    title: 'A story',
    articles: [
      { id: 'defense-chiefs-meet', headline: 'Defense chiefs meet', url: link.href, publisher: 'koreaherald.com' },
    ],
    events: [
      {
        id: 'putin-and-kim-sign-a-treaty',
        title: 'Putin and Kim sign a treaty',
        date: '2024-06',
        dateText: 'June 2024',
        citations: ['defense-chiefs-meet'],
      },
    ],
  });
});

test('one address is one article, however often it is linked; repeated words get different ids', () => {
  const other = { ...link, href: 'report.html' };
  const { articles, events } = fileOf([
    { ...item, links: [link, link, other] },
    { ...item, links: [{ ...link, text: 'The same again' }] },
  ]);
  expect(articles.map(({ id, publisher }) => [id, publisher])).toEqual([
    ['defense-chiefs-meet', 'koreaherald.com'],
    ['defense-chiefs-meet-2', undefined],
  ]);
  expect(events.map(({ id, citations }) => [id, citations])).toEqual([
    ['putin-and-kim-sign-a-treaty', ['defense-chiefs-meet', 'defense-chiefs-meet-2']],
    ['putin-and-kim-sign-a-treaty-2', ['defense-chiefs-meet']],
  ]);
});

test('a made-up id never equals one that is written further down', () => {
  const { events } = fileOf([item, { ...item, id: 'putin-and-kim-sign-a-treaty' }]);
  expect(events.map(({ id }) => id)).toEqual(['putin-and-kim-sign-a-treaty-2', 'putin-and-kim-sign-a-treaty']);
});

test('ten thousand entries with the same title get ten thousand ids in linear time', () => {
  const { events } = fileOf(Array.from({ length: 10_000 }, () => item));
  expect(new Set(events.map(({ id }) => id)).size).toBe(10_000);
  expect(events.at(-1)?.id).toBe('putin-and-kim-sign-a-treaty-10000');
});

test('a title of 100,000 brackets is read in linear time', () => {
  const { events } = fileOf([{ ...item, title: '('.repeat(100_000) }]);
  expect(events[0]?.title).toMatch(/^\(+$/);
});

test('a source without an address is an article with its name as headline', () => {
  const { articles, events } = fileOf([{ ...item, links: [{ href: '', text: 'Town gazette', published: '' }] }]);
  expect(articles).toEqual([{ id: 'town-gazette', headline: 'Town gazette' }]);
  expect(events[0]?.citations).toEqual(['town-gazette']);
  expect(checkFile({ articles, events }).problems).toEqual([]);
});
