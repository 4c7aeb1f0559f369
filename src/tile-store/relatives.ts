import type { TileId } from '../tiles/contract.ts';
import { BINS_PER_TILE, binLength, binOf, tileRange } from '../tiles/levels.ts';
import { byBinOf, byPlace, byPriority, type KnownBin, type KnownEvent, type KnownTile } from './known-tile.ts';

/** The best `k` events, in order of time. O(n log n) if there are more. */
const bestOf = (events: readonly KnownEvent[], k: number): readonly KnownEvent[] =>
  events.length <= k ? events : events.toSorted(byPriority).slice(0, k).sort(byPlace);

/**
 * The tile that contains two neighbours. It is exact: the best `k` of a bin are among the best of its halves, and
 * events that reach into a bin reach into its first half. O(events).
 */
export function parentOfTiles(left: KnownTile, right: KnownTile, k: number): KnownTile {
  const level = left.level + 1;
  const bins: KnownBin[] = [];
  for (const bin of [...left.bins, ...right.bins]) {
    const start = binOf(bin.start, level) * binLength(level);
    const last = bins.at(-1);
    if (last?.start !== start) {
      bins.push({ ...bin, start });
      continue;
    }
    bins[bins.length - 1] = {
      start,
      count: last.count + bin.count,
      from: last.from,
      lastFrom: bin.lastFrom,
      to: Math.max(last.to, bin.to),
      events: bestOf([...last.events, ...bin.events], k),
    };
  }
  return {
    level,
    index: left.index / 2,
    before: left.before,
    reaching: [...left.reaching, ...right.reaching].filter((_, bin) => bin % 2 === 0),
    straddlers: left.straddlers,
    bins,
  };
}

/** A finer tile inside one whose events are all known. O(events · bins). */
export function tileWithin(whole: KnownTile, { level, index }: TileId, k: number): KnownTile {
  const { start, end } = tileRange({ level, index });
  const begun = whole.bins.flatMap(({ events }) => events);
  const earlier = [...whole.straddlers, ...begun.filter(({ from }) => from < start)];
  const inTile = begun.filter(({ from }) => from >= start && from < end);
  const all = [...earlier, ...inTile];
  const bins = [...byBinOf(inTile, level)].map(([bin, events]): KnownBin => ({
    start: bin * binLength(level),
    count: events.length,
    from: events[0]!.from,
    lastFrom: events.at(-1)!.from,
    to: events.reduce((latest, { to }) => Math.max(latest, to), -Infinity),
    events,
  }));
  const reachingInto = (time: number): number => all.filter(({ from, to }) => from < time && to > time).length;
  return {
    level,
    index,
    before: whole.before + begun.filter(({ from }) => from < start).length,
    reaching: Array.from({ length: BINS_PER_TILE }, (_, bin) => reachingInto(start + bin * binLength(level))),
    // Not more than a source would return, so that a view does not depend on how it was reached
    straddlers: earlier
      .filter(({ to }) => to > start)
      .sort(byPriority)
      .slice(0, k),
    bins,
  };
}
