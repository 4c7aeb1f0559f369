import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import type { Reading } from '../../../../src/readers/reading.ts';
import { formatOf } from '../../../../src/readers/registry.ts';
import { wikidataSteps } from '../../../../src/readers/wikidata/read-wikidata.ts';
import { tableOfCells } from '../../../../src/readers/wikidata/sparql-table.ts';
import { faultsOf, readingsOf } from '../mutated.ts';
import { fixture, mutationsOf } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const RESULTS = fixture('wikidata/results.json');
const DOWNLOAD = fixture('wikidata/download.json');
const CSV = fixture('wikidata/results.csv');
const read = (text: string): Reading => runSteps(wikidataSteps(text));
const told = ({ file }: Reading): string[] => file.events.map(({ id, date, title }) => `${id} | ${date} | ${title}`);
/** Rows in JSON, as a query returns them. */
const results = (rows: readonly object[], vars: readonly string[] = []): string =>
  JSON.stringify({ head: { vars }, results: { bindings: rows } });
const literal = (value: string, datatype?: string): object => ({
  type: 'literal',
  value,
  ...(datatype && { datatype: `http://www.w3.org/2001/XMLSchema#${datatype}` }),
});
const time = (value: string): object => literal(value, 'dateTime');

test('rows with a start and an end become events', () => {
  const reading = read(RESULTS);
  expect(told(reading)).toEqual([
    'Q9000011 | 1936-10-03/1936-10-05 | The great regatta',
    'Q9000012 | 1829/1830-03 | The long winter',
    'Q9000013 | -0299~/-0043-03-15 | The fishers’ league',
    'Q9000014 | 1950/ | No end',
    'Q9000018 | 1952-02-02/1952-02-03 | Q9000018',
  ]);
  expect(reading.file.events[0]).toEqual({
    id: 'Q9000011',
    title: 'The great regatta',
    date: '1936-10-03/1936-10-05',
    summary: 'a race',
    place: 'Old harbour',
    category: 'Race',
    image: {
      url: 'https://commons.wikimedia.org/wiki/Special:FilePath/Regatta.jpg',
      alt: 'The great regatta',
    },
    sameAs: ['https://www.wikidata.org/wiki/Q9000011'],
    // The second of its own row, and the first of another row about the same event
    citations: ['herald-example-regatta', 'gazette-example-race'],
  });
  expect([reading.records, reading.kept]).toEqual([9, 5]);
  expect(reading.leftOut.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'results.bindings[1]: results.bindings[0] is about the same event; their articles were combined.',
    'results.bindings[5]: This time is said to be unknown.',
    'results.bindings[6]: This row has no date: ask for one, such as ?date.',
    expect.stringMatching(/^results\.bindings\[7\]: The date 1951-02-02\/1950-02-02 is wrong/),
  ]);
  expect(reading.notes?.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^These results have no precision: 1 January was read as the whole year \(dates: 1\)/),
  ]);
});

test('dates that are not a start and an end are separate events, also in the download format', () => {
  const reading = read(DOWNLOAD);
  expect(told(reading)).toEqual([
    'Q9000021-birth | 1832-02-11 | Birth of Ada Miller',
    'Q9000021-death | 1917 | Death of Ada Miller',
    'Q9000022-birth | 0000-05 | Birth of Tom Vale',
  ]);
  expect(reading.file.events[0]?.sameAs).toEqual(['https://www.wikidata.org/wiki/Q9000021#P569']);
  expect([reading.records, reading.kept, reading.leftOut.length]).toEqual([4, 3, 1]);
});

test('results as CSV are read, with midnight as the day', () => {
  const reading = read(CSV);
  expect(told(reading)).toEqual([
    'Q9000031 | 1953-02 | The storm, the great one',
    'Q9000032 | 1954 | The quiet year',
    'Q9000034 | 1953-01-31 | The day before',
  ]);
  expect(reading.leftOut).toMatchObject([{ where: 'line 4' }]);
  expect(reading.file.articles).toMatchObject([{ url: 'https://herald.example/storm', publisher: 'herald.example' }]);
});

test.each([
  ['precision', '1969-07-01T00:00:00Z', '10', '1969-07'],
  ['datePrecision', '1969-07-01T00:00:00Z', '9', '1969'],
  ['timePrecision', '1969-01-01T00:00:00Z', '11', '1969-01-01'],
  ['date_precision', '1900-01-01T00:00:00Z', '7', '[1801..1900]'],
])('?%s is the precision of ?date', (name, value, precision, edtf) => {
  const row = { item: literal('a'), itemLabel: literal('A'), date: time(value), [name]: literal(precision, 'integer') };
  const { file, notes } = read(results([row]));
  expect(file.events.map(({ date }) => date)).toEqual([edtf]);
  expect(notes).toEqual([]);
});

