import type { TileId, TimeRange } from '../contract.ts';
import { BINS_PER_TILE, tileRange, tilesOf } from '../levels.ts';
import { Chain } from './chain.ts';
import { type Tree, type TreeFile, treePath } from './files.ts';
import type { SharedReads } from './shared-reads.ts';

/** A leaf or last branch, with the files above it, and the places of the events that begin in its range. */
export interface ReachedLeaf {
  readonly chain: Chain;
  /** Number of events of the tree that begin before it, and before its end. */
  readonly first: number;
  readonly last: number;
}

/** Finds files in one tree. */
export class TreeReader {
  readonly #reads: SharedReads;
  readonly #version: string;
  readonly #tree: Tree;
  readonly #roots: readonly TileId[];
  /** Number of events of the tree. */
  readonly total: number;

  /** @param total number of its events */
  constructor(reads: SharedReads, version: string, tree: Tree, extent: TimeRange, coarsest: number, total: number) {
    this.#reads = reads;
    this.#version = version;
    this.#tree = tree;
    this.#roots = tilesOf(extent, coarsest);
    this.total = total;
  }

  /** The files from the root to the one that answers a tile of the roots' level or finer; undefined before and after all events. */
  async toTile(tile: TileId, signal: AbortSignal | undefined): Promise<Chain | undefined> {
    const { start } = tileRange(tile);
    const root = this.#roots.find((each) => start >= tileRange(each).start && start < tileRange(each).end);
    if (!root) return undefined;
    const reached = await this.#descend(root, signal, (file) => {
      if (file.finest <= tile.level) return undefined;
      return Math.floor((start - tileRange(file).start) / partLength(file));
    });
    return reached.chain;
  }

  /** The files from the root to the leaf or last branch around the event at a place. `place` is a number within the tree. */
  async toPlace(place: number, signal: AbortSignal | undefined): Promise<ReachedLeaf> {
    const roots = await Promise.all(this.#roots.map((root) => this.#read(root, signal)));
    const root = roots.findLastIndex(({ before }) => before <= place);
    const end = roots[root + 1]?.before ?? this.total;
    return this.#descend(
      this.#roots[root]!,
      signal,
      ({ children }) => {
        const part = children.findLastIndex((child) => beforeOf(child) <= place);
        return part < 0 ? undefined : part;
      },
      end,
    );
  }

  /** The files from the root to the leaf or last branch around a time. */
  async toTime(time: number, signal: AbortSignal | undefined): Promise<ReachedLeaf> {
    const roots = await Promise.all(this.#roots.map((root) => this.#read(root, signal)));
    const root = Math.max(
      0,
      this.#roots.findLastIndex((each) => tileRange(each).start <= time),
    );
    const end = roots[root + 1]?.before ?? this.total;
    return this.#descend(
      this.#roots[root]!,
      signal,
      (file) => {
        const { children } = file;
        if (children.length === 0) return undefined;
        const part = Math.floor((time - tileRange(file).start) / partLength(file));
        return Math.min(children.length - 1, Math.max(0, part));
      },
      end,
    );
  }

  async #descend(
    root: TileId,
    signal: AbortSignal | undefined,
    choose: (file: TreeFile) => number | undefined,
    end = this.total,
  ): Promise<ReachedLeaf> {
    const files = [await this.#read(root, signal)];
    let last = end;
    for (;;) {
      const file = files.at(-1)!;
      const part = choose(file);
      if (part === undefined) return { chain: new Chain(files), first: file.before, last };
      const child = file.children[part]!;
      const after = file.children[part + 1];
      if (after !== undefined) last = beforeOf(after);
      const index = file.index * file.children.length + part;
      // oxlint-disable-next-line no-await-in-loop -- each file says where the next one is
      files.push(typeof child === 'number' ? await this.#read({ level: file.finest - 1, index }, signal) : child);
    }
  }

  #read({ level, index }: TileId, signal: AbortSignal | undefined): Promise<TreeFile> {
    return this.#reads.read(treePath(this.#version, this.#tree, level, index), signal) as Promise<TreeFile>;
  }
}

const beforeOf = (child: number | TreeFile): number => (typeof child === 'number' ? child : child.before);

/** Length of the parts below a file, ms. */
const partLength = ({ finest }: TreeFile): number => BINS_PER_TILE * 2 ** (finest - 1);
