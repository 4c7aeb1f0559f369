import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdIndex } from '../../../src/file/id-index.ts';
import { runs } from '../runs.ts';

// Few letters, so that many ids are equal or have the same hash
const ids = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é', '🌙'), maxLength: 3 }), { maxLength: 60 });

test('finds the first number of each id, like a map that is never overwritten, whatever length was announced', () => {
  fc.assert(
    fc.property(ids, fc.string(), fc.nat(80), (all, other, length) => {
      const index = new IdIndex(length);
      const first = new Map<string, number>();
      all.forEach((id, i) => {
        if (!first.has(id)) first.set(id, i);
        expect(index.first(id, i)).toBe(first.get(id));
      });
      for (const id of [...all, other]) expect(index.get(id)).toBe(first.get(id));
      expect([...index.keys()].filter((id) => id !== undefined)).toEqual([...first.keys()]);
    }),
    { numRuns: runs(500), seed: 21 },
  );
});
