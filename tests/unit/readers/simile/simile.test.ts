import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { simileSteps } from '../../../../src/readers/simile/read-simile.ts';
import { simileDate } from '../../../../src/readers/simile/date.ts';
import { faultsOf, readingsOf } from '../mutated.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/readers/simile/${name}`, import.meta.url), 'utf8');
const VOYAGE = fixture('voyage.xml');
const PAINTERS = fixture('painters.json');
const read = (text: string) => runSteps(simileSteps(text));

/** The dates of an XML event as EDTF and in words, or why it is left out. */
function datesOf(attributes: string): readonly (string | undefined)[] {
  const { file, leftOut } = read(`<data><event title="A" ${attributes}/></data>`);
  const [event] = file.events;
  return event
    ? [event.date, ...(event.dateText === undefined ? [] : [event.dateText])]
    : leftOut.map(({ why }) => why);
}

test('elements are read to a depth that no document has', () => {
  const { kept, leftOut, notes = [] } = read(`<data><event start="1968" title="A"/>${'<a>'.repeat(30_000)}`);
  expect(kept).toBe(1);
  expect(JSON.stringify([leftOut, notes])).toMatch(/nested too deep/);
});

test('XML becomes events with their bounds, links and pictures', () => {
  const { file, records, kept, leftOut, notes } = read(VOYAGE);
  expect(file.events.map(({ date, title }) => `${date} | ${title}`)).toEqual([
    '1831-05-01 | The ship is laid down',
    '1831-12-27T14:30-01:00 | She sails',
    '1832-01-16/1832-02-08 | On the island',
    '1832-03 | A storm, some day in March',
    '1832-06-03~/1832-09 | Repairs',
    '1833/1834 | The coast is mapped',
    '1835? | A second storm',
    '-0043 | An older wreck',
  ]);
  expect(file.events[0]).toEqual({
    id: 'the-ship-is-laid-down',
    title: 'The ship is laid down',
    date: '1831-05-01',
    summary: 'In the yard & by the river. Oak.',
    category: 'green',
    citations: ['log-example-keel'],
  });
  expect(file.events[1]?.image).toEqual({ url: 'ship.jpg', alt: 'A ship' });
  expect(file.events[4]?.dateText).toBe(
    'Jun 03 1832 00:00:00 GMT to Jun 10 1832 00:00:00 GMT – Sep 01 1832 00:00:00 GMT to Sep 30 1832 00:00:00 GMT',
  );
  expect(file.articles).toEqual([
    {
      id: 'log-example-keel',
      headline: 'The ship is laid down',
      publisher: 'log.example',
      url: 'https://log.example/keel',
    },
  ]);
  expect([records, kept]).toEqual([13, 8]);
  expect(leftOut).toEqual([
    {
      where: 'line 15',
      why: expect.stringMatching(/^Its start cannot be read: .*(day|month) first/),
      raw: '03/04/1835',
    },
    {
      where: 'line 16',
      why: expect.stringMatching(/it ends before it starts/),
      raw: expect.stringContaining('Oct 02'),
    },
    { where: 'line 17', why: expect.stringMatching(/^Its start cannot be read/), raw: 'Feb 30 1836 00:00:00 GMT' },
    { where: 'line 18', why: expect.stringMatching(/no start/), raw: 'title="No date"' },
    { where: 'line 19', why: expect.stringMatching(/no title/), raw: 'start="1836"' },
  ]);
  expect(notes?.map(({ path, message, text = '' }) => `${path}: ${message} ${text}`)).toEqual([
    'line 13: This link is not a web address and was dropped. javascript:alert(1)',
    'the whole file: Midnight was read as the whole day, as SIMILE writes days; events with such dates: 4. ',
  ]);
});

test('numeric dates are read if the order of day and month is given', () => {
  const { file } = runSteps(simileSteps(VOYAGE, { order: 'DMY' }));
  expect(file.events.find(({ title }) => title === 'In numbers alone')?.date).toBe('1835-04-03');
});

