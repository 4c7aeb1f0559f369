import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder, nodesOf, root } from './syntax.ts';

const TOP_LEVEL = new Set([
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'data',
  'demo',
  'package-lock.json',
  'package.json',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]);

/** Made by commands, and ignored by git. */
const MADE = new Set(['coverage', 'dist', 'node_modules']);

test('the top level holds what the design names, and dot files', () => {
  const names = readdirSync(root).filter((name) => !name.startsWith('.') && !MADE.has(name));
  expect(names.filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
});

/** Files that may be longer than 300 lines, and why. */
const LONG: Readonly<Record<string, string>> = {
  'src/cited-timeline.ts': 'more than half of it is the manual of the element, from which the README is made',
  'demo/recipes.html': 'it is the text of one page, a recipe for each system',
};

test('no source is longer than 300 lines without a reason', () => {
  const long = [...filesUnder('src', /\.(ts|css)$/), ...filesUnder('demo', /\.(ts|js|css|html)$/)]
    .filter(([, text]) => text.split('\n').length - 1 > 300)
    .map(([path]) => path);
  expect(long).toEqual(Object.keys(LONG));
});

/** Lines of a source that are neither blank nor of comments. */
const linesOfCode = (text: string) =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;

test('the element itself is API and life: under 240 lines of code', () => {
  const [[, text] = ['', '']] = filesUnder('src', /^src\/cited-timeline\.ts$/);
  const count = linesOfCode(text);
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThan(240);
});

test('comments and blank lines are no lines of code, code beside a comment is', () => {
  expect(linesOfCode('/**\n * One.\n */\nconst a = 1; // two\n\n  // three\nconst b = 2; /* four */\n')).toBe(2);
});

const RAW_HTML =
  /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|unsafeHTML|unsafeSVG|unsafeStatic)$/;

/** Where a source makes nodes from text: by a property, a method or a directive, or by a binding in a template. */
const rawHtml = (path: string, text: string) =>
  nodesOf(path, text).flatMap((node) => {
    const word = String(node['name'] ?? node['value']);
    const bound = node.type === 'TemplateElement' && JSON.stringify(node['value']).includes('.innerHTML=');
    return RAW_HTML.test(word) || bound ? [`${path}: ${bound ? '.innerHTML=' : word}`] : [];
  });

test('nothing in src/ or demo/ makes nodes from raw HTML', () => {
  const files = [...filesUnder('src', /\.ts$/), ...filesUnder('demo', /\.(ts|js)$/)];
  expect(files.flatMap(([path, text]) => rawHtml(path, text))).toEqual([]);
});

test.each([
  'box.innerHTML = title',
  "box['innerHTML'] = title",
  'box.insertAdjacentHTML("afterend", title)',
  'unsafeHTML(title)',
  'html`<p .innerHTML=${title}></p>`',
])('it would find %s', (code) => {
  expect(rawHtml('planted.ts', code)).toHaveLength(1);
});
