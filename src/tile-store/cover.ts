import type { TileId, TimeRange } from '../tiles/contract.ts';
import { binLength, binOf, BINS_PER_TILE, tileRange, tilesOf } from '../tiles/levels.ts';
import { byPlace, byPriority, isWholeBin, type KnownBin, type KnownEvent, type KnownTile } from './known-tile.ts';

/**
 * Maximum number of levels by which a tile that replaces a missing one may be coarser; up to this it can be cut at the
 * edges of its bins.
 */
const MAX_COARSER = 4;

/** Finds known tiles. */
export interface TileFinder {
  readonly find: (tile: TileId) => KnownTile | undefined;
  readonly ancestor: (tile: TileId) => KnownTile | undefined;
}

/** A slice of time in view. Positions `lo` to `hi - 1` of the lane are its events. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
  readonly bin: KnownBin;
  /** Its known events, in order of time; all of its events if `isWhole`. */
  readonly events: readonly KnownEvent[];
  readonly isWhole: boolean;
}

/**
 * The time in view in slices. Slices are whole bins, so that their counts are exact. A bin at an edge of the view is
 * cut there if all of its events are known; likewise the number of events that reach into the view, if all of those are
 * known.
 */
export interface Cover {
  readonly range: TimeRange;
  readonly slices: readonly Slice[];
  /** Number of events that begin before the first slice and reach into it. */
  readonly reaching: number;
  /** The known ones among these, in order of time. */
  readonly straddlers: readonly KnownEvent[];
  /** Position in the lane after the last of these. */
  readonly begun: number;
  /** Number of events that the slices and `reaching` count. */
  readonly count: number;
}

/** A part of a tile that covers a stretch of the view. */
interface Piece extends TimeRange {
  readonly tile: KnownTile;
}

/**
 * What is known about a range at a level. If a tile is missing, the next coarser one is used instead; if that is too
 * coarse to be cut, it is used for the whole view. Undefined if nothing is known. O(tiles · levels + events).
 */
export function coverOf(finder: TileFinder, range: TimeRange, level: number): Cover | undefined {
  const pieces: Piece[] = [];
  for (const id of tilesOf(range, level)) {
    const tile = finder.find(id) ?? finder.ancestor(id);
    if (!tile) return undefined;
    if (tile.level - level > MAX_COARSER) return coverOf(finder, range, tile.level);
    pieces.push({ tile, ...tileRange(id) });
  }
  return coverOfPieces(pieces, range);
}

function coverOfPieces(pieces: readonly Piece[], range: TimeRange): Cover {
  const { tile } = pieces[0]!;
  const length = binLength(tile.level);
  const firstBin = binOf(range.start, tile.level);
  const edge = firstBin * length;
  const slices = pieces.flatMap((piece) => slicesOf(piece, range));
  const [first] = slices;
  const earlier = [
    ...tile.straddlers,
    ...tile.bins.filter(({ start }) => start < edge).flatMap(({ events }) => events),
  ];
  const reaching = tile.reaching[firstBin - tile.index * BINS_PER_TILE] ?? 0;
  const intoBin = earlier.filter(({ to }) => to > edge);
  const areAllKnown = intoBin.length === reaching;
  // If the first bin is cut, its events that begin before the view and are not over are counted with those that reach
  // into the view
  const cut =
    first?.isWhole && first.bin.start === edge
      ? first.bin.events.slice(0, first.bin.count - fromView(first.bin, range))
      : [];
  const reach = ({ to }: KnownEvent): boolean => to > range.start;
  const straddlers = [...intoBin.filter(reach), ...cut.filter(reach)].sort(byPlace);
  const count = (areAllKnown ? intoBin.filter(reach).length : reaching) + cut.filter(reach).length;
  const before = tile.before + tile.bins.reduce((sum, bin) => (bin.start < edge ? sum + bin.count : sum), 0);
  const shown = slices.filter(({ lo, hi }) => lo < hi);
  return {
    range,
    slices: shown,
    reaching: count,
    straddlers,
    begun: before + cut.length,
    count: shown.reduce((sum, { lo, hi }) => sum + hi - lo, count),
  };
}

/** Number of events that begin in the view or after it, in a bin whose events are all known. */
const fromView = ({ events }: KnownBin, { start }: TimeRange): number =>
  events.filter(({ from }) => from >= start).length;

function slicesOf({ tile, start, end }: Piece, range: TimeRange): Slice[] {
  const length = binLength(tile.level);
  const slices: Slice[] = [];
  let position = tile.before;
  for (const bin of tile.bins) {
    const lo = position;
    position += bin.count;
    if (bin.start < start || bin.start >= end) continue;
    if (bin.start + length <= range.start || bin.start >= range.end) continue;
    const isWhole = isWholeBin(bin);
    const events = isWhole ? bin.events.filter(({ from }) => from >= range.start && from < range.end) : bin.events;
    const skipped = isWhole ? bin.events.findIndex((event) => event === events[0]) : 0;
    slices.push({
      start: bin.start,
      end: bin.start + length,
      lo: lo + Math.max(0, skipped),
      hi: isWhole ? lo + Math.max(0, skipped) + events.length : position,
      bin,
      events,
      isWhole,
    });
  }
  return slices;
}

/**
 * The events that may get a row: the best of each slice and of those that reach into the view; all if there are few.
 * Not sorted.
 */
export function candidatesOf(
  { slices, straddlers, count, range }: Cover,
  perBin: number,
  allUpTo: number,
): KnownEvent[] {
  const inView = ({ from, to }: KnownEvent): boolean => from < range.end && to > range.start;
  const groups = [straddlers, ...slices.map(({ events }) => events)].map((events) => events.filter(inView));
  if (count <= allUpTo) return groups.flat();
  return groups.flatMap((events) => (events.length > perBin ? events.toSorted(byPriority).slice(0, perBin) : events));
}
