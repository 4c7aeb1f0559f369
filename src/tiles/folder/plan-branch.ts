import { BINS_PER_TILE, binLength, tileRange } from '../levels.ts';
import { offer } from './best-list.ts';
import { type Holder, isHeld, ownEvents, type Stretch } from './stretch.ts';
import type { PlannedFile, TreeEvents, TreeShape } from './tree.ts';

/** Number of events that no tile shows in one file. */
const REST = 400;

/** A file that is not a leaf, and the time ranges below it. */
export interface Branch {
  readonly file: Omit<PlannedFile, 'children'>;
  readonly below: readonly Stretch[];
}

/** Plans a file for the levels of a time range down to `finest`. O(events that begin or end in it, times its parts). */
export function planBranch(stretch: Stretch, finest: number, events: TreeEvents, k: number): Branch {
  const { level, index, low } = stretch;
  const { start } = tileRange(stretch);
  const tiles = 2 ** (level - finest);
  const reaching = overlaps(stretch, start, finest, BINS_PER_TILE * tiles, events);
  const straddlers = bestAtStarts(stretch, start, BINS_PER_TILE * binLength(finest), tiles, events, k);
  const own: Holder = { start, finest, more: new Set() };
  const more = new Set(straddlers.flat().filter((event) => !isHeld(event, [...stretch.above, own], events)));
  const holder: Holder = { ...own, more };
  const shown = stretch.left.filter((event) => events.lod[event]! >= finest && !isHeld(event, stretch.above, events));
  const isUnseen = (event: number): boolean =>
    events.lod[event]! < 0 && !isHeld(event, [...stretch.above, holder], events);
  const rest = finest > 0 ? [] : groupsOf(stretch.left.filter(isUnseen));
  const place = (event: number): number => events.places[event]!;
  const shape: TreeShape = {
    level,
    index,
    before: low,
    finest,
    bins: binsOf(stretch, start, finest, events),
    reaching,
    straddlers: straddlers.map((best) => best.map(place)),
    covers: 0,
    ends: [],
    rest: rest.map((group) => place(group[0]!)),
  };
  const rows = [...new Set([...more, ...shown])].sort((a, b) => a - b);
  return {
    file: { shape, rows, rest },
    below: finest > 0 ? stretchesBelow(stretch, finest - 1, [...stretch.above, holder], events, k) : [],
  };
}

/** Number of events that begin before each bin and extend into it. */
function overlaps(
  { low, high, enders, covers }: Stretch,
  start: number,
  level: number,
  bins: number,
  { from, to }: TreeEvents,
): number[] {
  const differences = new Int32Array(bins + 1);
  const length = binLength(level);
  const add = (first: number, end: number): void => {
    const last = Math.min(bins, Math.ceil((end - start) / length));
    if (first >= last) return;
    differences[first]!++;
    differences[last]!--;
  };
  for (const event of enders) add(0, to[event]!);
  for (let event = low; event < high; event++) add(Math.floor((from[event]! - start) / length) + 1, to[event]!);
  let sum = covers;
  return Array.from(differences.subarray(0, bins), (difference) => (sum += difference));
}

/** The best events that begin before each part of a time range and extend into it. */
function bestAtStarts(
  { low, high, enders, coverBest }: Stretch,
  start: number,
  length: number,
  parts: number,
  events: TreeEvents,
  k: number,
): number[][] {
  const lists = Array.from({ length: parts }, () => [...coverBest]);
  const add = (event: number, first: number): void => {
    const last = Math.min(parts, Math.ceil((events.to[event]! - start) / length));
    for (let part = first; part < last; part++) offer(lists[part]!, event, events, k);
  };
  for (const event of enders) add(event, 0);
  for (let event = low; event < high; event++) add(event, Math.floor((events.from[event]! - start) / length) + 1);
  return lists;
}

function binsOf({ low, high }: Stretch, start: number, level: number, { from, to }: TreeEvents): TreeShape['bins'] {
  const bins: [bin: number, count: number, from: number, lastFrom: number, to: number][] = [];
  for (let event = low; event < high; event++) {
    const bin = Math.floor((from[event]! - start) / binLength(level));
    const last = bins.at(-1);
    if (last?.[0] === bin) {
      last[1]++;
      last[3] = from[event]!;
      last[4] = Math.max(last[4], to[event]!);
    } else bins.push([bin, 1, from[event]!, from[event]!, to[event]!]);
  }
  return bins;
}

/** The tiles of a level below a time range. */
function stretchesBelow(
  stretch: Stretch,
  level: number,
  above: readonly Holder[],
  events: TreeEvents,
  k: number,
): Stretch[] {
  const { start } = tileRange(stretch);
  const length = BINS_PER_TILE * binLength(level);
  const parts = 2 ** (stretch.level - level);
  const below = Array.from({ length: parts }, (_, i) => {
    const index = stretch.index * parts + i;
    const { low, high } = ownEvents(events, level, index);
    const left: number[] = [];
    for (let event = low; event < high; event++) if (events.lod[event]! <= level) left.push(event);
    const enders: number[] = [];
    return { level, index, low, high, left, enders, covers: stretch.covers, coverBest: [...stretch.coverBest], above };
  });
  const add = (event: number, first: number): void => {
    const end = (events.to[event]! - start) / length;
    const last = Math.min(parts, Math.ceil(end));
    for (let part = first; part < last; part++) {
      const each = below[part]!;
      if (part + 1 > end) each.enders.push(event);
      else {
        each.covers++;
        offer(each.coverBest, event, events, k);
      }
    }
  };
  for (const event of stretch.enders) add(event, 0);
  for (let event = stretch.low; event < stretch.high; event++)
    add(event, Math.floor((events.from[event]! - start) / length) + 1);
  return below;
}

const groupsOf = (events: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(events.length / REST) }, (_, i) => events.slice(i * REST, (i + 1) * REST));
