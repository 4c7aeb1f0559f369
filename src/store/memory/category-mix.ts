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

/** Number of events whose categories are counted ahead, together. */
const BLOCK = 256;

/** How many events of each category come before each block: one row of `categoryIds.length` numbers for each. O(n). */
function countedBlocks({ category, categoryIds }: EventIndex): Uint32Array {
  const kinds = categoryIds.length;
  const blocks = new Uint32Array(kinds * (Math.floor(category.length / BLOCK) + 1));
  for (let from = 0, row = 0; from + BLOCK <= category.length; from += BLOCK, row += kinds) {
    blocks.copyWithin(row + kinds, row, row + kinds);
    for (let i = from; i < from + BLOCK; i++) blocks[row + kinds + category[i]!]!++;
  }
  return blocks;
}

/** Counts the categories of lanes in memory. */
export class MemoryMix implements CategoryMix {
  readonly #blocks = new WeakMap<EventIndex, Uint32Array>();

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
    const found = this.#countsOf(index, lo, hi);
    for (const position of without) found[index.category[position]!]!--;
    const counts = [...categories, ''].map(() => 0);
    for (const [number, position] of positionsOf(index, categories).entries()) counts[position]! += found[number]!;
    return counts;
  }

  /** Number of events of each of an index's categories from `lo` to `hi - 1`. O(categories); O(n) for the first call. */
  #countsOf(index: EventIndex, lo: number, hi: number): number[] {
    const { category, categoryIds } = index;
    let blocks = this.#blocks.get(index);
    if (!blocks) this.#blocks.set(index, (blocks = countedBlocks(index)));
    const first = Math.ceil(lo / BLOCK);
    const last = Math.floor(hi / BLOCK);
    const kinds = categoryIds.length;
    const isWide = first < last;
    const found = categoryIds.map((_, kind) =>
      isWide ? blocks[last * kinds + kind]! - blocks[first * kinds + kind]! : 0,
    );
    const add = (from: number, to: number): void => {
      for (let i = from; i < to; i++) found[category[i]!]!++;
    };
    add(lo, isWide ? first * BLOCK : hi);
    if (isWide) add(last * BLOCK, hi);
    return found;
  }
}
