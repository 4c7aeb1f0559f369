import type { TimelineEvent } from '../model/types.ts';
import type { Bounds, GroupBounds } from '../store/lane.ts';
import type { Tile, TileId } from '../tiles/contract.ts';
import { BINS_PER_TILE, binLength, binOf } from '../tiles/levels.ts';

/** A loaded event with the data that a lane needs. */
export interface KnownEvent extends Bounds {
  readonly event: TimelineEvent;
  /** Number of events before it in the store, whatever the filter. */
  readonly place: number;
  readonly priority: number;
}

/** A bin of a tile with its known events: all of them, or the best. */
export interface KnownBin extends GroupBounds {
  readonly start: number;
  readonly count: number;
  /** In order of time. */
  readonly events: readonly KnownEvent[];
}

/** A tile whose rows are events of the model. */
export interface KnownTile extends TileId {
  /** Number of events of its group that begin before the tile. */
  readonly before: number;
  /** For each bin of the tile, including empty ones, how many events begin before the bin and reach into it. */
  readonly reaching: readonly number[];
  /** Best first: all events that reach into the tile from before, or the best of them. */
  readonly straddlers: readonly KnownEvent[];
  /** In order of time, without empty bins. */
  readonly bins: readonly KnownBin[];
}

/** Best first, in the order that sources use for events of one bin. */
export const byPriority = (a: KnownEvent, b: KnownEvent): number => b.priority - a.priority || a.place - b.place;

export const byPlace = (a: KnownEvent, b: KnownEvent): number => a.place - b.place;

/** Whether all events of a bin are known. */
export const isWholeBin = ({ count, events }: KnownBin): boolean => events.length === count;

/** Whether all events that begin in a tile or reach into it are known. O(bins). */
export const isWhole = ({ bins, reaching, straddlers }: KnownTile): boolean =>
  straddlers.length === reaching[0] && bins.every(isWholeBin);

/** Memory used by a tile, in events. O(bins). */
export const weightOf = ({ bins, straddlers }: KnownTile): number =>
  bins.reduce((sum, { events }) => sum + events.length, 1 + straddlers.length);

/** Events grouped by the number of the bin of a level in which they begin. O(events). */
export function byBinOf(events: readonly KnownEvent[], level: number): ReadonlyMap<number, readonly KnownEvent[]> {
  const bins = new Map<number, KnownEvent[]>();
  for (const event of events) {
    const bin = binOf(event.from, level);
    const others = bins.get(bin);
    if (others) others.push(event);
    else bins.set(bin, [event]);
  }
  return bins;
}

/** A tile without events. */
export const emptyTile = ({ level, index }: TileId, before: number): KnownTile => ({
  level,
  index,
  before,
  reaching: Array.from({ length: BINS_PER_TILE }, () => 0),
  straddlers: [],
  bins: [],
});

/**
 * The tile of an answer. O(rows).
 * @param eventOf returns the loaded event of a row by its id; rows for which it returns none are left out.
 * @throws {TypeError} if the answer does not follow the contract.
 */
export function knownTile(
  { level, index }: TileId,
  answer: Tile,
  eventOf: (id: string) => KnownEvent | undefined,
): KnownTile {
  if (answer.reaching.length !== BINS_PER_TILE) throw new TypeError('A tile without its bins');
  const known = (rows: Tile['events']): KnownEvent[] =>
    rows.map((row) => eventOf(row.event.id)).filter((event) => event !== undefined);
  const byBin = byBinOf(known(answer.events), level);
  const bins = answer.bins.map(({ start, count, from, lastFrom, to }): KnownBin => {
    if (!(count > 0) || !(from <= lastFrom) || !(from < to)) throw new TypeError('A bin without its bounds');
    return { start, count, from, lastFrom, to, events: byBin.get(Math.round(start / binLength(level))) ?? [] };
  });
  return {
    level,
    index,
    before: Number(answer.before),
    reaching: answer.reaching,
    straddlers: known(answer.straddlers),
    bins,
  };
}
