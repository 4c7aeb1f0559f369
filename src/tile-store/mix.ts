import type { Range } from '../model/types.ts';
import type { CategoryMix, Lane, Profile } from '../store/lane.ts';
import { TileLane } from './lane.ts';

/** What a source tells of the categories of its events: nothing. Its profile is that of all, as if none had a category. */
export class TileMix implements CategoryMix {
  /** @throws {TypeError} for a lane of another store */
  profiles(lane: Lane, range: Range, columns: number, categories: readonly string[]): readonly Profile[] {
    if (!(lane instanceof TileLane)) throw new TypeError('the lane is not one over tiles');
    const none = (): Profile => ({ possible: new Float64Array(columns), certain: new Float64Array(columns) });
    return [...categories.map(none), lane.profile(range, columns)];
  }

  counts(): undefined {
    return undefined;
  }
}
