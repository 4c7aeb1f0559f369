import { expect, test } from 'vitest';
import { filesUnder } from './syntax.ts';
import { DIRECTIVES, templateFaults } from './templates.ts';

test('templates are pure: they use only their arguments, nothing from the page, and keep no state', () => {
  const files = filesUnder('src/views', /\.ts$/);
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(([path, text]) => templateFaults(path, text))).toEqual([]);
  for (const path of DIRECTIVES) expect(files.map(([file]) => file)).toContain(path);
});

test.each([
  'let last = 0;',
  'export let last = 0;',
  'const seen = new Map<string, number>();',
  'export const seen = new Set();',
  'export const key = () => navigator.userAgent;',
  "export const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;",
  'export const own = (url: string) => url.startsWith(location.origin);',
  "export const plot = (root: Element) => root.querySelector('.plot');",
  'export const width = (box: Element) => box.clientWidth;',
  'export function template(this: { on: boolean }) { return this.on; }',
])('it refuses %s', (text) => {
  expect(templateFaults('src/views/planted.ts', text)).toHaveLength(1);
  expect(templateFaults('src/runtime/planted.ts', text)).toEqual([]);
});

test.each([
  "const UNITS = new Set(['day']);",
  'export const f = () => new Map<string, number>();',
  'export const f = ({ location }: { location: { origin: string } }) => location.origin;',
  'export const f = (click: MouseEvent) => click.detail > 0;',
])('it lets %s pass', (text) => {
  expect(templateFaults('src/views/fine.ts', text)).toEqual([]);
});
