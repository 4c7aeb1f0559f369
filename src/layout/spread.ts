/**
 * Moves points on a line apart to at least `gap` between neighbours while moving them as little as possible in the sum
 * of squares: isotonic regression of `x[i] - i · gap` by pooling adjacent violators (Barlow et al., 1972). Then shifts
 * points outside of `low` to `high` back in.
 * @param xs n numbers in ascending order.
 * @returns n numbers in the same order. O(n).
 */
export function spread(xs: readonly number[], gap: number, low: number, high: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  xs.forEach((x, i) => {
    let pool = { sum: x - i * gap, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const highest = high - (xs.length - 1) * gap;
  let i = 0;
  return pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, low), Math.max(low, highest)) + i++ * gap),
  );
}
