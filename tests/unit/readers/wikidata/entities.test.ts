import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import type { Reading } from '../../../../src/readers/reading.ts';
import { wikidataSteps } from '../../../../src/readers/wikidata/read-wikidata.ts';
import { wikidataReader } from '../../../../src/readers/wikidata/wikidata-reader.ts';
import { faultsOf, readingsOf } from '../mutated.ts';
import { fixture, mutationsOf, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const ENTITIES = fixture('wikidata/entities.json');
const read = (text: string): Reading => runSteps(wikidataSteps(text));

/** A statement of a property with a time, as Wikidata writes it. */
const statement = (property: string, time: string, precision: number, more: object = {}): object => ({
  mainsnak: {
    snaktype: 'value',
    property,
    datavalue: { type: 'time', value: { time, precision, calendarmodel: '', timezone: 0, before: 0, after: 0 } },
    datatype: 'time',
  },
  rank: 'normal',
  ...more,
});
const entity = (claims: object, id = 'Q1'): object => ({
  type: 'item',
  id,
  labels: { en: { language: 'en', value: 'Ada' } },
  claims,
});

test('statements with a time become events', () => {
  const { file, records, kept, leftOut } = read(ENTITIES);
  expect(file.events.map(({ date, title, status }) => [date, title, status ?? ''].join(' | '))).toEqual([
    '1832-02-11 | Birth of Ada Miller | disputed',
    '1834 | Birth of Ada Miller | disputed',
    '1917-11-07 | Death of Ada Miller | ',
    '[1832-03-01..1832-03-31] | Baptism of Ada Miller | ',
    '185X~ | Ada Miller: flourished | ',
    '1850/1900 | Work period of Ada Miller | ',
    '1860-03/1865 | Ada Miller: position held harbour master | ',
    '1866/.. | Ada Miller: position held Q9000005 | ',
    '/1870 | Ada Miller: position held keeper of the light | ',
    '1855/ | Ada Miller: spouse توم | ',
    '1871-06-01 | Ada Miller: award received harbour master | ',
    '-0043-07 | the comet | ',
    '2013-12-07 | Publication of the comet | ',
    '2014 | Publication of the comet | ',
    '2015 | the comet: first sighting | ',
    '1881/1883-05-04 | War of the nets | ',
    'Y-13798000000S5 | Inception of War of the nets | ',
    '[1801..1900] | Dissolution of War of the nets | ',
  ]);
  expect([records, kept]).toEqual([24, 18]);
  expect(leftOut.map(({ where, why, raw }) => `${where}: ${why} ${raw}`)).toEqual([
    'entities.Q9000001.claims.P569[3]: This statement has the deprecated rank: Wikidata considers it wrong. Ada Miller: P569',
    'entities.Q9000001.claims.P569[1]: Another value of this property says the same, as exactly or more so. Ada Miller: P569',
    'entities.Q9000001.claims.P570[1]: Another value of this property has the preferred rank. Ada Miller: P570',
    'entities.Q9000001.claims.P746[0]: This says that there is no such time. Ada Miller: P746',
    expect.stringMatching(/^entities\.Q9000001\.claims\.P4602\[0\]: This time is said to be unknown/),
    'entities.Q9000001.claims.P1082[0]: This is a number, picture, address or identifier with a time, and not an event. Ada Miller: P1082',
  ]);
});

test('an event has its place, people, articles with their own dates, and a link to its statement on Wikidata', () => {
  const { file } = read(ENTITIES);
  expect(file.events[0]).toEqual({
    id: 'Q9000001$0000-3',
    title: 'Birth of Ada Miller',
    date: '1832-02-11',
    summary: 'baker of invented bread',
    category: 'Birth',
    place: 'Old Mill',
    people: ['Ada Miller'],
    citations: [
      { article: 'the-baker-of-the-harbour', locator: '4' },
      { article: 'lives-example-ada', note: 'Describes Ada Miller' },
      // From the statement with only the year
      { article: 'register-of-old-mill', date: '1832', quote: 'Ada, daughter of the miller' },
    ],
    sameAs: ['https://www.wikidata.org/wiki/Q9000001#Q9000001$0000-3'],
    status: 'disputed',
    statusNote: 'Wikidata also gives 1834',
  });
  expect(file.events[2]?.dateText).toBe('25 October 1917 (Julian calendar)');
  expect(file.events[11]).toMatchObject({ place: 'Old Mill', sameAs: ['https://www.wikidata.org/wiki/Q9000007'] });
  expect(file.articles).toEqual([
    {
      id: 'the-baker-of-the-harbour',
      headline: 'The baker of the harbour',
      url: 'https://gazette.example/ada',
      publisher: 'gazette.example',
      published: '1890-05-02',
      retrieved: '2024-11-02',
      lang: 'en',
    },
    {
      id: 'lives-example-ada',
      headline: 'lives.example/ada',
      publisher: 'lives.example',
      url: 'https://lives.example/ada',
    },
    {
      id: 'register-of-old-mill',
      headline: 'Register of Old Mill',
      url: 'https://www.wikidata.org/wiki/Q9000009',
    },
  ]);
});

test('a remark about many records appears once', () => {
  const { notes } = read(ENTITIES);
  expect(notes?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringMatching(/^entities\.Q9000007\.claims\.P577\[0\]: This time has an offset/),
    expect.stringMatching(/^entities\.Q9000007\.claims\.P9999\[0\]: This time is said to be more exact/),
    expect.stringMatching(/^the whole file: Titles show ids .* without a name: 1/),
    'the whole file: Days of the Julian calendar were converted to the Gregorian one; dates: 1.',
    expect.stringMatching(/^the whole file: References that name neither .* there are 1\./),
  ]);
  expect(notes?.find(({ message }) => message.startsWith('Titles'))?.text).toBe('Q9000005');
});

