import type { Range } from '../../model/types.ts';
import type { EventIndex } from './event-index.ts';

/** The number of events that may have been going on in each of `columns` equal parts of a range, see `Lane.profile`. O(n). */
export function profileOf({ from, to, events }: EventIndex, { start, end }: Range, columns: number): Float64Array {
  const msPerColumn = (end - start) / columns;
  const column = (time: number): number => (time - start) / msPerColumn;
  // First the difference of each column to the one before: an event adds its share where it begins and takes it away where it ends
  const profile = new Float64Array(columns + 1);
  for (let i = 0; i < events.length; i++) {
    const first = Math.min(columns - 1, Math.max(0, Math.floor(column(from[i]!))));
    const last = Math.min(columns, Math.max(first + 1, Math.ceil(column(to[i]!))));
    const share = 1 / (last - first);
    profile[first]! += share;
    profile[last]! -= share;
  }
  for (let i = 1; i < columns; i++) profile[i]! += profile[i - 1]!;
  return profile.subarray(0, columns);
}
