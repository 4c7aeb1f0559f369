import { expect, test } from 'vitest';
import { layoutPips, type Pips } from '../../../src/layout/marks/pips.ts';

const rowOf = (pips: Partial<Pips>) => layoutPips({ attesting: 0, disputing: 0, retracting: 0, ...pips });
const kindsOf = (pips: Partial<Pips>): string =>
  rowOf(pips)
    .pips.map(({ kind }) => kind)
    .join(' ');

test.each([
  [{}, ''],
  [{ attesting: 2 }, 'filled filled'],
  [{ attesting: 1, disputing: 1, retracting: 1 }, 'filled hollow struck'],
  [{ attesting: 4 }, 'filled filled filled filled'],
  [{ attesting: 5 }, 'filled filled filled filled plus'],
  [{ attesting: 500, disputing: 6 }, 'filled filled filled filled plus hollow hollow hollow hollow plus'],
])('%j: %s', (pips, kinds) => expect(kindsOf(pips)).toBe(kinds));

test('they are side by side within their width, followed by a space; without pips the width is zero', () => {
  const { pips, width } = rowOf({ attesting: 2, disputing: 1, retracting: 1 });
  const middles = pips.map(({ x }) => x);
  for (const [i, x] of middles.entries()) expect(x - (middles[i - 1] ?? -0.3)).toBeGreaterThan(0.6);
  expect(width).toBeGreaterThan(middles.at(-1)! + 0.44 + 0.25);
  expect(rowOf({}).width).toBe(0);
});
