import { parse, toArray } from '@markwhen/parser';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { markwhenReader, markwhenSteps } from '../../../../src/readers/markwhen/markwhen-reader.ts';
import type { ReadOptions } from '../../../../src/readers/reader.ts';
import { formatOf } from '../../../../src/readers/registry.ts';
import { faultsOf, readingsOf } from '../mutated.ts';
import { fixture, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const read = (text: string, options: ReadOptions = {}) => runSteps(markwhenSteps(text, options));
const VOYAGE = fixture('markwhen/voyage.mw');

/** The date of a line as EDTF, or why there is none. */
const dateOf = (dates: string, header = ''): string | undefined => {
  const { file, leftOut } = read(`${header}${dates}: Something`);
  return file.events[0]?.date ?? leftOut[0]?.why;
};

test('lines with a date become events, with their context and the lines below', () => {
  const { file, records, kept, notes } = read(VOYAGE);
  expect([records, kept]).toEqual([12, 10]);
  expect(file).toMatchObject({ title: 'A voyage', description: 'Of a ship that never was.' });
  expect(file.events.map(({ date, title, category }) => `${date} | ${title} | ${category}`)).toEqual([
    '1831-05 | The keel is laid | yard',
    '1831-12-27T14:30 | She sails | Outward',
    '1832-01-16/1832-02-08 | On the island | Outward',
    '1832-03/1832-06 | Repairs | yard',
    '1833/1834 | The coast is mapped | Outward',
    '1834-05-03 | A storm, in numbers | Outward',
    '1834-12-25 | A feast | Outward',
    '1835-01-01 | Watch | undefined',
    '1836-10-02/.. | At home | Home',
    '-0499 | An older wreck | undefined',
  ]);
  expect(file.events[0]).toMatchObject({
    id: 'keel',
    summary: 'In the yard by the river.\nOak\nCopper Log of the yard',
    dateText: '5/1831',
    place: 'Exmouth',
    citations: ['river', 'log-of-the-yard'],
  });
  expect(file.events[2]).toMatchObject({ place: 'Porto Praya', citations: [] });
  expect(file.events[1]?.image).toEqual({ url: 'https://pictures.example/ship.jpg', alt: 'A ship' });
  expect(file.articles).toMatchObject([
    { headline: 'river', url: 'https://log.example/more' },
    { headline: 'Log of the yard', publisher: 'log.example', url: 'https://log.example/keel' },
  ]);
  expect(read(VOYAGE).leftOut).toEqual([
    {
      where: 'line 34',
      why: expect.stringMatching(/“2 weeks” is counted from another event/),
      raw: '2 weeks: After that',
    },
    { where: 'line 35', why: expect.stringMatching(/“now”, which changes each time/), raw: 'now: Today' },
  ]);
  expect(notes?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'line 33: It repeats (every other week for 1 year): the first time is read.',
    'header: Clock times were read without the time zone in the header.',
  ]);
});

test.each([
  ['2024', '2024'],
  ['79', '0079'],
  ['2024-11', '2024-11'],
  ['2024-11-29', '2024-11-29'],
  ['2024-11-29 18:06', '2024-11-29T18:06'],
  ['2024-11-29T18:06:36Z', '2024-11-29T18:06:36Z'],
  ['2024-11-29T18:06:36.123Z', '2024-11-29T18:06:36Z'],
  ['2024-11-29T18:06:00Z-2025', '2024-11-29T18:06Z/2025'],
  ['1892/2021-08-12', '1892/2021-08-12'],
  ['1892 / 2021-08-12', '1892/2021-08-12'],
  ['2012-2013', '2012/2013'],
  ['12/2012 - 01/2013', '2012-12/2013-01'],
  ['12/7/1941', '1941-12-07'],
  ['12/7/1941 6pm', '1941-12-07T18:00'],
  ['Dec 25 2023', '2023-12-25'],
  ['25 December 2023', '2023-12-25'],
  ['Dec 25, 2023 10:30am', '2023-12-25T10:30'],
  ['Dec 1 2023 to Dec 3 2023', '2023-12-01/2023-12-03'],
  ['March 1968', '1968-03'],
  ['500 BCE', '-0499'],
  ['500 - 400 BCE', '-0499/-0399'],
  ['2024-11-29 10:00 - 12pm', '2024-11-29T10:00/2024-11-29T12:00'],
  ['2023-04/4 months', '2023-04/2023-07'],
  ['03/2023 - 1 year', '2023-03/2024-02'],
  ['2023-01-30/1 month', '2023-01-30/2023-02-27'],
  ['2024-02-26 / 2 weeks', '2024-02-26/2024-03-10'],
  ['2020/2 years', '2020/2021'],
  ['1984~', '1984~'],
  ['2020-02-22 - now', '2020-02-22/..'],
])('%s is %s', (dates, edtf) => {
  expect(dateOf(dates)).toBe(edtf);
});

