import { expect, test } from 'vitest';
import { parseDateText } from '../../../src/date-words/index.ts';
import { checkInFull } from '../../../src/file/check-in-full.ts';
import { runSteps } from '../../../src/file/steps.ts';
import { csvSteps } from '../../../src/readers/csv/csv-reader.ts';
import { readPage } from '../../../src/readers/html/read-page.ts';
import { treeFrom } from './html/from-html.ts';

const inFile = (date: string): string => {
  const [problem] = checkInFull({ articles: [], events: [{ id: 'e', title: 'E', date, citations: [] }] }).problems;
  return `${problem?.message} ${problem?.suggestion ?? ''}`;
};

const inTable = (date: string): string => {
  const { kept, leftOut } = runSteps(csvSteps(`Date,Event\n"${date.replaceAll('"', '""')}",It is opened\n`));
  return kept > 0 ? 'kept' : leftOut.map(({ why }) => why).join();
};

const inHtml = (html: string): string => {
  const { kept, leftOut } = readPage(treeFrom(`<ul><li>1899: The plan</li>${html}</ul>`), 'en');
  return kept > 1 ? 'kept' : leftOut.map(({ why }) => why).join();
};

/** Uncertain dates as archives write them, and what they most likely mean. */
const NOT_SURE: readonly (readonly [text: string, suggestion: string])[] = [
  ['Febuary 16, 1923', '1923-02-16'],
  ['[betwen 1900 and 1910?]', '[1900..1910?]'],
  ['November 12/13, 1945', '[1945-11-12,1945-11-13]'],
  ['Fall/Winter 1945', '[1945-23,1945-24]'],
  ['postmarked July 4, 1943', '1943-07-04'],
  ['academic year 1943-1944', '1943/1944'],
];

test.each(NOT_SURE)('the likely meaning of “%s” is suggested in a file, a table and HTML: %s', (text, suggestion) => {
  expect(parseDateText(text, { locale: 'en' })).toMatchObject({ problem: { suggestion } });
  expect(inFile(text)).toContain(suggestion);
  expect(inTable(text)).toContain(suggestion);
  expect(inHtml(`<li>${text}: It is opened</li>`)).toContain(suggestion);
  expect(inHtml(`<li><time>${text}</time> It is opened</li>`)).toContain(suggestion);
  expect(inHtml(`<li data-date="${text}">It is opened</li>`)).toContain(suggestion);
});

test('text after a date belongs to the text of an item, and to the date of a cell', () => {
  for (const text of ['1890-1920 (bulk 1900-1910)', '1890-1920, undated']) {
    for (const told of [inFile(text), inTable(text), inHtml(`<li><time>${text}</time> It is opened</li>`)])
      expect(told).toContain('1890/1920');
    expect(inHtml(`<li>${text}: It is opened</li>`)).toBe('kept');
  }
});

/** Dates without a suggestion, and the question to ask. */
const ASKED: readonly (readonly [text: string, question: string])[] = [
  ['03/04/1945', 'day first or month first'],
  ["12 Nov '45", 'does not say its century'],
  ['bulk 1920-1935', 'of the bulk alone'],
  ['Digitized 2010', 'date of a copy'],
];

test.each(ASKED)('“%s” leads to the same question everywhere: %s', (text, question) => {
  expect(inFile(text)).toContain(question);
  expect(inTable(text)).toContain(question);
  expect(inHtml(`<li>${text}: It is opened</li>`)).toContain(question);
});

test('the rows of an HTML table report it as well', () => {
  const { leftOut } = readPage(
    treeFrom(
      '<table><tr><th>Date</th><th>Event</th></tr><tr><td>1899</td><td>The plan</td></tr><tr><td>Febuary 16, 1923</td><td>It is opened</td></tr></table>',
    ),
    'en',
  );
  expect(leftOut.map(({ why }) => why)).toEqual([
    expect.stringMatching(/"Febuary" is not known.*did you mean 1923-02-16\?/),
  ]);
});

test('a text that is not a date is not called one', () => {
  for (const text of ['3 boats: All of them sank', 'Room 5: The office', 'Members in 2010 (about 300): A list'])
    expect(inHtml(`<li>${text}</li>`)).toContain('it has no date; begin it with one');
});

/** Forms that are read in the same way in a table and in HTML. */
test.each([
  ['[between 1900? and 1910?]', '[1900?..1910?]'],
  ['undated, circa 1950s', '195X~'],
  ['[not before 1900]', '[1900..]'],
  ['[17]99', '1799'],
  ['1848 or 1849', '[1848,1849]'],
  ['19th c.', '18XX'],
  ['1943 Spring', '1943-21'],
  ['n.d. [1950s]', '195X'],
  ['February 1958-', '1958-02/..'],
  ['May-June 1943', '1943-05/1943-06'],
  ['1943 May 3-1944 June 5', '1943-05-03/1944-06-05'],
  ['[ca. 1890s-1910s]', '189X~/191X~'],
  ['after May 1945', '[1945-06..]'],
  ['[May?] 1943', '1943-?05'],
  ['19th century, late', '[1867..1899]'],
])('“%s” is %s in a table and in HTML', (text, edtf) => {
  const table = runSteps(csvSteps(`Date,Event\n"${text}",It is opened\n`));
  const html = readPage(treeFrom(`<ul><li><time>${text}</time> It is opened</li></ul>`), 'en');
  expect([...table.file.events, ...html.file.events].map(({ date }) => date)).toEqual([edtf, edtf]);
});