test('each date has the precision with the matching name', () => {
  const row = {
    nameLabel: literal('A'),
    birth: time('1900-01-01T00:00:00Z'),
    birthPrecision: literal('9', 'integer'),
    death: time('1990-01-01T00:00:00Z'),
    deathPrecision: literal('11', 'integer'),
  };
  expect(told(read(results([row]))).map((line) => line.replace(/^.*? \| /, ''))).toEqual([
    '1900 | Birth of A',
    '1990-01-01 | Death of A',
  ]);
});

test('a year that a query computed, a statement that is deprecated, and a row without a title', () => {
  const rank = { type: 'uri', value: 'http://wikiba.se/ontology#DeprecatedRank' };
  const reading = read(
    results([
      { label: literal('A'), year: literal('1969', 'integer') },
      { label: literal('B'), year: literal('1970', 'integer'), rank },
      { year: literal('1971', 'integer') },
    ]),
  );
  expect(told(reading)).toEqual(['a | 1969 | A']);
  expect(reading.leftOut.map(({ why }) => why)).toEqual([
    expect.stringMatching(/deprecated rank/),
    expect.stringMatching(/has no title/),
  ]);
});

test.each([
  ['wikidata', RESULTS],
  ['wikidata', DOWNLOAD],
  ['wikidata', CSV],
  ['wikidata', fixture('wikidata/entities.json')],
  ['wikidata', '{"success":1,"entities":{"Q1":{"type":"item","id":"Q1"}}}'],
  ['wikidata', '{"type":"item","id":"Q1","labels":{}}'],
  ['wikidata', '{ "claims": { "P1": [ { "mainsnak": {} } ] } }'],
  ['wikidata', '[{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"}}]'],
  // Other formats that mention an entity
  ['json', '{ "events": [{ "sameAs": ["http://www.wikidata.org/entity/Q1"] }] }'],
  ['csl', '[{ "title": "A", "issued": {}, "URL": "http://www.wikidata.org/entity/Q1" }]'],
  ['vis', '[{ "content": "A", "start": "1968", "link": "http://www.wikidata.org/entity/Q1" }]'],
  ['csv', 'Date,Event,Wikidata\n1968,A,https://www.wikidata.org/wiki/Q1'],
])('%s is the format of %j', (id, text) => {
  expect(formatOf({ text, contentType: 'application/json', address: 'a.json' })?.id).toBe(id);
});

test('hostile results are read quickly', () => {
  const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`v${i}`, '1968-05-03T00:00:00Z']));
  const rows = Array.from({ length: 20_000 }, () => ({ label: 'A', date: '1968-05-03T00:00:00Z' }));
  for (const document of [[wide], rows, [{ label: 'A'.repeat(1_000_000), date: '1'.repeat(1_000_000) }]]) {
    const begun = processorTime();
    expect(faultsOf(read(JSON.stringify(document)))).toEqual([]);
    expect(processorTime() - begun).toBeLessThan(5000);
  }
});

test.each([
  ['JSON', RESULTS],
  ['download', DOWNLOAD],
  ['CSV', CSV],
])(
  'in each mutation of %s every record is kept or left out, and the check accepts everything that was kept',
  (_, text) => {
    const readings = [...readingsOf(text, wikidataSteps), ...mutationsOf(text).map(read)];
    expect(readings.flatMap(faultsOf)).toEqual([]);
    for (const { file } of readings) {
      const checked = checkFile(file);
      expect([checked.file.events.length, checked.file.articles.length]).toEqual([
        file.events.length,
        file.articles.length,
      ]);
    }
  },
);

test('many rows in CSV are read in steps, and a row costs no more than its own cells', () => {
  const variables = Array.from({ length: 1000 }, (_, i) => `v${i}`);
  let looked = 0;
  const cells = new Proxy(['a'], {
    get: (target, key) => {
      if (/^\d+$/.test(String(key))) looked++;
      return Reflect.get(target, key);
    },
  });
  const rows = Array.from({ length: 2000 }, (_, i) => ({ line: i + 2, cells }));
  let steps = 0;
  const table = runSteps(tableOfCells([{ line: 1, cells: variables }, ...rows]), () => steps++);
  expect(steps).toBe(4);
  expect(table.rows).toHaveLength(2000);
  expect([...(table.rows[1999]!.cells ?? [])]).toEqual([['v0', { value: 'a', type: 'literal', datatype: '' }]]);
  expect(looked).toBeLessThanOrEqual(2 * rows.length);
});
