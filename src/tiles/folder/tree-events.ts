import { Ladder } from '../ladder.ts';
import { COARSEST } from '../levels.ts';
import type { TreeEvents } from './tree.ts';

/** The events of a store in order of time, as columns. */
export interface EventTable {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly priority: Float32Array;
  readonly size: Uint32Array;
  /** Index of each event's category in `categories`. */
  readonly category: Uint16Array;
  readonly categories: readonly string[];
}

/** The events of a tree: all, or those of one category. O(n · k). */
export function treeEvents(table: EventTable, category: number | undefined, k: number): TreeEvents {
  const places =
    category === undefined
      ? Int32Array.from(table.from.keys())
      : Int32Array.from(table.category.keys()).filter((place) => table.category[place] === category);
  const take = <Column extends Float64Array | Float32Array | Uint32Array>(column: Column, into: Column): Column => {
    for (let i = 0; i < places.length; i++) into[i] = column[places[i]!]!;
    return into;
  };
  const count = places.length;
  const from = take(table.from, new Float64Array(count));
  const priority = take(table.priority, new Float32Array(count));
  const lod = new Int8Array(count).fill(COARSEST);
  const ladder = new Ladder(k, lod, priority);
  for (let i = 0; i < count; i++) ladder.add(i, from[i]!);
  ladder.finish();
  return {
    from,
    to: take(table.to, new Float64Array(count)),
    priority,
    lod,
    size: take(table.size, new Uint32Array(count)),
    places,
  };
}
