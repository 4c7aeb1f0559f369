import type { Range, TimelineEvent } from '../model/types.ts';
import type { Bin, GroupBounds, Lane, LaneEvent, Profile, Straddlers } from '../store/lane.ts';
import { BINS_PER_TILE, COARSEST, tilesOf } from '../tiles/levels.ts';
import { candidatesOf, type Cover, coverOf, type Slice, type TileFinder } from './cover.ts';
import { byPlace, type KnownEvent } from './known-tile.ts';
import { resampled } from './profile.ts';

/** Up to this number of events in view, all known ones are candidates. */
const ALL_UP_TO = 240;

/** Input of a lane. */
export interface LaneSource extends TileFinder {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  /** Number of events of the store, and their bounds. */
  readonly storeTotal: number;
  readonly bounds: GroupBounds;
  /** Whether positions in the lane are places in the store. */
  readonly isAll: boolean;
  /** Finest level that has tiles. */
  readonly finest: number;
  /** The loaded event with an id, if it belongs to the lane. */
  readonly member: (id: string) => KnownEvent | undefined;
  /** The whole profile, over the extent of the store; undefined until it is loaded. */
  readonly profile: () => { readonly extent: Range; readonly profile: Profile } | undefined;
  /** Called with what was looked at, so that missing parts are requested. */
  readonly looked: (range: Range, level: number) => void;
}

/** The finest level whose bins are at least this long. */
const levelOf = (leastMs: number, finest: number): number =>
  Math.min(COARSEST, Math.max(finest, Math.ceil(Math.log2(leastMs))));

/**
 * A lane over tiles. It answers from what is loaded. The first question about a range, for its bins or their number,
 * requests the missing parts. See `Cover` for when it counts whole bins. A position is exact in a lane of all events,
 * and in bins whose events are all known; otherwise it is only known to be in its bin and in order.
 */
export class TileLane implements Lane {
  readonly #source: LaneSource;
  #cover: Cover | undefined;
  #coverLevel = Number.NaN;
  #positions = new Map<string, number>();

  constructor(source: LaneSource) {
    this.#source = source;
  }

  get key(): string {
    return this.#source.key;
  }

  get label(): string {
    return this.#source.label;
  }

  get total(): number {
    return this.#source.total;
  }

