import { offer } from './best-list.ts';
import { isHeld, type Stretch } from './stretch.ts';
import type { PlannedFile, TreeEvents } from './tree.ts';

/** Plans a leaf with all remaining events of a time range. O(events and ends in it). */
export function planLeaf(stretch: Stretch, events: TreeEvents, k: number): PlannedFile {
  const straddlers = everBest(stretch, events, k);
  const more = straddlers.filter((event) => !isHeld(event, stretch.above, events));
  const { level, index, low, covers } = stretch;
  const place = (event: number): number => events.places[event]!;
  return {
    shape: {
      level,
      index,
      before: low,
      finest: -1,
      bins: [],
      reaching: [],
      straddlers: [straddlers.map(place)],
      covers,
      ends: counted(stretch.enders.map((event) => events.to[event]!)),
      rest: [],
    },
    rows: [...more, ...stretch.left.filter((event) => !isHeld(event, stretch.above, events))].sort((a, b) => a - b),
    children: [],
    rest: [],
  };
}

/** The events that begin before a time range and, at some time in it, are among the best k that still go on. */
function everBest({ enders, coverBest }: Stretch, events: TreeEvents, k: number): number[] {
  const best = [...coverBest];
  const ever = [...coverBest];
  for (const event of enders.toSorted((a, b) => events.to[b]! - events.to[a]!))
    if (offer(best, event, events, k)) ever.push(event);
  return ever;
}

/** Distinct times in order, each with its number of occurrences. */
function counted(times: readonly number[]): [time: number, count: number][] {
  const groups: [number, number][] = [];
  for (const time of times.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last?.[0] === time) last[1]++;
    else groups.push([time, 1]);
  }
  return groups;
}
