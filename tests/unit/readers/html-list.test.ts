import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { type ListItem, listToFile } from '../../../src/readers/html-list.ts';

const link = { href: 'https://www.koreaherald.com/view.php?ud=1', text: 'Defense chiefs meet', published: '' };
const item: ListItem = {
  id: '',
  times: [{ date: '2024-06', text: 'June 2024' }],
  title: 'Putin and Kim sign a treaty',
  summary: '',
  category: '',
  place: '',
  links: [link],
};

test('an item is an event, its link an article', () => {
  expect(listToFile([item], { title: 'A story', lang: '' })).toEqual({
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

test.each([
  ['A title, ', 'A title'],
  [' – A title ( , ) ', 'A title'],
  ['A title: reported in and', 'A title: reported in and'],
  ['A title [ ; ]', 'A title'],
  ['Nine (9) days – and nights', 'Nine (9) days – and nights'],
  ['Told by , and by ,', 'Told by, and by'],
])('%j is the title %j', (title, expected) => {
  expect(listToFile([{ ...item, title }]).events[0]?.title).toBe(expected);
});

test('an item of links alone is named by the first', () => {
  expect(listToFile([{ ...item, title: ' · ' }]).events[0]?.title).toBe('Defense chiefs meet');
});

test.each([
  [[{ date: '2024-11-29 18:06', text: 'Friday' }], '2024-11-29T18:06'],
  [[{ date: '', text: '2024-11' }], '2024-11'],
  [
    [
      { date: '2024-10', text: 'October' },
      { date: '2024-11', text: 'November' },
    ],
    '2024-10/2024-11',
  ],
  [[], ''],
])('%j is the date %s', (times, date) => {
  expect(listToFile([{ ...item, times }]).events[0]?.date).toBe(date);
});

test('one address is one article, however often it is linked; one word twice is two ids', () => {
  const other = { ...link, href: 'report.html' };
  const { articles, events } = listToFile([
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

test('an id made up takes none that is written further down', () => {
  const { events } = listToFile([item, { ...item, id: 'putin-and-kim-sign-a-treaty' }]);
  expect(events.map(({ id }) => id)).toEqual(['putin-and-kim-sign-a-treaty-2', 'putin-and-kim-sign-a-treaty']);
});

test('what a list gives is checked like any file: bad dates and addresses are reported, the rest is shown', () => {
  const file = listToFile([
    { ...item, times: [{ date: 'June', text: 'June' }] },
    { ...item, links: [{ ...link, href: 'javascript:alert(1)' }] },
  ]);
  const { file: good, problems } = checkFile(file);
  expect(problems.map(({ code }) => code)).toEqual(['refused-url', 'refused-date', 'uncited-article']);
  expect(good.events).toHaveLength(1);
  expect(good.articles.find(({ headline }) => headline === link.text)?.url).not.toContain('javascript');
});
