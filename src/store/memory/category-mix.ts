import type { Range } from '../../model/types.ts';
import type { CategoryMix, Lane, Profile } from '../lane.ts';
import type { EventIndex } from './event-index.ts';
import { profilesOf } from './profile.ts';

const isIndexed = (lane: Lane): lane is Lane & { readonly index: EventIndex } => 'index' in lane;

/** @throws {TypeError} for a lane of a store that is not in memory */
function indexOf(lane: Lane): EventIndex {
  if (!isIndexed(lane)) throw new TypeError('the lane is not one of a store in memory');
  return lane.index;
}

/** For each of an index's categories its position among the given ids; the position after the last for others. O(categories). */
function positionsOf({ categoryIds }: EventIndex, ids: readonly string[]): readonly number[] {
  const positions = new Map(ids.map((id, i) => [id, i]));
  return categoryIds.map((id) => positions.get(id) ?? ids.length);
}

/** Counts the categories of lanes in memory. */
export class MemoryMix implements CategoryMix {
  profiles(lane: Lane, range: Range, columns: number, categories: readonly string[]): readonly Profile[] {
    const index = indexOf(lane);
    return profilesOf(index, range, columns, positionsOf(index, categories), categories.length + 1);
  }

  counts(
    lane: Lane,
    lo: number,
    hi: number,
    categories: readonly string[],
    without: readonly number[],
  ): readonly number[] {
    const index = indexOf(lane);
    const found = index.categoryIds.map(() => 0);
    for (let i = lo; i < hi; i++) found[index.category[i]!]!++;
    for (const position of without) found[index.category[position]!]!--;
    const counts = [...categories, ''].map(() => 0);
    for (const [number, position] of positionsOf(index, categories).entries()) counts[position]! += found[number]!;
    return counts;
  }
}
