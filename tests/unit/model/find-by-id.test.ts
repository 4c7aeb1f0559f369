import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runSteps } from '../../../src/file/steps.ts';
import { findByIdSteps } from '../../../src/model/find-by-id.ts';
import { check } from './support.ts';

// Few letters, so that many ids begin alike and some have the same hash
const ids = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é', '🌙'), minLength: 1, maxLength: 4 }), {
  maxLength: 60,
});

test('finds each record by its id, and nothing by any other', () => {
  check(
    fc.property(ids, fc.string(), (all, other) => {
      const items = all.map((id) => ({ id }));
      const find = runSteps(findByIdSteps(items));
      expect(all.map(find)).toEqual(items);
      expect(find(other)?.id).toBe(all.includes(other) ? other : undefined);
      expect(find('')).toBeUndefined();
    }),
  );
});

test.each([0, 1, 2, 3, 1000])('finds %i records that differ only in their number', (length) => {
  const items = Array.from({ length }, (_, i) => ({ id: `e${i}` }));
  const find = runSteps(findByIdSteps(items));
  expect(items.every((item) => find(item.id) === item)).toBe(true);
  expect(find(`e${length}`)).toBeUndefined();
});
