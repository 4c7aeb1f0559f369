import { expect, test } from 'vitest';
import { command } from './command.ts';

const EVENTS = '{ "events": [] }';
const PATHS = [
  'b.csv',
  'a.csv',
  'a.txt',
  '.c.csv',
  'data/x.csv',
  'data/y1.csv',
  'data/deep/z.csv',
  'data/.git/w.csv',
  'odd[1]*.csv',
  'data/folder.csv/in.txt',
];
const files = Object.fromEntries(PATHS.map((path) => [path, EVENTS]));

/** The files that a pattern matches. */
async function found(...patterns: string[]): Promise<string[]> {
  const { out } = await command(['check', '--json', ...patterns], files);
  return (JSON.parse(out.join('\n')) as { file: string }[]).map(({ file }) => file);
}

test.each([
  [['*.csv'], ['a.csv', 'b.csv', 'odd[1]*.csv']],
  [['?.csv'], ['a.csv', 'b.csv']],
  [['data/*.csv'], ['data/x.csv', 'data/y1.csv']],
  [['data/?1.c*'], ['data/y1.csv']],
  [['*/*.csv'], ['data/x.csv', 'data/y1.csv']],
  [['data/**/*.csv'], ['data/deep/z.csv', 'data/x.csv', 'data/y1.csv']],
  [['**/z.csv'], ['data/deep/z.csv']],
  [['data/deep/**'], ['data/deep/z.csv']],
  [['.*.csv'], ['.c.csv']],
  [
    ['b.csv', '*.csv'],
    ['b.csv', 'a.csv', 'odd[1]*.csv'],
  ],
  [['odd[1]*.csv'], ['odd[1]*.csv']],
])('%j finds %j', async (patterns, expected) => {
  expect(await found(...patterns)).toEqual(expected);
});

test('an error names the pattern that matches nothing', async () => {
  const { code, err } = await command(['check', 'none/*.csv'], files);
  expect([code, err]).toEqual([2, ['none/*.csv: cannot be read: there is no such file or folder']]);
});
