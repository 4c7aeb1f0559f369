import type { Row, Tile, TileBin } from '../contract.ts';
import { binOf, BINS_PER_TILE } from '../levels.ts';
import { byPriority, joined } from './answer-tile.ts';
import { byPlace, citedBy } from './chain.ts';

/** A tile without events. */
export const EMPTY_TILE: Tile = {
  before: 0,
  reaching: Array.from({ length: BINS_PER_TILE }, () => 0),
  straddlers: [],
  bins: [],
  events: [],
  articles: [],
};

/** Merges the same tile of several disjoint sets of events into the tile of all of them. O(rows · log rows). */
export function mergeTiles(tiles: readonly Tile[], level: number, k: number): Tile {
  if (tiles.length === 1) return tiles[0]!;
  const straddlers = tiles
    .flatMap((tile) => tile.straddlers)
    .sort(byPriority)
    .slice(0, k);
  const events = bestOfBins(
    tiles.flatMap((tile) => tile.events),
    level,
    k,
  );
  return {
    before: tiles.reduce((sum, { before }) => sum + before, 0),
    reaching: EMPTY_TILE.reaching.map((_, i) => tiles.reduce((sum, { reaching }) => sum + reaching[i]!, 0)),
    straddlers,
    bins: mergeBins(tiles.flatMap(({ bins }) => bins)),
    events,
    articles: citedBy(
      [...straddlers, ...events],
      tiles.flatMap(({ articles }) => articles),
    ),
  };
}

function mergeBins(parts: readonly TileBin[]): TileBin[] {
  const bins = new Map<number, TileBin>();
  for (const part of parts) {
    const bin = bins.get(part.start);
    bins.set(part.start, bin ? joined(bin, part) : part);
  }
  return [...bins.values()].sort((a, b) => a.start - b.start);
}

function bestOfBins(rows: readonly Row[], level: number, k: number): Row[] {
  const taken = new Map<number, number>();
  const best = rows.toSorted(byPriority).filter(({ from }) => {
    const bin = binOf(from, level);
    const count = taken.get(bin) ?? 0;
    taken.set(bin, count + 1);
    return count < k;
  });
  return best.sort(byPlace);
}
