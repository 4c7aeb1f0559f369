import type { TileId, TimeRange } from '../tiles/contract.ts';
import { COARSEST, parentOf, tileRange } from '../tiles/levels.ts';
import { emptyTile, isWhole, type KnownTile, weightOf } from './known-tile.ts';
import { parentOfTiles, tileWithin } from './relatives.ts';

/** Most events that are kept besides those in view, those of the tiles used last. */
const MOST_EVENTS = 24_000;
/** Over how many levels a tile is put together of finer ones. */
const DEPTH = 3;

/** What the shelf needs to know of the store. */
export interface ShelfAbout {
  /** Earliest start and latest end of the events; undefined where there is none. */
  readonly eventBounds?: TimeRange | undefined;
  readonly k: number;
  readonly levels: { readonly coarsest: number };
}

/**
 * The tiles that were loaded, by group (a filter and a lane) and address. Those used last are kept. A tile that follows from others
 * is never asked for: a finer one within a tile of which all events are known, and a coarser one over two that are there.
 */
export class TileShelf {
  readonly #about: ShelfAbout;
  readonly #most: number;
  /** The one used last is last; `look` is the number of the look at which that was. */
  readonly #tiles = new Map<string, { readonly tile: KnownTile; look: number }>();
  #weight = 0;
  #look = 0;

  constructor(about: ShelfAbout, most = MOST_EVENTS) {
    this.#about = about;
    this.#most = most;
  }

  /** What was used until now belongs to a look that is over. What the last two looks used is kept, else it would be asked for without end. */
  endLook(): void {
    this.#look++;
  }

  put(group: string, tile: KnownTile): void {
    const key = keyOf(group, tile);
    this.#drop(key);
    this.#tiles.set(key, { tile, look: this.#look });
    this.#weight += weightOf(tile);
    for (const [oldest, { look }] of this.#tiles) {
      if (this.#weight <= this.#most || look >= this.#look - 1) break;
      this.#drop(oldest);
    }
  }

  /** A tile that is there or follows from what is; undefined where it must be asked for. O(levels), and O(events) where it follows. */
  find(group: string, tile: TileId): KnownTile | undefined {
    return this.#cached(group, tile) ?? this.#derived(group, tile);
  }

  /** The finest coarser tile that is there. O(levels). */
  ancestor(group: string, tile: TileId): KnownTile | undefined {
    for (let next = tile; next.level < this.#about.levels.coarsest;) {
      next = parentOf(next);
      const found = this.#cached(group, next);
      if (found) return found;
    }
    return undefined;
  }

  /** Whether nothing can be in a tile: no event begins in its time or reaches into it. */
  #isOutside(tile: TileId): boolean {
    const { eventBounds } = this.#about;
    const { start, end } = tileRange(tile);
    return !eventBounds || end <= eventBounds.start || start >= eventBounds.end;
  }

  #cached(group: string, tile: TileId): KnownTile | undefined {
    if (this.#isOutside(tile)) return emptyTile(tile, 0);
    const key = keyOf(group, tile);
    const found = this.#tiles.get(key);
    if (!found) return undefined;
    found.look = this.#look;
    this.#tiles.delete(key);
    this.#tiles.set(key, found);
    return found.tile;
  }

  #derived(group: string, tile: TileId): KnownTile | undefined {
    const ancestor = this.ancestor(group, tile);
    const made =
      ancestor && isWhole(ancestor) ? tileWithin(ancestor, tile, this.#about.k) : this.#composed(group, tile, DEPTH);
    if (made) this.put(group, made);
    return made;
  }

  /** A tile put together of its halves. Beyond the coarsest level of the source there is no other way to it. */
  #composed(group: string, { level, index }: TileId, depth: number): KnownTile | undefined {
    if (level === 0 || level > COARSEST || (depth === 0 && level <= this.#about.levels.coarsest)) return undefined;
    const half = (side: 0 | 1): KnownTile | undefined => {
      const child = { level: level - 1, index: index * 2 + side };
      return this.#cached(group, child) ?? this.#composed(group, child, Math.max(0, depth - 1));
    };
    const left = half(0);
    const right = left && half(1);
    if (!left || !right) return undefined;
    return parentOfTiles(left, right, this.#about.k);
  }

  #drop(key: string): void {
    const found = this.#tiles.get(key);
    if (!found) return;
    this.#tiles.delete(key);
    this.#weight -= weightOf(found.tile);
  }
}

const keyOf = (group: string, { level, index }: TileId): string => `${level}/${index} ${group}`;
