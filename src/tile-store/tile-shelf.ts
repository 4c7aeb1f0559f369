import type { TileId, TimeRange } from '../tiles/contract.ts';
import { COARSEST, parentOf, tileRange } from '../tiles/levels.ts';
import { emptyTile, isWhole, type KnownTile, weightOf } from './known-tile.ts';
import { parentOfTiles, tileWithin } from './relatives.ts';

/** Maximum number of events kept besides those in view; the tiles used last are kept. */
const MAX_EVENTS = 24_000;
/** Maximum number of levels over which a tile is composed of finer ones. */
const DEPTH = 3;

/** What the shelf needs to know about the store. */
export interface ShelfAbout {
  /** Earliest start and latest end of the events; undefined if there are none. */
  readonly eventBounds?: TimeRange | undefined;
  readonly k: number;
  readonly levels: { readonly coarsest: number };
}

/**
 * The loaded tiles, by group (a filter and a lane) and address. The tiles used last are kept. A tile that can be
 * derived from others is never requested: a finer one inside a tile whose events are all known, and a coarser one over
 * two loaded ones.
 */
export class TileShelf {
  readonly #about: ShelfAbout;
  readonly #most: number;
  /** In order of last use; `look` is the number of the look that last used the tile. */
  readonly #tiles = new Map<string, { readonly tile: KnownTile; look: number }>();
  #weight = 0;
  #look = 0;

  constructor(about: ShelfAbout, most = MAX_EVENTS) {
    this.#about = about;
    this.#most = most;
  }

  /** Ends a look. Tiles used by the last two looks are kept; otherwise they would be requested endlessly. */
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

  /**
   * A tile that is loaded or can be derived; undefined if it must be requested. O(levels), and O(events) if it is
   * derived.
   */
  find(group: string, tile: TileId): KnownTile | undefined {
    return this.#cached(group, tile) ?? this.#derived(group, tile);
  }

  /** The finest loaded coarser tile. O(levels). */
  ancestor(group: string, tile: TileId): KnownTile | undefined {
    for (let next = tile; next.level < this.#about.levels.coarsest;) {
      next = parentOf(next);
      const found = this.#cached(group, next);
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a tile must be empty: no event begins in its time or reaches into it. */
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

  /** A tile composed of its halves. Above the coarsest level of the source this is the only way. */
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
