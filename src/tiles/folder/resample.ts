import type { TileProfile } from '../contract.ts';

/** Resamples a profile to another number of columns: each gets its share of those it overlaps, so totals stay. O(both). */
export function resample({ possible, certain }: TileProfile, columns: number): TileProfile {
  if (possible.length === columns) return { possible, certain };
  return { possible: spread(possible, columns), certain: spread(certain, columns) };
}

function spread(values: readonly number[], columns: number): number[] {
  const result = Array.from({ length: columns }, () => 0);
  const scale = columns / values.length;
  values.forEach((value, i) => {
    const [from, to] = [i * scale, (i + 1) * scale];
    for (let column = Math.floor(from); column < Math.min(columns, to); column++)
      result[column]! += (value * (Math.min(to, column + 1) - Math.max(from, column))) / scale;
  });
  return result;
}

/** Adds several profiles with the same columns. */
export function addProfiles(profiles: readonly TileProfile[], columns: number): TileProfile {
  const sum = (parts: readonly (readonly number[])[]): number[] =>
    Array.from({ length: columns }, (_, i) => parts.reduce((total, part) => total + part[i]!, 0));
  return {
    possible: sum(profiles.map(({ possible }) => possible)),
    certain: sum(profiles.map(({ certain }) => certain)),
  };
}
