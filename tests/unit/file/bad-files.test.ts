import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import { SENTENCES } from '../../../src/file/explain/sentences.ts';
import { badFixtures } from './fixtures.ts';

/** `refused-date` for `refused-date.known`: a code may have several fixtures. */
const codeOf = (name: string): string => name.split('.')[0]!;

test('every code has a fixture, and every fixture is named after a code that it shows', () => {
  expect([...new Set(badFixtures.map(([name]) => codeOf(name)))].toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  for (const [name, { expect: problems }] of badFixtures)
    expect(problems.map(({ code }) => code)).toContain(codeOf(name));
});

test.each(badFixtures)(
  '%s: these problems and no others; the rest is shown',
  (_, { input, expect: problems, shown }) => {
    const result = checkFile(input);
    expect(result.problems.map((problem) => `${problem.code} at ${problem.path}`)).toEqual(
      problems.map(({ code, path }) => `${code} at ${path}`),
    );
    expect(result.problems).toMatchObject(problems);
    expect(result.problemCount).toBe(problems.length);
    expect(result.errorCount).toBe(problems.filter(({ severity }) => severity === 'error').length);
    expect(result.file.events.map(({ id }) => id)).toEqual(shown);
    for (const { message } of result.problems) expect(message).toMatch(/^[^$]{10,}$/);
  },
);

const objects = badFixtures.filter(([, { input }]) => typeof input !== 'string');
test.each(objects)('%s: the same result from JSON text', (_, { input }) => {
  expect(checkFile(JSON.stringify(input))).toEqual(checkFile(input));
});