test('a single entity gives the story its title; a list of entities is read, too', () => {
  const one = JSON.stringify(entity({ P571: [statement('P571', '+1900-00-00T00:00:00Z', 9)] }));
  for (const text of [one, `[${one}]`, `{"entities":{"Q1":${one}}}`]) {
    const { file, kept } = read(text);
    expect([file.title, kept, file.events[0]?.title]).toEqual(['Ada', 1, 'Inception of Ada']);
  }
});

test('times of a unique event contradict each other only if they have no moment in common', () => {
  const dates = (...statements: object[]) =>
    read(JSON.stringify(entity({ P569: statements }))).file.events.map(({ date, status }) => `${date} ${status ?? ''}`);
  const [day, year] = [statement('P569', '+1990-11-04T00:00:00Z', 11), statement('P569', '+1990-00-00T00:00:00Z', 9)];
  const other = statement('P569', '+1991-00-00T00:00:00Z', 9);
  const circa = statement('P569', '+1989-00-00T00:00:00Z', 9, {
    qualifiers: {
      P1480: [
        { snaktype: 'value', property: 'P1480', datavalue: { type: 'wikibase-entityid', value: { id: 'Q5727902' } } },
      ],
    },
  });
  expect(dates(year, day)).toEqual(['1990-11-04 ']);
  expect(dates(day, day)).toEqual(['1990-11-04 ']);
  expect(dates(year, other, day)).toEqual(['1991 disputed', '1990-11-04 disputed']);
  expect(dates(day, circa)).toEqual(['1990-11-04 ', '1989~ ']);
  const starts = [statement('P580', '+1881-00-00T00:00:00Z', 9), statement('P580', '+1883-00-00T00:00:00Z', 9)];
  expect(read(JSON.stringify(entity({ P580: starts }))).file.events).toMatchObject([
    { date: '1881/', status: 'disputed' },
    { date: '1883/', status: 'disputed' },
  ]);
});

test("Wikidata's notes about its own work are left out", () => {
  const focus = { ...statement('P5008', '+2022-10-31T00:00:00Z', 11) };
  expect(read(JSON.stringify(entity({ P5008: [focus] }))).leftOut).toMatchObject([
    { why: 'This is about the work of Wikidata itself, and not an event.' },
  ]);
});

test('hostile texts and addresses stay texts, or are left out', () => {
  const reference = (url: string) => ({
    snaks: { P854: [{ snaktype: 'value', property: 'P854', datavalue: { type: 'string', value: url } }] },
  });
  const hostile = {
    ...entity({
      P571: [
        statement('P571', '+1900-00-00T00:00:00Z', 9, {
          references: ['javascript:alert(1)', 'data:text/html,x', '//a', 'https://a.example/<b>'].map(reference),
        }),
      ],
    }),
    labels: { en: { value: '<script>alert(1)</script><b>Ada</b> &lt;3' } },
  };
  const { file } = read(JSON.stringify(hostile));
  expect(file.events[0]?.title).toBe('Inception of Ada <3');
  expect(file.articles.map(({ url }) => url)).toEqual(['https://a.example/<b>']);
  expect(checkFile(file).file.events).toHaveLength(1);
});

test('entities without a timed statement have no story, and text that is not JSON is reported', () => {
  const { file, problems } = readWith(wikidataReader, '{"entities":{"Q1":{"type":"item","id":"Q1","claims":[]}}}');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/^No events were found in this data of Wikidata\./);
  expect(read('{"entities": oops').leftOut).toHaveLength(1);
  for (const text of ['{}', '[]', '[1, null]', 'null', '', '{"entities":{"Q1":null}}', '{"entities":[[]]}'])
    expect(faultsOf(read(text))).toEqual([]);
});

test('many statements of one kind are read quickly', () => {
  const many = Array.from({ length: 5000 }, (_, i) => statement('P569', `+${1000 + (i % 900)}-00-00T00:00:00Z`, 9));
  const begun = processorTime();
  const reading = read(JSON.stringify(entity({ P569: many })));
  expect(processorTime() - begun).toBeLessThan(5000);
  expect(reading.kept).toBe(5000);
});

test('in each mutation every record is kept or left out, and the check accepts everything that was kept', () => {
  const readings = [...readingsOf(ENTITIES, wikidataSteps), ...mutationsOf(ENTITIES).map(read)];
  expect(readings.flatMap(faultsOf)).toEqual([]);
  for (const { file } of readings) {
    const checked = checkFile(file);
    expect([checked.file.events.length, checked.file.articles.length]).toEqual([
      file.events.length,
      file.articles.length,
    ]);
  }
});