test.each([
  ['2 weeks', /counted from another event/],
  ['after !foo 2 weeks', /counted from another event/],
  ['10:30', /time of day alone/],
  ['Dec 25', /no year|needs a year|cannot be read/],
  ['12/7/41', /does not say its century/],
  ['2024-02-30', /February 2024 has 29 days/],
  ['2024-05-01/3 hours', /counted from another event/],
  ['2024/2023', /cannot end before it starts/],
  ['-500', /write 500 BCE/],
  ['2024-13', /cannot be read/],
  ['27/12/2024', /no month 27/],
])('%s is not an absolute date', (dates, why) => {
  expect(dateOf(dates)).toMatch(why);
});

test('the header, or an option, gives the order of day and month', () => {
  expect(dateOf('03/04/2024')).toBe('2024-03-04');
  expect(dateOf('03/04/2024', 'dateFormat: d/M/y\n')).toBe('2024-04-03');
  expect(read('03/04/2024: A', { order: 'DMY' }).file.events[0]?.date).toBe('2024-04-03');
});

test.each(['Note: text', 'title: A', 'https://a.example', 'To be done: all', '- item: 2', 'Ratio 2:1'])(
  '%s begins no event',
  (line) => {
    expect(read(`1968: A\n${line}`).records).toBe(1);
  },
);

test('the markwhen parser finds the same lines, except groups of older versions', () => {
  const text = VOYAGE.replace(/^.*BCE.*$/m, '');
  const lines = toArray(parse(text).events).flatMap(({ eventy }) =>
    'firstLine' in eventy ? text.slice(0, eventy.textRanges.whole.from).split('\n').length : [],
  );
  const { file, leftOut } = read(text);
  expect(lines).toHaveLength(file.events.length + leftOut.length);
});

test('a markwhen text is recognised by its name, type or lines', () => {
  const format = (text: string, contentType = '', address = '') => formatOf({ text, contentType, address })?.id;
  expect(format('A', '', 'a.mw')).toBe('markwhen');
  expect(format('A', 'text/markwhen')).toBe('markwhen');
  expect(format(VOYAGE)).toBe('markwhen');
  expect(format('2024-11-29: A\n2024-11-30: B')).toBe('markwhen');
  expect(format('Dear all,\n1968: a year')).toBeUndefined();
});

test('third parties cannot inject HTML, scripts or control characters', () => {
  const { file } = read(
    '1968: <b>A</b> [x](javascript:alert(1)) [y](https://a.example/y)\u0000 <script>alert(1)</script>\n1969: #tag',
  );
  expect(file.events.map(({ title }) => title)).toEqual([expect.not.stringMatching(/[<>]|alert\(1\)<|tag/)]);
  expect(file.articles.map(({ url }) => url)).toEqual(['https://a.example/y']);
});

test('the check accepts every event that was kept', () => {
  const { file, kept } = read(VOYAGE);
  const checked = checkFile(file);
  expect(checked.file.events).toHaveLength(kept);
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('in each mutation every record is kept or left out', () => {
  const readings = readingsOf(VOYAGE, markwhenSteps);
  expect(readings.flatMap(faultsOf)).toEqual([]);
  for (const { file, kept } of readings) expect(checkFile(file).file.events).toHaveLength(kept);
});

test('events in a group without a name belong to the group around it', () => {
  const { file } = read('group A\ngroup\n1968: In A\nendGroup\nendGroup\n1969: In none');
  expect(file.events.map(({ category }) => category)).toEqual(['A', undefined]);
});

test('for a text without events the message says what was looked for', () => {
  const { file, problems } = readWith(markwhenReader, 'title: A');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/holds no event/);
});

test.each([
  ['colons', ':'.repeat(200_000)],
  ['blanks', `1968${' '.repeat(200_000)}: A`],
  ['brackets', `1968: ${'['.repeat(100_000)}`],
  ['pictures', `1968: ${'![a]('.repeat(50_000)}`],
  ['dates', '1968 - '.repeat(50_000)],
  ['groups without a name', 'group\n'.repeat(50_000) + '1968: A\n'.repeat(5000)],
  ['groups', 'group A\n'.repeat(20_000) + '1968: A\n'.repeat(1000)],
])('any number of %s is read quickly', (_, text) => {
  const begun = processorTime();
  read(text);
  expect(processorTime() - begun).toBeLessThan(3000);
});
