import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { csvReader } from '../../../src/readers/csv/csv-reader.ts';
import type { Reader } from '../../../src/readers/reader.ts';
import { timelineJsReader } from '../../../src/readers/timelinejs/timelinejs-reader.ts';
import { fixture, mutationsOf, readWith } from './support.ts';

const SOURCES: [path: string, reader: Reader][] = [
  ['csv/moon.csv', csvReader],
  ['csv/timelinejs-sheet.csv', csvReader],
  ['csv/pasted.tsv', csvReader],
  ['timelinejs/version-3.json', timelineJsReader],
  ['timelinejs/version-2.jsonp', timelineJsReader],
];

test.each(SOURCES)(
  '%s: of itself and of 200 mutations every record is kept or left out, with its reason',
  (path, reader) => {
    const text = fixture(path);
    const mutations = mutationsOf(text);
    expect(new Set(mutations).size).toBeGreaterThan(150);
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
      // The check leaves out no event of it
      expect(checkFile(file ?? { events: [] }).file.events).toHaveLength(reading!.kept);
    }
  },
);
