import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SCENARIOS } from '../../speech/scenarios.ts';

const ACCESS = new URL('../../browser/access/', import.meta.url);

/** Cells of the table of criteria, one list per row, without its head. */
const rows = readFileSync(new URL('WCAG.md', ACCESS), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').slice(1, -1));

const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

test('each test named in the WCAG table exists', () => {
  const files = rows.flatMap(([, , tests]) => namesIn(tests!)).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(fileURLToPath(new URL(file, ACCESS))))).toEqual([]);
});

test('each transcript named in the WCAG table belongs to a scenario', () => {
  const heard = rows.flatMap((cells) => namesIn(cells[3]!));
  expect(heard.length).toBeGreaterThan(20);
  expect(heard.filter((name) => !(name in SCENARIOS))).toEqual([]);
});
