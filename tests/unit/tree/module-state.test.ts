import { expect, test } from 'vitest';
import { child, filesUnder, nodesOf, type SyntaxNode } from './syntax.ts';

const INSIDE = /Function|^ClassDeclaration$|^ClassExpression$|^MethodDefinition$/;
const WEAK = /^Weak(Map|Set|Ref)$/;
const STRONG = /^(Map|Set)$/;

/** State that may be kept for a whole page, and why. */
const ALLOWED: readonly string[] = [
  // `registerDateMessages` is public, and a registration applies to everything that the page formats
  'src/dates/format/messages.ts: new Map',
  // A language is loaded once for all timelines on a page
  'src/runtime/language-tables.ts: new Map',
];

/**
 * Finds collections that a module creates when it is loaded and that can hold state later: weak ones, and a `Map` or
 * `Set` that starts empty or that the module changes. Such state has no owner, and makes functions impure that look
 * pure. A cache must be a private field of the object whose results it holds.
 */
function collectionsAtLoad(path: string, text: string): string[] {
  const found: string[] = [];
  const isChanged = (name: string): boolean => new RegExp(`\\b${name}\\.(set|add|delete|clear)\\(`).test(text);
  const visit = (value: unknown, name = ''): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, name);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as SyntaxNode;
    if (INSIDE.test(node.type)) return;
    const callee = String(child(node, 'callee')?.['name']);
    const isEmpty = Array.isArray(node['arguments']) && node['arguments'].length === 0;
    const holds = WEAK.test(callee) || (STRONG.test(callee) && (isEmpty || (name !== '' && isChanged(name))));
    if (node.type === 'NewExpression' && holds) found.push(`${path}: new ${callee}`);
    const declared = node.type === 'VariableDeclarator' ? String(child(node, 'id')?.['name'] ?? '') : name;
    for (const inner of Object.values(node)) visit(inner, declared);
  };
  visit(nodesOf(path, text)[0]);
  return found;
}

test('no module of src/ keeps state in a module-level collection', () => {
  const files = filesUnder('src', /\.ts$/);
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap(([path, text]) => collectionsAtLoad(path, text));
  expect([...new Set(found)].toSorted()).toEqual(ALLOWED.toSorted());
});

test.each([
  'const kept = new WeakMap<object, string>();',
  'export const kept = new WeakSet();',
  'const caches = { spans: new WeakMap() };',
  'let last = new WeakRef(document);',
  'const formats = new Map<string, Intl.NumberFormat>();',
  'const seen = { ids: new Set() };',
  "const tables = new Map([['en', english]]); const load = (lang) => { tables.set(lang, undefined); };",
  "const told = new Set(['a']); export const tell = (name) => told.add(name);",
])('it would find %s', (text) => {
  expect(collectionsAtLoad('src/planted.ts', text)).toHaveLength(1);
});

test.each([
  'class Labels { #widths = new WeakMap(); }',
  'const words = () => remember(format, new WeakMap());',
  'function make() { return new WeakMap(); }',
  "const known: ReadonlySet<string> = new Set(['a']); export const is = (name) => known.has(name);",
  'const names = () => { const names = new Map(); names.set(1, 2); return names; };',
])('it lets %s pass', (text) => {
  expect(collectionsAtLoad('src/planted.ts', text)).toEqual([]);
});
