import type { Range } from '../model/types.ts';
import type { Profile } from '../store/lane.ts';

/**
 * A profile in columns of another range: the value of each original column is spread evenly over its time. O(columns).
 */
export function resampled(profile: Profile, from: Range, to: Range, columns: number): Profile {
  const spread = (values: Float64Array): Float64Array => {
    const result = new Float64Array(columns);
    const length = (from.end - from.start) / values.length;
    const msPerColumn = (to.end - to.start) / columns;
    values.forEach((value, i) => {
      if (value === 0) return;
      const x0 = Math.min(columns, Math.max(0, (from.start + i * length - to.start) / msPerColumn));
      const x1 = Math.min(columns, Math.max(0, (from.start + (i + 1) * length - to.start) / msPerColumn));
      // What is outside of the range counts at its edge
      if (x1 <= x0) result[Math.min(columns - 1, Math.floor(x0))]! += value;
      for (let column = Math.floor(x0); column < x1; column++)
        result[column]! += (value * (Math.min(x1, column + 1) - Math.max(x0, column))) / (x1 - x0);
    });
    return result;
  };
  return { possible: spread(profile.possible), certain: spread(profile.certain) };
}
