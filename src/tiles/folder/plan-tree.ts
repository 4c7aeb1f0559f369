import type { TimeRange } from '../contract.ts';
import { BINS_PER_TILE, levelAbove, tilesOf } from '../levels.ts';
import { planBranch } from './plan-branch.ts';
import { planLeaf } from './plan-leaf.ts';
import { ownEvents, type Stretch } from './stretch.ts';
import type { PlannedFile, TreeEvents } from './tree.ts';

/** Size limits of files. */
export interface FileLimits {
  /** Maximum number of events in a file, and of their bytes. */
  readonly rows: number;
  readonly bytes: number;
  /** Maximum number of end times in a leaf, of events that begin before it. */
  readonly ends: number;
  /** Minimum bytes of a leaf with its own file; smaller ones are included in the file above. */
  readonly leastBytes: number;
}

/** Gives files of about 30 kB compressed. */
export const FILE_LIMITS: FileLimits = { rows: 400, bytes: 120_000, ends: 1500, leastBytes: 4000 };

/** Maximum number of levels in one file. */
const MAX_LEVELS = 6;

/**
 * Plans the files of a tree, each before those below it. O(n · levels) time in total.
 * @param extent of the store; its `levelAbove` is the level of the roots
 * @param k number of events that tiles hold for each bin
 */
export function* planTree(
  events: TreeEvents,
  extent: TimeRange,
  k: number,
  limits: FileLimits,
): Generator<PlannedFile> {
  for (const { level, index } of tilesOf(extent, levelAbove(extent))) {
    const { low, high } = ownEvents(events, level, index);
    const left = Array.from({ length: high - low }, (_, i) => low + i);
    const before = straddling(events, low, index * 2 ** (level + 4));
    yield* planStretch(
      { level, index, low, high, left, enders: before, covers: 0, coverBest: [], above: [] },
      events,
      k,
      limits,
    );
  }
}

function* planStretch(stretch: Stretch, events: TreeEvents, k: number, limits: FileLimits): Generator<PlannedFile> {
  if (isLeaf(stretch, events, limits)) {
    yield planLeaf(stretch, events, k);
    return;
  }
  const { file, below } = planBranch(stretch, finestOf(stretch, events, limits), events, k);
  const children = below.map((each) => (isSmall(each, events, limits) ? planLeaf(each, events, k) : each.low));
  yield { ...file, children };
  for (const [i, each] of below.entries())
    if (typeof children[i] === 'number') yield* planStretch(each, events, k, limits);
}

/** Events that begin before the second root and extend into it. There are at most two roots, so they end in it. */
function straddling({ to }: TreeEvents, low: number, start: number): number[] {
  const found: number[] = [];
  for (let event = 0; event < low; event++) if (to[event]! > start) found.push(event);
  return found;
}

const bytesOf = (numbers: readonly number[], { size }: TreeEvents): number =>
  numbers.reduce((sum, event) => sum + size[event]!, 0);

function isLeaf({ left, enders }: Stretch, events: TreeEvents, limits: FileLimits): boolean {
  if (left.length > limits.rows || bytesOf(left, events) > limits.bytes) return false;
  return enders.length <= limits.ends || new Set(enders.map((event) => events.to[event])).size <= limits.ends;
}

const isSmall = (stretch: Stretch, events: TreeEvents, limits: FileLimits): boolean =>
  isLeaf(stretch, events, limits) && stretch.enders.length < 50 && bytesOf(stretch.left, events) < limits.leastBytes;

/**
 * The finest level in a file: the coarsest level below which all parts are leaves, as files are then few and large. If there is none,
 * the finest level at which the file is not too large; at least the level of the time range itself.
 */
function finestOf(stretch: Stretch, events: TreeEvents, limits: FileLimits): number {
  const { level, left } = stretch;
  const lowest = Math.max(0, level - MAX_LEVELS + 1);
  const shownAt = (finest: number): number[] => left.filter((event) => events.lod[event]! >= finest);
  for (let finest = level; ; finest--) {
    if (finest === lowest || hasFewBelow(stretch, finest, events, limits)) return finest;
    const next = shownAt(finest - 1);
    if (next.length > limits.rows || bytesOf(next, events) > limits.bytes) return finest;
  }
}

/** Whether each part below a file with this finest level has few events left. */
function hasFewBelow({ left }: Stretch, finest: number, { from, lod, size }: TreeEvents, limits: FileLimits): boolean {
  const length = BINS_PER_TILE * 2 ** (finest - 1);
  let [part, rows, bytes] = [Number.NaN, 0, 0];
  for (const event of left) {
    if (lod[event]! >= finest) continue;
    const at = Math.floor(from[event]! / length);
    if (at !== part) [part, rows, bytes] = [at, 0, 0];
    rows++;
    bytes += size[event]!;
    if (rows > limits.rows || bytes > limits.bytes) return false;
  }
  return true;
}
