import { offer } from './best-list.ts';
import { isHeld, type Stretch } from './stretch.ts';
import type { PlannedFile, TreeEvents } from './tree.ts';

/** A leaf: all that is left of a stretch of time. O(events and ends in it). */
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

/** Of the events that begin before a stretch, all that are among the best k of those still going on at any time of it. */
function everBest({ enders, coverBest }: Stretch, events: TreeEvents, k: number): number[] {
  const best = [...coverBest];
  const ever = [...coverBest];
  for (const event of enders.toSorted((a, b) => events.to[b]! - events.to[a]!))
    if (offer(best, event, events, k)) ever.push(event);
  return ever;
}

/** Times in order, each once and with its number. */
function counted(times: readonly number[]): [time: number, count: number][] {
  const groups: [number, number][] = [];
  for (const time of times.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last?.[0] === time) last[1]++;
    else groups.push([time, 1]);
  }
  return groups;
}
