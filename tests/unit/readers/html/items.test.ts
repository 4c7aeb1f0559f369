import { expect, test } from 'vitest';
import { sometimeDuring } from '../../../../src/readers/html/sometime.ts';
import { pageFrom, told } from './from-html.ts';

const time = (datetime: string, words: string): string => `<time datetime="${datetime}">${words}</time>`;

test.each([
  [
    `Filed on ${time('2021-12-01', '1 December 2021')}, it was settled on ${time('2024-05-20', '20 May 2024')}`,
    '2021-12-01 | Filed on 1 December 2021, it was settled on 20 May 2024',
  ],
  [`${time('1990', '1990')}–${time('1992', '1992')} Building`, '1990/1992 | Building'],
  [`${time('1990', '1990')} to ${time('1992', '1992')}: Building`, '1990/1992 | Building'],
  [`${time('1990', '1990')} until ${time('1992', '1992')}: Building`, '1990/1992 | Building'],
  [`${time('1990', '1990')} bis ${time('1992', '1992')} Bau`, '1990/1992 | Bau'],
  [`${time('1990', '1990')} and ${time('1992', '1992')}: cups`, '1990 | 1990 and 1992: cups'],
  [`${time('1990', '1990')}, ${time('1992', '1992')}: cups`, '1990 | 1992: cups'],
  [
    `Between ${time('1990-05-01', '1 May')} and ${time('1990-05-05', '5 May 1990')} the bridge falls`,
    '[1990-05-01..1990-05-05] | Between 1 May and 5 May 1990 the bridge falls',
  ],
  // Both ends of a set have the same unit: the larger of the two
  [
    `Between ${time('1990', '1990')} and ${time('1992-05', 'May 1992')} the bridge falls`,
    '[1990..1992] | Between 1990 and May 1992 the bridge falls',
  ],
  [`Before ${time('1990', '1990')}: no bridge`, '[..1989] | no bridge'],
  [`Since ${time('1990', '1990')}: a bridge`, '1990/.. | a bridge'],
  [`about ${time('1990', '1990')}: a bridge`, '1990~ | a bridge'],
  [
    `${time('2024-05-14T10:00', '14 May, 10:00')}–${time('12:00', '12:00')} Talk`,
    '2024-05-14T10:00/2024-05-14T12:00 | Talk',
  ],
])('two dates are an interval only if words join them: %s', (item, event) => {
  expect(told(`<ul><li>${item}</li></ul>`)).toEqual([event]);
});

test.each([
  [
    `<a href="https://paper.example/1">${time('2024-05-21', '21 May')} The whole item is a link</a>`,
    '2024-05-21 | The whole item is a link',
  ],
  [`<a href="https://paper.example/1">The headline</a>, ${time('2024-05-22', '22 May')}`, '2024-05-22 | The headline'],
  [`<small>${time('2024-05-25', '25 May')}</small> Small print`, '2024-05-25 | Small print'],
  [`<p>${time('2024-05-23', '23 May')}</p><p>In paragraphs</p>`, '2024-05-23 | In paragraphs'],
  [`${time('2024-05-29', '29 May')}<br>After a break<br>second line`, '2024-05-29 | After a break second line'],
  [
    `<div><div>${time('2024-05-24', '24 May')}</div><div><h4>A card</h4><div>Its text.</div></div></div>`,
    '2024-05-24 | A card',
  ],
  [`1968: Built<sup><a href="#note-1">[1]</a></sup>`, '1968 | Built'],
  ['<b>1968</b> Built', '1968 | Built'],
  ['<b>1968</b>–1970: Built', '1968/1970 | Built'],
  ['<strong>1968:</strong> Built', '1968 | Built'],
  ['<span>1968</span><span>Built</span>', '1968 | Built'],
  ['May 1968: <b>Students</b> march', '1968-05 | Students march'],
  ['3 May 1968 the students march', '1968-05-03 | the students march'],
  ['Students march (3 May 1968)', '1968-05-03 | Students march'],
  ['Students march, May 1968', '1968-05 | Students march'],
  ['1968: The <a href="https://paper.example/1">mill</a> closes', '1968 | The mill closes'],
  ['1968: Signed the <a href="https://paper.example/1">Treaty of the Mill</a>', '1968 | Signed the Treaty of the Mill'],
  [
    '1968: The mill closes (<a href="https://paper.example/1">Gazette</a>, <a href="https://paper.example/2">Post</a>)',
    '1968 | The mill closes',
  ],
  ['1968 – The march', '1968 | The march'],
  ['1969: <del>wrong</del> right', '1969 | right'],
])('%s is one event', (item, event) => {
  expect(told(`<ul><li>${item}</li></ul>`)).toEqual([event]);
});