  /** Whether anything is known about a range; if not, it is requested. O(tiles · levels). */
  knows(range: Range, leastMs: number): boolean {
    const level = levelOf(leastMs, this.#source.finest);
    const isKnown = tilesOf(range, level).every((tile) => this.#source.find(tile) ?? this.#source.ancestor(tile));
    if (!isKnown) this.#source.looked(range, level);
    return isKnown;
  }

  countInView(range: Range, leastMs?: number): number {
    return this.#look(range, leastMs)?.count ?? 0;
  }

  bins(range: Range, leastMs: number): readonly Bin[] {
    return this.#look(range, leastMs)?.slices ?? [];
  }

  straddlers(range: Range): Straddlers {
    const cover = this.#look(range);
    if (!cover) return { count: 0, lo: 0, hi: 0 };
    const [first] = cover.straddlers;
    const lo = first ? Math.floor(this.#positionOf(first)) : cover.begun - cover.reaching;
    return { count: cover.reaching, lo: Math.max(0, lo), hi: cover.begun };
  }

  candidates(range: Range, _bins: readonly Bin[], perBin: number): readonly LaneEvent[] {
    const { range: view } = this.#cover ?? {};
    // For a cluster that extends out of the view, only the part in view is used
    const part = view && { start: Math.max(range.start, view.start), end: Math.min(range.end, view.end) };
    const cover = this.#look(part && part.start < part.end ? part : range);
    if (!cover) return [];
    return candidatesOf(cover, perBin, ALL_UP_TO)
      .sort(byPlace)
      .map((known) => this.#laneEvent(known));
  }

  find({ id }: TimelineEvent): LaneEvent | undefined {
    const known = this.#source.member(id);
    return known && this.#laneEvent(known);
  }

  bounds(lo: number, hi: number): GroupBounds {
    if (lo <= 0 && hi >= this.total) return this.#source.bounds;
    const parts: GroupBounds[] = [];
    for (const slice of this.#cover?.slices ?? []) {
      if (slice.lo >= hi || slice.hi <= lo) continue;
      if (slice.isWhole) parts.push(...this.#within(slice.events, lo, hi));
      else parts.push(slice.bin);
    }
    const { straddlers = [], begun = 0 } = this.#cover ?? {};
    if (lo < begun) {
      const within = this.#within(straddlers, lo, hi);
      parts.push(...(within.length > 0 || straddlers.length === 0 ? within : straddlers.map(asBounds)));
    }
    return joined(parts) ?? this.#source.bounds;
  }

  endingAfter(time: number, lo: number, hi: number, limit: number): readonly TimelineEvent[] {
    return this.#known(lo, hi)
      .filter(({ to }) => to > time)
      .slice(0, limit)
      .map(({ event }) => event);
  }

  page(from: number, limit: number): readonly LaneEvent[] {
    return this.#known(from, from + limit)
      .slice(0, limit)
      .map((known) => this.#laneEvent(known));
  }

  profile(range: Range, columns: number): Profile {
    const whole = this.#source.profile();
    return whole
      ? resampled(whole.profile, whole.extent, range, columns)
      : { possible: new Float64Array(columns), certain: new Float64Array(columns) };
  }

  /**
   * What is known about a range. If the length of slices is given, the range is the view, and missing parts are
   * requested. Any other range, such as that of a cluster, may be far longer than the slices of the view.
   */
  #look(range: Range, leastMs?: number): Cover | undefined {
    const { finest } = this.#source;
    const { range: view } = this.#cover ?? {};
    const level = leastMs === undefined ? this.#coverLevel : levelOf(leastMs, finest);
    if (view?.start === range.start && view.end === range.end && level === this.#coverLevel) return this.#cover;
    if (leastMs === undefined && view) {
      const isPart = range.start >= view.start && range.end <= view.end;
      return coverOf(this.#source, range, isPart ? level : levelOf((range.end - range.start) / BINS_PER_TILE, finest));
    }
    const wanted = leastMs === undefined ? levelOf((range.end - range.start) / BINS_PER_TILE, finest) : level;
    this.#source.looked(range, wanted);
    this.#coverLevel = wanted;
    this.#cover = coverOf(this.#source, range, wanted);
    this.#positions = new Map();
    return this.#cover;
  }

  #laneEvent(known: KnownEvent): LaneEvent {
    const { event, from, to, priority } = known;
    return { event, from, to, priority, position: this.#positionOf(known) };
  }

  /** The known events of the cover at these positions, in order of time. */
  #known(lo: number, hi: number): KnownEvent[] {
    const { straddlers = [], slices = [] } = this.#cover ?? {};
    return [...straddlers, ...slices.flatMap(({ events }) => events)].filter((known) => {
      const position = this.#positionOf(known);
      return position >= lo && position < hi;
    });
  }

  #within(events: readonly KnownEvent[], lo: number, hi: number): GroupBounds[] {
    return events
      .filter((known) => {
        const position = this.#positionOf(known);
        return position >= lo && position < hi;
      })
      .map(asBounds);
  }

  #positionOf(known: KnownEvent): number {
    if (this.#source.isAll) return known.place;
    const { id } = known.event;
    let position = this.#positions.get(id);
    if (position === undefined) this.#positions.set(id, (position = this.#place(known)));
    return position;
  }

  /**
   * A unique position in the bin of an event, after the known events of the bin that come before it. O(events of the
   * bin).
   */
  #place(known: KnownEvent): number {
    const { slices = [], straddlers = [], begun = 0 } = this.#cover ?? {};
    const share = (known.place + 1) / (this.#source.storeTotal + 2);
    const among = (events: readonly KnownEvent[], first: number): number => {
      const before = events.filter(({ place }) => place < known.place).length;
      return events.includes(known) ? first + before : first + before - 1 + share;
    };
    const slice = slices.find(({ start, end }) => known.from >= start && known.from < end);
    if (slice) return among(slice.events, slice.isWhole ? slice.lo : slice.lo + 1);
    return known.from < (slices[0]?.start ?? Infinity)
      ? among(straddlers, begun - straddlers.length)
      : this.total - 1 + share;
  }
}

const asBounds = ({ from, to }: KnownEvent): GroupBounds => ({ from, lastFrom: from, to });

function joined(parts: readonly GroupBounds[]): GroupBounds | undefined {
  const [first] = parts;
  if (!first) return undefined;
  return parts.reduce((a, b) => ({
    from: Math.min(a.from, b.from),
    lastFrom: Math.max(a.lastFrom, b.lastFrom),
    to: Math.max(a.to, b.to),
  }));
}

/** The tiles of a range at a level that are neither loaded nor derivable from loaded ones. */
export const missingTiles = (finder: TileFinder, range: Range, level: number) =>
  tilesOf(range, level).filter((tile) => !finder.find(tile));

export type { Slice };
