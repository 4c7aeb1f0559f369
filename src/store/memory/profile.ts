import { certainSpan } from '../../dates/certain-span.ts';
import type { Range } from '../../model/types.ts';
import type { Profile } from '../lane.ts';
import type { EventIndex } from './event-index.ts';

/**
 * The number of events in each of `columns` equal parts of a range, separately for each kind of event: see `CategoryMix.profiles`. O(n).
 * @param kindOf for each of the index's categories the number of its kind, less than `kinds`
 */
export function profilesOf(
  index: EventIndex,
  { start, end }: Range,
  columns: number,
  kindOf: readonly number[],
  kinds: number,
): Profile[] {
  const msPerColumn = (end - start) / columns;
  const column = (time: number): number => Math.min(columns, Math.max(0, (time - start) / msPerColumn));
  const { events } = index;
  const sums = Array.from({ length: kinds }, () => ({
    possible: new Differences(columns),
    certain: new Differences(columns),
  }));
  for (let i = 0; i < events.length; i++) {
    const { possible, certain } = sums[kindOf[index.category[i]!]!]!;
    const from = index.from[i]!;
    const to = index.to[i]!;
    const first = Math.min(columns - 1, Math.floor(column(from)));
    const last = Math.max(first + 1, Math.ceil(column(to)));
    const share = 1 / (last - first);
    possible.add(share, first, last);
    // An event whose possible time is within one column is certain in that column
    if (last - first === 1) certain.add(share, first, last);
    else {
      const span = certainSpan(events[i]!.date, from, to);
      if (span) certain.add(share, Math.floor(column(span[0])), Math.ceil(column(span[1])));
    }
  }
  return sums.map(({ possible, certain }) => ({ possible: possible.sums(), certain: certain.sums() }));
}

/** Sums per column, stored as differences between neighbouring columns, so that adding to many columns costs as much as adding to one. */
class Differences {
  readonly #values: Float64Array;

  constructor(columns: number) {
    this.#values = new Float64Array(columns + 1);
  }

  /** Adds to the columns from `first` to `last - 1`. */
  add(value: number, first: number, last: number): void {
    if (first >= last) return;
    this.#values[first]! += value;
    this.#values[last]! -= value;
  }

  sums(): Float64Array {
    const sums = this.#values.slice(0, -1);
    for (let i = 1; i < sums.length; i++) sums[i]! += sums[i - 1]!;
    return sums;
  }
}
