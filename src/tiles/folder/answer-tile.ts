import type { Row, Tile, TileBin, TileId } from '../contract.ts';
import { binLength, binOf, BINS_PER_TILE, tileRange } from '../levels.ts';
import { type Chain, rowOf } from './chain.ts';
import type { FolderRow } from './files.ts';

/** Compares events: higher priority first, then the earlier one. */
export const byPriority = (a: Row, b: Row): number => b.priority - a.priority || a.place - b.place;

/** Returns a tile that lies in the range of the last file of a chain, at a level that this file covers. O(rows). */
export function answerTile(tile: TileId, chain: Chain, k: number): Tile {
  const { before, reaching, straddlers, bins } = chain.last.finest < 0 ? ofLeaf(tile, chain, k) : ofBranch(tile, chain);
  const events = chain.within(tileRange(tile)).filter(({ lod }) => lod >= tile.level);
  return {
    before,
    reaching,
    straddlers: straddlers.map(rowOf),
    bins,
    events: events.map(rowOf),
    articles: chain.articlesOf([...straddlers, ...events]),
  };
}

interface Shape extends Pick<Tile, 'before' | 'reaching' | 'bins'> {
  readonly straddlers: readonly FolderRow[];
}

/** Computed from the bins of the file's finest level. */
function ofBranch({ level, index }: TileId, chain: Chain): Shape {
  const { last: file, range } = chain;
  const { start } = tileRange({ level, index });
  const scale = 2 ** (level - file.finest);
  const first = (start - range.start) / binLength(file.finest);
  const bins: TileBin[] = [];
  let before = file.before;
  for (const [bin, count, from, lastFrom, to] of file.bins) {
    if (bin < first) before += count;
    if (bin < first || bin >= first + BINS_PER_TILE * scale) continue;
    join(bins, { start: binOf(from, level) * binLength(level), count, from, lastFrom, to });
  }
  return {
    before,
    reaching: Array.from({ length: BINS_PER_TILE }, (_, i) => file.reaching[first + i * scale]!),
    straddlers: file.straddlers[first / BINS_PER_TILE]!.map((place) => chain.at(place)),
    bins,
  };
}

/** Computed from the events, all of which are in the files. */
function ofLeaf({ level, index }: TileId, chain: Chain, k: number): Shape {
  const { last: file, range } = chain;
  const { start, end } = tileRange({ level, index });
  const own = chain.within(range);
  const bins: TileBin[] = [];
  for (const { from, to } of own)
    if (from >= start && from < end)
      join(bins, { start: binOf(from, level) * binLength(level), count: 1, from, lastFrom: from, to });
  const reachingAt = (time: number): number => {
    const going = file.ends.reduce((sum, [until, count]) => (until > time ? sum + count : sum), 0);
    return file.covers + going + own.filter(({ from, to }) => from < time && to > time).length;
  };
  const candidates = [...file.straddlers[0]!.map((place) => chain.at(place)), ...own];
  return {
    before: file.before + own.filter(({ from }) => from < start).length,
    reaching: Array.from({ length: BINS_PER_TILE }, (_, i) => reachingAt(start + i * binLength(level))),
    straddlers: candidates
      .filter(({ from, to }) => from < start && to > start)
      .sort(byPriority)
      .slice(0, k),
    bins,
  };
}

/** Appends a bin, or joins it with the last one if that has the same start. */
function join(bins: TileBin[], bin: TileBin): void {
  const last = bins.at(-1);
  if (last?.start !== bin.start) bins.push(bin);
  else bins[bins.length - 1] = joined(last, bin);
}

/** Joins two parts of a bin. */
export const joined = (a: TileBin, b: TileBin): TileBin => ({
  start: a.start,
  count: a.count + b.count,
  from: Math.min(a.from, b.from),
  lastFrom: Math.max(a.lastFrom, b.lastFrom),
  to: Math.max(a.to, b.to),
});
