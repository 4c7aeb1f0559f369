import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { csvReader } from '../../../src/readers/csv/csv-reader.ts';
import type { Reader } from '../../../src/readers/reader.ts';
import { timelineJsReader } from '../../../src/readers/timelinejs/timelinejs-reader.ts';
import { fixture, mutationsOf, readWith } from './support.ts';
import { processorTime } from '../processor-time.ts';

const SOURCES: [path: string, reader: Reader][] = [
  ['csv/moon.csv', csvReader],
  ['csv/timelinejs-sheet.csv', csvReader],
  ['csv/pasted.tsv', csvReader],
  ['timelinejs/version-3.json', timelineJsReader],
  ['timelinejs/version-2.jsonp', timelineJsReader],
];

test.each(SOURCES)(
  '%s: of itself and of its mutations every record is kept or left out, with its reason',
  (path, reader) => {
    const text = fixture(path);
    const mutations = mutationsOf(text);
    expect(new Set(mutations).size).toBeGreaterThan(0.75 * mutations.length);
    for (const source of [text, ...mutations]) {
      const { file, reading, problems } = readWith(reader, source);
      expect(reading!.kept + reading!.leftOut.length).toBe(reading!.records);
      expect(reading!.file.events).toHaveLength(reading!.kept);
      for (const { where, why, raw } of reading!.leftOut) {
        expect(where).toMatch(/^(?:line \d+|(?:timeline\.)?(?:events|eras|date|era)\[\d+\])$/);
        expect(why).toMatch(/^.{10,}[.?]$/s);
        expect(raw.length).toBeLessThanOrEqual(80);
      }
      expect(problems[0]?.severity === 'error' && problems[0].path === '').toBe(
        file === undefined && reading!.kept === 0,
      );
      // The check leaves out none of its events
      expect(checkFile(file ?? { events: [] }).file.events).toHaveLength(reading!.kept);
    }
  },
);

const LONG = 200_000;

test.each<[name: string, reader: Reader, text: string]>([
  ['blanks in JSONP', timelineJsReader, `a({"events":[${' '.repeat(LONG)}]}${' '.repeat(LONG)}x`],
  [
    'blanks in a date',
    timelineJsReader,
    `{"timeline":{"date":[{"headline":"A","startDate":"1${' '.repeat(LONG)}2"}]}}`,
  ],
  [
    'links that do not end',
    timelineJsReader,
    `{"events":[{"text":{"headline":"A","text":"${'<a href=b>'.repeat(LONG / 10)}"}}]}`,
  ],
  ['points in an address', csvReader, `Date,Event,Link\n1968,A,https://a.example/${'.'.repeat(LONG)}b`],
  ['cells in a row', csvReader, `Date,Event${','.repeat(LONG)}\n1968,A`],
  ['a long header', csvReader, `${'Date of '.repeat(LONG / 8)},Event\n1968,A`],
])('any number of %s is read quickly', (_, reader, text) => {
  const begun = processorTime();
  readWith(reader, text);
  expect(processorTime() - begun).toBeLessThan(5000);
});
