import type { TimelineEvent } from '../model/types.ts';
import type { TileFilter, TileId } from '../tiles/contract.ts';
import { binLength, binOf, tilesOf } from '../tiles/levels.ts';
import type { TileFinder } from './cover.ts';
import { filterKey, type GroupLane, groupKey, isEverything } from './filter-key.ts';
import { isWholeBin, type KnownBin, type KnownEvent, type KnownTile } from './known-tile.ts';
import { Positions } from './positions.ts';
import type { TileShelf } from './tile-shelf.ts';

/** A bin with the positions of its events, `lo` to `hi - 1`. */
export interface PlacedBin {
  readonly bin: KnownBin;
  readonly lo: number;
  readonly hi: number;
  readonly end: number;
  /** The tile that would divide it further, if that is not loaded. */
  readonly finer: TileId | undefined;
}

/** Number of levels from a tile to one as long as one of its bins. */
const STEP = 4;

/** What is known about the events of one filter, without lanes. */
export class FilterData {
  readonly filter: TileFilter;
  readonly key: string;
  readonly positions = new Positions();
  /**
   * Ids of its loaded events. Empty for the filter that accepts everything, which does not need them and would keep
   * growing.
   */
  readonly #seen = new Set<string>();
  /** The same for its lanes by people and publishers; an event may be in several of these. */
  readonly #seenIn = new Map<string, Set<string>>();

  constructor(filter: TileFilter) {
    this.filter = filter;
    this.key = filterKey(filter);
  }

  /** Whether a loaded event passes. */
  passes({ id }: TimelineEvent): boolean {
    return isEverything(this.filter) || this.#seen.has(id);
  }

  /** Call when an event that passes was loaded. */
  see(id: string): void {
    if (!isEverything(this.filter)) this.#seen.add(id);
  }

  /** Whether a loaded event is in a lane. */
  isIn(lane: GroupLane, { event }: KnownEvent): boolean {
    const { field, value, except } = lane;
    if (except === undefined && (field === 'category' || field === 'place')) return (event[field] ?? '') === value;
    return this.#seenIn.get(`${field} ${value} ${except}`)?.has(event.id) ?? false;
  }

  /** Records the positions that a tile implies. */
  note(tile: KnownTile, lane: GroupLane | undefined): void {
    if (lane) this.#noteIn(lane, tile);
    const isAll = isEverything(this.filter);
    for (const known of tile.straddlers) this.#noteOne(known, isAll ? known.place : undefined);
    let lo = tile.before;
    for (const bin of tile.bins) {
      bin.events.forEach((known, i) => {
        const inBin = lane || !isWholeBin(bin) ? undefined : lo + i;
        this.#noteOne(known, isAll ? known.place : inBin);
      });
      lo += bin.count;
    }
  }

  #noteIn({ field, value, except }: GroupLane, { straddlers, bins }: KnownTile): void {
    if (except === undefined && (field === 'category' || field === 'place')) return;
    const key = `${field} ${value} ${except}`;
    const ids = this.#seenIn.get(key) ?? new Set();
    this.#seenIn.set(key, ids);
    for (const { event } of [...straddlers, ...bins.flatMap(({ events }) => events)]) ids.add(event.id);
  }

  #noteOne(known: KnownEvent, position: number | undefined): void {
    if (position !== undefined) this.positions.note(position, known);
    this.see(known.event.id);
  }
}

/** Finds the tiles of a group. */
export function finderOf(shelf: TileShelf, filter: TileFilter, lane?: GroupLane): TileFinder {
  const group = groupKey(filter, lane);
  return { find: (tile) => shelf.find(group, tile), ancestor: (tile) => shelf.ancestor(group, tile) };
}

/**
 * The first accepted bin, as fine as it is known, searched from the coarsest tiles down. Undefined if none is accepted
 * or nothing is known. O(levels · bins).
 * @param goesOn whether a finer bin is worth requesting.
 */
export function descend(
  { find }: TileFinder,
  roots: readonly TileId[],
  accepts: (bin: { readonly start: number; readonly end: number; readonly hi: number }) => boolean,
): PlacedBin | undefined {
  let tiles = roots;
  let best: PlacedBin | undefined;
  for (;;) {
    const found = firstBin(tiles.map(find), accepts);
    if (!found) return best;
    const level = found.level - STEP;
    const finer = { level, index: binOf(found.bin.start, found.level) };
    const canCut = level >= 0 && !isWholeBin(found.bin);
    const isThere = canCut && find(finer) !== undefined;
    best = { ...found, finer: canCut && !isThere ? finer : undefined };
    if (!isThere) return best;
    tiles = [finer];
  }
}

function firstBin(
  tiles: readonly (KnownTile | undefined)[],
  accepts: Parameters<typeof descend>[2],
): (Omit<PlacedBin, 'finer'> & { readonly level: number }) | undefined {
  for (const tile of tiles) {
    if (!tile) continue;
    let lo = tile.before;
    for (const bin of tile.bins) {
      const hi = lo + bin.count;
      const end = bin.start + binLength(tile.level);
      if (accepts({ start: bin.start, end, hi })) return { bin, lo, hi, end, level: tile.level };
      lo = hi;
    }
  }
  return undefined;
}

/** The coarsest tiles of a store. */
export const rootsOf = (
  bounds: { readonly start: number; readonly end: number } | undefined,
  coarsest: number,
): TileId[] => (bounds ? tilesOf(bounds, coarsest) : []);
