import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { textOf } from '../../../../src/readers/html/tree.ts';
import { pageFrom, treeFrom } from './from-html.ts';
import { PAGES } from './pages.ts';

test.each(PAGES)('$name', ({ lang, html, title, events, leftOut, unread }) => {
  const read = pageFrom(html, lang);
  const { children } = treeFrom(html);
  const words = read.file.events.map(
    ({ date, title: event, category, place }) =>
      `${date} | ${event}${category ? ` # ${category}` : ''}${place ? ` @ ${place}` : ''}`,
  );
  expect(words).toEqual(events);
  expect(read.file.title).toBe(title);
  expect(read.leftOut.map(({ raw }) => raw)).toEqual(leftOut);
  expect(read.unread.map((i) => textOf(children[i] ?? ''))).toEqual(unread);
  expect(read.kept + read.leftOut.length).toBe(read.records);
  expect(checkFile(read.file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a problem names the place, quotes the text, and says what is missing', () => {
  const { leftOut } = pageFrom(
    '<ul><li>1968: The mill closes</li></ul><ul><li>1970: It burns</li><li>The roof</li></ul>',
  );
  expect(leftOut).toEqual([
    {
      where: 'item 2 of list 2',
      raw: 'The roof',
      why: 'Item 2 of list 2, “The roof”: it has no date; begin it with one, as in “3 May 1968: …”, or write <time datetime="1968-05-03">.',
    },
  ]);
});

test('headings of notes, sources and links are not part of the story, whatever dates are below them', () => {
  const { file, unread, leftOut } = pageFrom(`<h1>1931</h1><ul><li>May: A bridge opens</li></ul>
    <h2>See also</h2><ul><li>Other years</li></ul><h2>Literature</h2><ul><li>A book (1999)</li></ul>`);
  expect(file.events).toMatchObject([{ date: '1931-05' }]);
  expect(leftOut).toEqual([]);
  expect(unread).toHaveLength(4);
});

test('ordered numbers are years only in the first column', () => {
  const table = (head: string, rows: readonly string[]): string =>
    `<table><tr>${head}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const years = ['1500', '1700', '1900'];
  const first = table(
    '<th>Rok</th><th>Dzieje</th>',
    years.map((year) => `<td>${year}</td><td>A mill</td>`),
  );
  const second = table(
    '<th>Town</th><th>People</th>',
    years.map((year) => `<td>A town</td><td>${year}</td>`),
  );
  expect(pageFrom(first, 'pl').file.events.map(({ date, dateText }) => [date, dateText])).toEqual(
    years.map((year) => [year, `Rok: ${year}`]),
  );
  expect(pageFrom(second)).toMatchObject({ kept: 0, unread: [0] });
});
