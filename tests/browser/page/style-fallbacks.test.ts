import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** Properties that one rule declares more than once; a browser uses the last value that it knows. */
function fallbacks(css: string): string[] {
  return [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
    const declarations = [...rule.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name, value]) => ({ name, value }));
    return declarations
      .filter(({ name }) => declarations.filter((other) => other.name === name).length > 1)
      .map(({ name, value }) => `${name}:${value}`);
  });
}

test('the built style sheet has every value that only some browsers know, together with its fallback', () => {
  const declared = fallbacks(read('src/views/styles/room.css'));
  expect(declared.length).toBeGreaterThan(5);
  const built = read('dist/cited-timeline.js');
  expect(declared.filter((declaration) => !built.includes(declaration))).toEqual([]);
});
