import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { filesUnder, nodesOf } from './syntax.ts';

const sources = new Map(filesUnder('src', /\.ts$/));

/** The static imports of each module; modules in the tree by path, others by name. */
const needed = new Map(
  [...sources].map(([path, text]) => [
    path,
    importsOf(path, text).flatMap(({ from, typeOnly }) =>
      typeOnly ? [] : from.startsWith('.') ? posix.join(posix.dirname(path), from) : from,
    ),
  ]),
);

/** Modules that are loaded on demand with `import('…')`. */
const parts = [...sources].flatMap(([path, text]) =>
  nodesOf(path, text)
    .filter(({ type }) => type === 'ImportExpression')
    .flatMap((node) => {
      const from = (node['source'] as { readonly value?: unknown }).value;
      return typeof from === 'string' && from.startsWith('.') ? posix.join(posix.dirname(path), from) : [];
    }),
);

/** The import path from a module to the package d3, if there is one. */
function wayToD3(start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[start]];
  for (const way of ways) {
    for (const next of needed.get(way.at(-1)!) ?? []) {
      if (next === 'd3') return [...way, next];
      if (seen.has(next) || !sources.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

test('the search finds a path to d3 if there is one', () => {
  expect(parts.length).toBeGreaterThan(15);
  expect(wayToD3('src/layout/scene.ts')?.at(-1)).toBe('d3');
  expect(wayToD3('src/dates/calendar.ts')).toBeUndefined();
});

test.each([...new Set(parts)].filter((part) => !part.startsWith('src/cli')))(
  '%s, which is loaded later, does not lead to d3: all of it would then be in the classic build',
  (part) => expect(wayToD3(part)).toBeUndefined(),
);
