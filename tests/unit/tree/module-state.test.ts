import { expect, test } from 'vitest';
import { child, filesUnder, nodesOf, type SyntaxNode } from './syntax.ts';

const INSIDE = /Function|^ClassDeclaration$|^ClassExpression$|^MethodDefinition$/;
const WEAK = /^Weak(Map|Set|Ref)$/;

/**
 * Where a module makes a weak collection as it is loaded: what is kept there belongs to nobody, and hides from whoever reads a
 * function that looks pure. A cache is a private field of the object whose answers it keeps.
 */
function weakAtLoad(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as SyntaxNode;
    if (INSIDE.test(node.type)) return;
    const callee = String(child(node, 'callee')?.['name']);
    if (node.type === 'NewExpression' && WEAK.test(callee)) found.push(`${path}: new ${callee}`);
    Object.values(node).forEach(visit);
  };
  visit(nodesOf(path, text)[0]);
  return found;
}

test('no module of src/ keeps anything in a weak collection of its own', () => {
  const files = filesUnder('src', /\.ts$/);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(([path, text]) => weakAtLoad(path, text))).toEqual([]);
});

test.each([
  'const kept = new WeakMap<object, string>();',
  'export const kept = new WeakSet();',
  'const caches = { spans: new WeakMap() };',
  'let last = new WeakRef(document);',
])('it would find %s', (text) => {
  expect(weakAtLoad('src/planted.ts', text)).toHaveLength(1);
});

test.each([
  'class Labels { #widths = new WeakMap(); }',
  'const words = () => remember(format, new WeakMap());',
  'function make() { return new WeakMap(); }',
])('it lets %s pass', (text) => {
  expect(weakAtLoad('src/planted.ts', text)).toEqual([]);
});
