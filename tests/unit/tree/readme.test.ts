import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { checkFile } from '../../../src/file/check.ts';
import { apiTables, readmes, withTables } from '../../tools/readme-tables.js';
import { root } from './syntax.ts';

const { now: readme, anew } = readmes();

test('the tables of attributes, methods, events, states, parts and custom properties are up to date', () => {
  expect(anew, 'run `npm run readme`').toBe(readme);
});

test('the tables are between the markers, and the rest of the text stays', () => {
  const text = 'before\n<!-- api:begin -->\nold\n<!-- api:end -->\nafter\n';
  expect(withTables(text, 'new')).toBe('before\n<!-- api:begin -->\n\nnew\n\n<!-- api:end -->\nafter\n');
  expect(() => withTables('before <!-- api:end --> <!-- api:begin -->', 'new')).toThrow('api:begin');
});

test('a table cell escapes its bars and stays on one line', () => {
  const tables = apiTables({
    kind: 'class',
    customElement: true,
    name: 'Planted',
    members: [{ kind: 'field', name: 'a', type: { text: "'x' | 'y'" }, description: 'One\n  two.' }],
    attributes: [{ name: 'an-a', fieldName: 'a' }],
  });
  expect(tables).toContain("| `an-a` | `a` | `'x' \\| 'y'` |  | One two. |");
});

/** The code blocks in a language, in order. */
const blocks = (language: string) =>
  [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, tag, text = '']) => (tag === language ? [text] : []));

test('the events files shown have no problems', () => {
  const files = blocks('json').map((text): unknown => JSON.parse(text));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(checkFile(file).problems).toEqual([]);
});

test('the dates shown in the table of marks are valid', () => {
  const cells = [...readme.matchAll(/^\| (`[^|]*`) \|[^|]*\|[^|]*\|$/gm)].map(([, cell = '']) => cell);
  const dates = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, date = '']) => date));
  expect(dates.filter((date) => /^[\d[.]/.test(date)).length).toBeGreaterThan(8);
  for (const date of dates.filter((text) => /^[\d[.]/.test(text))) {
    expect(parseDate(date), date).toHaveProperty('date');
  }
});

test('every file that it shows or links to exists', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
  expect(targets).toContain('demo/picture.png');
  expect(targets.filter((target) => !existsSync(root + target))).toEqual([]);
});