test.each([
  ['1500 people came'],
  ['5000: a large number'],
  ['The year of the mill'],
  ['Today: nothing'],
  [time('PT2H', '2 h') + ' Film'],
  [time('14:30', '14:30') + ' Talk'],
  ['<del>1968: wrong</del>'],
  ['1970'],
])('%s is left out and reported, and the rest is read', (item) => {
  const { file, leftOut, records, kept } = pageFrom(`<ul><li>1968: The mill</li><li>${item}</li></ul>`);
  expect(file.events).toHaveLength(1);
  expect({ records, kept }).toEqual({ records: 2, kept: 1 });
  expect(leftOut[0]?.where).toBe('item 2 of list 1');
  expect(leftOut[0]?.why).toContain(`“${leftOut[0]?.raw}”`);
});

test('links within the page, mail links and script links are not articles', () => {
  const { file } =
    pageFrom(`<ul><li>1968: A <a href="#b">b</a> <a href="mailto:x@y.example">c</a> <a href="javascript:d()">d</a>
    <a href="https://paper.example/1968" data-published="1968-05">Paper</a> <a href="next.html">Next</a></li></ul>`);
  expect(file.articles.map(({ url, published }) => [url, published])).toEqual([
    ['https://paper.example/1968', '1968-05'],
    ['next.html', undefined],
  ]);
});

test('a footnote mark cites the articles of its note; the link back to the text cites nothing', () => {
  const { file, records } = pageFrom(`<ul><li id="a">1968: The mill closes<sup><a href="#n1">1</a></sup></li></ul>
    <ol><li id="n1"><a href="#a">↑</a> <a href="https://paper.example/mill">The mill</a>, 1969</li></ol>`);
  expect(file.events).toMatchObject([{ title: 'The mill closes', citations: ['the-mill'] }]);
  expect(records).toBe(1);
});

test('other fields of an item: id, category, place, picture and summary', () => {
  expect(
    pageFrom(`<ul><li id="mill" data-category="Work" data-place="River" data-date="1968-05~">
      <h3>The mill</h3><img src="mill.jpg" alt="A mill"><p>It closes.</p><blockquote>At last.</blockquote></li></ul>`)
      .file.events,
  ).toEqual([
    {
      id: 'mill',
      title: 'The mill',
      date: '1968-05~',
      summary: 'It closes.\nAt last.',
      category: 'Work',
      place: 'River',
      image: { url: 'mill.jpg', alt: 'A mill' },
      citations: [],
    },
  ]);
});

test('29 February is not read in a year without one', () => {
  const dates = (year: string): string[] =>
    told(`<h2>${year}</h2><ul><li>29 February: A leap</li><li>3 May: A day</li></ul>`);
  expect(dates('1968')).toEqual(['1968-02-29 | A leap', '1968-05-03 | A day']);
  expect(dates('1967')).toEqual(['1967 | 29 February: A leap', '1967-05-03 | A day']);
});

test('a time span of a heading, applied to an entry, has the same unit at both ends', () => {
  expect(['1968/1970-05', '1968-11/1970-05-03', '1968/1968-05', '1968/1970'].map(sometimeDuring)).toEqual([
    '[1968..1970]',
    '[1968-11..1970-05]',
    '1968',
    '[1968..1970]',
  ]);
});
