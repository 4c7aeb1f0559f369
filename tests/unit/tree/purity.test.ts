import { expect, test } from 'vitest';
import { PURE, purityFaults } from './purity.ts';
import { filesUnder } from './syntax.ts';

test('no module in a pure folder uses the time, randomness, or the machine’s zone or locale', () => {
  const files = filesUnder('src', /\.ts$/);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(([path, text]) => purityFaults(path, text))).toEqual([]);
});

test.each([
  'Date.now()',
  'Math.random()',
  'performance.now()',
  'new Date()',
  'new Date(2024, 5)',
  'Date()',
  'date.getHours()',
  'date.getTimezoneOffset()',
  'date.setDate(1)',
  'new Intl.DateTimeFormat()',
  'new Intl.NumberFormat(undefined, {})',
  'new Intl.Segmenter([])',
  'date.toLocaleDateString()',
  'title.toLocaleLowerCase()',
  'a.localeCompare(b)',
])('it refuses %s', (expression) => {
  const text = `export const planted = (date: Date, title: string, a: string, b: string) => ${expression};`;
  expect(purityFaults('src/layout/planted.ts', text)).toHaveLength(1);
  expect(purityFaults('src/views/planted.ts', text)).toEqual([]);
});

test.each(['new Date(ms)', 'Date.UTC(2024, 5)', 'date.getUTCHours()', 'new Intl.NumberFormat(locale)', "'Date.now()'"])(
  'it lets %s pass',
  (expression) => {
    const text = `// Math.random()\nexport const fine = (date: Date, ms: number, locale: string) => ${expression};`;
    for (const folder of PURE) expect(purityFaults(`src/${folder}/fine.ts`, text)).toEqual([]);
  },
);