test('JSON is read as scripts write it, with durations where XML has moments', () => {
  const { file, records, leftOut } = read(PAINTERS);
  expect(file.events.map(({ date, title, summary, category }) => [date, title, summary, category])).toEqual([
    ['1880/1910', 'A school of painters', "It's loud at first", undefined],
    ['1886-05-15', 'The last exhibition', undefined, undefined],
    ['[1900-01-01..1909-12-31]', 'Some day of ten years', undefined, 'minor'],
    ['-0500', 'Older walls', undefined, undefined],
  ]);
  expect(records).toBe(5);
  expect(leftOut).toEqual([{ where: 'events[4]', why: expect.stringMatching(/no title/), raw: '["no event"]' }]);
});

test.each([
  ['start="1960" end="1969"', ['196X']],
  ['start="1900" end="1999"', ['19XX']],
  ['start="Jan 01 1978 00:00:00 GMT" end="Jan 01 1979 00:00:00 GMT"', ['1978']],
  ['start="Jan 01 1978 00:00:00 GMT" latestStart="Jan 31 1978 00:00:00 GMT"', ['1978-01']],
  ['start="Jan 01 1978 00:00:00 GMT" end="Jan 03 1978 00:00:00 GMT"', ['[1978-01-01..1978-01-03]']],
  ['start="Jan 01 1978 12:30:00 GMT" end="Jan 01 1978 12:45:00 GMT"', ['[1978-01-01T12:30Z..1978-01-01T12:45Z]']],
  ['start="1900" latestStart="1903" end="1910" isDuration="true"', ['1900~/1910', '1900 to 1903 – 1910']],
  ['start="1900" earliestEnd="1908" end="1910" durationEvent="true"', ['1900/1910~', '1900 – 1908 to 1910']],
  ['start="1900" earliestEnd="1908" durationEvent="true"', ['1900/1908~', '1900 – 1908']],
  ['start="1900" durationEvent="true"', ['1900']],
  ['start="65" end="50" isDuration="true"', [expect.stringMatching(/it ends before it starts; if these are millions/)]],
])('%s is %j', (attributes, expected) => {
  expect(datesOf(attributes)).toEqual(expected);
});

test.each([
  ['Fri Nov 22 1963 12:30:00 GMT-0600', '1963-11-22T12:30-06:00'],
  ['Fri Nov 22 1963 12:30:40 GMT-0600 (CST)', '1963-11-22T12:30:40-06:00'],
  ['May 28 2006 09:00:00 GMT', '2006-05-28T09:00Z'],
  ['May 28 2006 09:00', '2006-05-28T09:00'],
  ['28 May 2006', '2006-05-28'],
  ['June 5, 1832', '1832-06-05'],
  ['Sat May 20 1961 00:00:00 GMT-0600', '1961-05-20'],
  ['1963-11-22T00:00:00-06:00', '1963-11-22'],
  ['1963-11-22T12:30:00Z', '1963-11-22T12:30Z'],
  ['1963-11', '1963-11'],
  ['500 BC', '-0499'],
  ['79 AD', '0079'],
  ['-500', '-0500'],
  ['12000', 'Y12000'],
  ['Mar 15 44 BC', '-0043-03-15'],
])('%s is %s', (written, edtf) => {
  expect(simileDate(written, undefined)).toMatchObject({ edtf });
});

test.each(['', 'Room 5', 'Lorem 2024', '9-Nov', '196305', '1/2/63', 'Foo 12 1999 00:00:00 GMT'])(
  '%j is no date',
  (written) => {
    expect(simileDate(written, undefined)).toHaveProperty('why');
  },
);

