import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import landing from '../../../data/disputed-landing.ts';
import story from '../../../data/korea-russia-2024.ts';
import { checkFile } from '../../../src/file/check.ts';
import { formats, jsonSchema } from '../../../src/file/json-schema.ts';
import type { ProblemCode } from '../../../src/file/problem.ts';
import { badFixtures, goodFixtures } from './fixtures.ts';
import { changes, mutate } from './mutations.ts';
import { runs } from '../runs.ts';

/**
 * Problems about relations between values, or about values that are repaired in passing; a schema of single values
 * cannot find them.
 */
const BEYOND = new Set<ProblemCode>([
  'missing-id',
  'duplicate-id',
  'same-article',
  'same-publisher',
  'date-from-uncited',
  'missing-status-note',
  'missing-article',
  'missing-event',
  'contradictory-order',
  'unknown-category',
  'uncited-event',
  'uncited-article',
  'dated-after-articles',
  'article-before-event',
  'bad-characters',
  'lost-characters',
]);

const accepts = new Ajv2020({ allErrors: false, formats: { ...formats } }).compile(jsonSchema);

/** Whether the check accepts the values by themselves. A missing id counts as a fault. */
const passes = (file: unknown): boolean =>
  checkFile(file).problems.every(
    ({ code, text }) => BEYOND.has(code) && !(code === 'missing-id' && text === undefined),
  );

const objects = badFixtures.filter(([, { input }]) => typeof input !== 'string');
const files = [
  ...objects.map(([name, { input }]) => [`bad/${name}`, input] as const),
  ...goodFixtures.map(([name, json]) => [`good/${name}`, JSON.parse(json) as unknown] as const),
  ['data/korea-russia-2024', story] as const,
  ['data/disputed-landing', landing] as const,
];

test.each(files)('%s: the check and the JSON Schema agree', (_, file) => {
  const verdict = passes(file);
  expect(accepts(file)).toBe(verdict);
});

const SEED = 20_241_129;

test(`they agree on mutated files (seed ${SEED})`, () => {
  let bad = 0;
  fc.assert(
    fc.property(changes, (changes) => {
      const file = mutate(story, changes);
      const verdict = passes(file);
      bad += verdict ? 0 : 1;
      expect(accepts(file)).toBe(verdict);
    }),
    { numRuns: runs(300), seed: SEED },
  );
  expect(bad).toBeGreaterThan(runs(300) / 3);
  expect(bad).toBeLessThan(runs(300));
});

const evidence: unknown = JSON.parse(goodFixtures.find(([name]) => name === 'evidence')![1]);
const inPlace: unknown = JSON.parse(goodFixtures.find(([name]) => name === 'in-place')![1]);

test.each([
  ['evidence', evidence],
  ['in-place', inPlace],
])(`they agree on mutations of good/%s (seed ${SEED})`, (_, given) => {
  let bad = 0;
  fc.assert(
    fc.property(changes, (changes) => {
      const file = mutate(given, changes);
      const verdict = passes(file);
      bad += verdict ? 0 : 1;
      expect(accepts(file)).toBe(verdict);
    }),
    { numRuns: runs(500), seed: SEED },
  );
  expect(bad).toBeGreaterThan(0.4 * runs(500));
  expect(bad).toBeLessThan(runs(500));
});

test('every field has a description for editors', () => {
  const bare: string[] = [];
  const visit = (path: string, node: Readonly<Record<string, unknown>>): void => {
    for (const [key, inner] of Object.entries(node)) {
      if (typeof inner !== 'object' || inner === null) continue;
      const schema = inner as Readonly<Record<string, unknown>>;
      if (path.endsWith('properties') && typeof schema['description'] !== 'string') bare.push(`${path}.${key}`);
      visit(`${path}.${key}`, schema);
    }
  };
  visit('', jsonSchema);
  expect(bare).toEqual([]);
});
