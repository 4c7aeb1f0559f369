import * as d3 from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bisectLeft, bisectRight } from '../../../src/evidence/bisect.ts';

test('the searches give the same results as those of d3', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(Infinity, -Infinity))),
      fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constantFrom(Infinity, -Infinity, 0.5)),
      (values, value) => {
        const sorted = Float64Array.from(values).sort();
        expect([bisectLeft(sorted, value), bisectRight(sorted, value)]).toEqual([
          d3.bisectLeft(sorted, value),
          d3.bisectRight(sorted, value),
        ]);
      },
    ),
  );
});