test('contradicting bounds are left out', () => {
  const why = (attributes: string): unknown => datesOf(attributes)[0];
  expect(why('start="1900" latestStart="1899" end="1905" isDuration="true"')).toMatch(
    /its start is after its latestStart/,
  );
  expect(why('start="1900" earliestEnd="1903" end="1902" isDuration="true"')).toMatch(
    /its earliestEnd is after its end/,
  );
  expect(why('start="1900" earliestEnd="1899" end="1902" isDuration="true"')).toMatch(
    /its start is after its earliestEnd/,
  );
  expect(why('start="1900" latestStart="1906" end="1905" isDuration="true"')).toMatch(
    /its latestStart is after its end/,
  );
});

test('numbers that count back, such as millions of years ago, are not years', () => {
  const spans = ['115-105', '132-121', '?127-121', '99-90'].map((span) => span.split('-'));
  const events = [
    ...spans.map(([start = '', end = '']) => `<event start="${start}" end="${end}" isDuration="true" title="A"/>`),
    '<event start="125" title="Without an end"/>',
    '<event start="70?" title="Not sure"/>',
    '<event start="Nov 14 1840" title="When they were found"/>',
  ];
  const back = read(`<data>${events.join('')}</data>`);
  expect(back.file.events.map(({ date }) => date)).toEqual(['1840-11-14']);
  expect(back.leftOut.map(({ why }) => why)).toEqual(Array(6).fill(expect.stringMatching(/count back.*-66000000/)));
  // Dates written as the message suggests are read
  expect(datesOf('start="-66000000" end="-65000000" isDuration="true"')).toEqual(['Y-66000000/Y-65000000']);
  // Three of many are mistakes
  const slips = [...events.slice(1), ...Array(3).fill('<event start="90" end="99" isDuration="true" title="B"/>')];
  expect(read(`<data>${slips.join('')}</data>`).kept).toBe(6);
});

test('short names are read, and data that a script assigns to a variable', () => {
  const { file } = read(`var timeline_data = {  // saved
    'dateTimeFormat': 'iso8601',
    'events': [
      {'eid': 'x', 's': '1924', 't': 'A', 'd': 'B', 'c': 'red'},
      {'s': '1913', 'ls': '1914', 'ee': '1920', 'e': '1928', 't': 'C'},
      {'s': '1913', 'e': '1929', 'de': false, 't': 'D', 'title': 'E'},
    ]
  };`);
  expect(file.events).toMatchObject([
    { id: 'x', title: 'A', date: '1924', summary: 'B', category: 'red' },
    { title: 'C', date: '1913~/1928~' },
    { title: 'E', date: '[1913..1929]' },
  ]);
});

test('if all dates have the same clock time, they are days', () => {
  const events = (clock: string): string =>
    Array.from({ length: 10 }, (_, i) => `<event start="19${10 + i}-01-01 ${clock}" title="A"/>`).join('');
  const { file, notes } = read(`<data>${events('10:20:01Z')}</data>`);
  expect(file.events[0]?.date).toBe('1910');
  expect(notes?.[0]?.message).toMatch(/same clock time.* 1 January was read as the year/);
  expect(
    read(`<data>${events('10:20:01Z')}<event start="1930-01-01 10:20:02Z" title="B"/></data>`).file.events[0]?.date,
  ).toBe('1910-01-01T10:20:01Z');
});

test('XML that is not well-formed is read as far as possible, and reported', () => {
  const { kept, notes } = read(VOYAGE.replace('</event>', '').replace('&amp;', '& &nbsp;'));
  expect(kept).toBe(8);
  expect(notes?.[0]).toMatchObject({ message: 'This XML is not well-formed: events may be lost.' });
});

test('the check accepts every event that was kept', () => {
  for (const text of [VOYAGE, PAINTERS])
    expect(checkFile(read(text).file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('in each mutation every record is kept or left out', () => {
  for (const text of [VOYAGE, PAINTERS]) expect(readingsOf(text, simileSteps).flatMap(faultsOf)).toEqual([]);
});
