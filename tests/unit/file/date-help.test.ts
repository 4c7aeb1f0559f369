import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile as checkInCore, parseTimeline } from '../../../src/core.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { checkFile } from '../../../src/file/check.ts';
import { withDateHelp } from '../../../src/file/explain/date-help.ts';
import { runs } from '../runs.ts';
import { processorTime } from '../processor-time.ts';

const fileOf = (date: unknown, lang = 'en') => ({
  lang,
  articles: [],
  events: [{ id: 'a', title: 'A', date, citations: [] }],
});
const problemOf = (date: unknown, lang?: string) => checkInCore(fileOf(date, lang)).problems[0]!;

test.each([
  ['1714564800', '2024-05-01', 'seconds since 1970'],
  ['1714564800000', '2024-05-01', 'milliseconds since 1970'],
  ['1714564800.25', '2024-05-01', 'seconds since 1970'],
  ['45123', '2023-07-16', 'the number of a day in a spreadsheet'],
  ['9 August 378', '0378-08-09', 'the year 378 needs four digits or an era'],
  ['24/08/410', '0410-08-24', 'day first or month first'],
  ['410/08/24', '0410-08-24', 'the year 410 needs four digits'],
  ['05/13/2024', '2024-05-13', 'day first or month first'],
  ['439', '0439', 'four digits or an era'],
  ['17--', '17XX', ''],
  ["1770's", '177X', ''],
  ['May 1968', '1968-05', ''],
  ['May 3rd, 1968', '1968-05-03', ''],
  ['Febuary 1968', '1968-02', 'did you mean "February"?'],
  ['between 1900 and 1910', '[1900..1910]', ''],
  ['44 BC', '-0043', ''],
  ['2024/06/01', '2024-06-01', 'a day is written year-month-day with hyphens'],
  ['2024-6', '2024-06', ''],
])('%s: did you mean %s?', (date, suggestion, words) => {
  const problem = problemOf(date);
  expect(problem).toMatchObject({ code: 'refused-date', path: 'events[0].date', text: date, suggestion });
  expect(problem.message).toMatch(/^This date cannot be read: /);
  expect(problem.message).toContain(words);
});

test.each([
  ['03.05.1968', 'day first or month first'],
  ['5/3/68', 'the year 68 needs four digits'],
  ['n.d.', 'there is no date'],
  ['Mary 2024', ''],
  ['17-', 'four digits or an era'],
  ['2024/2025/2026', 'an interval has two ends'],
])('nothing is suggested for %s', (date, words) => {
  const problem = problemOf(date);
  expect(problem.suggestion).toBeUndefined();
  expect(problem.message).toContain(words);
});

test('words are read in the language of the file, then as English', () => {
  expect(problemOf('3. Mai 1968', 'de').suggestion).toBe('1968-05-03');
  expect(problemOf('03.05.1968', 'de').suggestion).toBe('1968-05-03');
  expect(problemOf('1968年5月3日', 'ja').suggestion).toBe('1968-05-03');
  expect(problemOf('May 1968', 'ko').suggestion).toBe('1968-05');
});

test.each([
  [1968, '"1968"'],
  [1_714_564_800, '"2024-05-01"'],
  [1_714_564_800_000, '"2024-05-01"'],
  [45_123, undefined],
])('the number %s is not a date, and %s is suggested', (date, suggestion) => {
  expect(problemOf(date)).toMatchObject({ code: 'wrong-shape' });
  expect(problemOf(date).suggestion).toBe(suggestion);
});

test('a timeline parsed in Node has the same suggestions', () => {
  expect(parseTimeline(fileOf('9 August 378')).problems[0]?.suggestion).toBe('0378-08-09');
});

test('other problems, and those that already have a suggestion, stay as they are', () => {
  const { problems } = checkFile({ ...fileOf('Nov 2024'), titel: 'A' });
  expect(withDateHelp(problems)).toEqual(problems);
  expect(withDateHelp([])).toEqual([]);
});

test('every suggestion is a date, and never a year of ten digits', () => {
  const piece = fc.constantFrom(
    ...'1714564800 45123 17 24 08 410 May Mary 1968 / . - -- ’s ca. ? [ ] BC'.split(' '),
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const { suggestion, code } = problemOf(pieces.join('')) ?? {};
      if (code !== 'refused-date' || suggestion === undefined) return;
      expect(parseDate(suggestion)).toHaveProperty('date');
      expect(suggestion).not.toMatch(/^Y?\d{9,}/);
    }),
    { numRuns: runs(1000), seed: 20_241_129 },
  );
});

test('a thousand faults take well under a second', () => {
  const events = Array.from({ length: 1000 }, (_, i) => ({
    id: `e${i}`,
    title: 'A',
    date: `${1 + (i % 28)} August ${100 + i}`,
    citations: [],
  }));
  const { problems } = checkFile({ articles: [], events });
  const begun = processorTime();
  expect(withDateHelp(problems).filter(({ suggestion }) => suggestion).length).toBe(1000);
  expect(processorTime() - begun).toBeLessThan(1500);
});
