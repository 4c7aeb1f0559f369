import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { prefixBins } from '../../../src/engines/prefix-bins.ts';
import { COARSEST } from '../../../src/tiles/levels.ts';

test('the bins and the rest contain each time before another exactly once', () => {
  const TIME = integer({ min: -(2 ** 40), max: 2 ** 40 });
  assert(
    property(TIME, TIME, integer({ min: 0, max: 45 }), (time, other, finest) => {
      const { bins, rest } = prefixBins(time, finest);
      const inBins = bins.filter(({ level, bin }) => Math.floor(other / 2 ** level) === bin).length;
      const isBeforeAll = Math.floor(other / 2 ** COARSEST) < Math.floor(time / 2 ** COARSEST);
      const isInRest = other >= rest && other < time;
      expect(inBins + Number(isBeforeAll) + Number(isInRest)).toBe(other < time ? 1 : 0);
    }),
  );
});
