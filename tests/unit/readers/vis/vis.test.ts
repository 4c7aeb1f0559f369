import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { visSteps } from '../../../../src/readers/vis/read-vis.ts';
import { faultsOf, readingsOf } from '../mutated.ts';

const MATCHES = readFileSync(new URL('../../../fixtures/readers/vis/matches.json', import.meta.url), 'utf8');
const read = (text: string) => runSteps(visSteps(text));

test('items become events', () => {
  const { file, records, kept, leftOut, notes } = read(MATCHES);
  expect(file.events.map(({ id, date, title, category }) => [id, date, title, category])).toEqual([
    ['1', '2014-06-12T17:00', 'Opening match', 'Group A'],
    ['2', '2014-06-13/2014-06-26', 'Group games', 'Group B'],
    ['a-rest-day', '2014-06-27', 'A rest day', undefined],
    ['kick-off', '2014-06-27T17:00Z', 'Kick-off', undefined],
    ['whistle', '2014-06-27T19:00:07Z', 'Whistle', undefined],
    ['quarter-finals', '2014-07-04T13:00/2014-07-05T19:00Z', 'Quarter finals', undefined],
    ['one-digit', '2014-07-08', 'One digit', undefined],
    ['the-last-weeks', '2014-07', 'The last weeks', 'Background'],
  ]);
  expect(file.events[0]?.summary).toBe('At the new ground');
  expect([records, kept]).toEqual([13, 8]);
  expect(leftOut.map(({ where, why }) => `${where} ${why}`)).toEqual([
    'items[8] This item has no text: write one into `content`.',
    'items[9] This item has no start: write a date into `start`.',
    'items[10] It ends before it starts: write an `end` after its `start`.',
    expect.stringMatching(/^items\[11\] Its start cannot be read: /),
    'items[12] This is not an item: an item is an object with `content` and `start`.',
  ]);
  expect(notes).toEqual([
    {
      code: 'not-read',
      severity: 'warning',
      path: 'items[6]',
      message: expect.stringContaining('read as 2014-07-08'),
      text: '2014-07-8',
    },
  ]);
});

test('items are read as scripts write them', () => {
  const { file, leftOut } = read(`[
    // months are counted from 0
    {id: 1, content: 'War \\u0026 peace', start: new Date(1939, 8, 1), end: new Date(1945,8,2)},
    {id: 2, content: "A point", start: new Date(1939, 8, 1, 4, 45)},
    {id: 3, content: "Two digits", start: new Date(39, 8, 1)},
  ];`);
  expect(file.events.map(({ date, title }) => `${date} ${title}`)).toEqual([
    '1939-09-01/1945-09-01 War & peace',
    '1939-09-01T04:45 A point',
  ]);
  expect(leftOut.map(({ raw }) => raw)).toEqual(['new Date(39, 8, 1)']);
});

test('expressions that would have to be run are left out', () => {
  const { file, leftOut } = read(`[
    {content: item1, start: '2014-04-20'},
    {content: 'B', start: moment().add(2, 'days')},
    {content: 'C', start: new Date(Date.UTC(2014, 3, 20))},
    {content: 'D', start: '2014-04-20'}]`);
  expect(file.events.map(({ title }) => title)).toEqual(['D']);
  expect(leftOut.map(({ where, raw }) => `${where} ${raw}`)).toEqual([
    '[0] {"content":{"expression":"item1"},"start":"2014-04-20"}',
    "[1] moment().add(2, 'days')",
    '[2] new Date(Date.UTC(2014, 3, 20))',
  ]);
  expect(leftOut.map(({ why }) => why)).toEqual([
    expect.stringMatching(/no text that could be read without running it/),
    expect.stringMatching(/^Its start cannot be read: it would have to be run/),
    expect.stringMatching(/^Its start cannot be read: it would have to be run/),
  ]);
});

test('if all moments are midnight, they are days, and an end is the day before it', () => {
  const days = ['2014-04-20T00:00:00.000Z', '2014-04-23T00:00:00+02:00', 1_398_470_400_000].map((start, i) => ({
    content: `E ${i}`,
    start,
  }));
  const spans = [{ content: 'F', start: '2014-04-20', end: '2014-04-25T00:00:00' }, ...days];
  expect(read(JSON.stringify(spans)).file.events.map(({ date }) => date)).toEqual([
    '2014-04-20/2014-04-24',
    '2014-04-20',
    '2014-04-23',
    '2014-04-26',
  ]);
  expect(read(JSON.stringify(spans)).notes?.[0]?.message).toMatch(/read as days/);
  // A few other moments; midnight is in the majority, then it is not
  const others = Array.from({ length: 4 }, (_, i) => ({ content: 'G', start: `2014-04-26T08:0${i}` }));
  const dates = (...items: object[]) => read(JSON.stringify(items)).file.events.map(({ date }) => date);
  expect(dates(...spans, ...others.slice(1)).slice(0, 2)).toEqual(['2014-04-20/2014-04-24', '2014-04-20']);
  expect(dates(...spans, ...others)[0]).toBe('2014-04-20/2014-04-25T00:00');
  expect(dates(days[0]!)).toEqual(['2014-04-20T00:00Z']);
});

test('items that a script assigns to a variable or passes to a function are read', () => {
  for (const before of ['var items = new vis.DataSet(', '// a\nconst items = ', 'show(', 'a.b = '])
    expect(read(`${before}[{content: 'A', start: '2014-04-20'}]);`).file.events).toMatchObject([
      { date: '2014-04-20' },
    ]);
});

test.each([
  ['2014-01-23T12:00:00+0100', '2014-01-23T12:00+01:00'],
  ['2014-01-23 13:00:00+01:00', '2014-01-23T13:00+01:00'],
  ['Thu Jan 23 2014 12:00:00 GMT+0100 (CET)', '2014-01-23T12:00+01:00'],
  ['-000300-01-01T00:00:00.000Z', '-0300-01-01T00:00Z'],
  ['2014-04-15T09:30:01.5Z', '2014-04-15T09:30:01.5Z'],
])('the start %s is %s', (start, edtf) => {
  expect(read(JSON.stringify([{ content: 'A', start }])).file.events[0]?.date).toBe(edtf);
});

test('the position where a text stops being data is reported', () => {
  const { records, leftOut } = read('[\n  {"content": "A", "start": ?}\n]');
  expect(records).toBe(1);
  expect(leftOut).toEqual([
    { where: 'line 2', why: expect.stringMatching(/column 29/), raw: '{"content": "A", "start": ?}' },
  ]);
});

test('brackets of any depth are harmless', () => {
  expect(read(`[{start:${'['.repeat(200_000)}`).leftOut).toHaveLength(1);
});

test('the check accepts every event that was kept', () => {
  expect(checkFile(read(MATCHES).file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('in each mutation every record is kept or left out', () => {
  expect(readingsOf(MATCHES, visSteps).flatMap(faultsOf)).toEqual([]);
});
