import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** Declarations of a property that one rule declares more than once: of these a browser takes the last that it knows. */
function fallbacks(css: string): string[] {
  return [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
    const declarations = [...rule.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name, value]) => ({ name, value }));
    return declarations
      .filter(({ name }) => declarations.filter((other) => other.name === name).length > 1)
      .map(({ name, value }) => `${name}:${value}`);
  });
}

test('the built style sheet has every value that only some browsers know, and what others take in its place', () => {
  const declared = fallbacks(read('src/views/styles/room.css'));
  expect(declared.length).toBeGreaterThan(5);
  const built = read('dist/cited-timeline.js');
  expect(declared.filter((declaration) => !built.includes(declaration))).toEqual([]);
});
