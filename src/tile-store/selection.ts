import { unitText } from '../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { Grouping } from '../store/grouping.ts';
import type { Lane } from '../store/lane.ts';
import type { LeftOut, Selection } from '../store/selection.ts';
import type { Level, Span } from '../store/span.ts';
import type { TileFilter } from '../tiles/contract.ts';
import { binLength } from '../tiles/levels.ts';
import { type GroupLane, isEverything } from './filter-key.ts';
import { finderOf, type FilterData } from './group-data.ts';
import { isWholeBin, type KnownEvent } from './known-tile.ts';
import { laneFieldOf, laneGroups, leftOutBy, totalOf } from './lane-groups.ts';
import { TileLane } from './lane.ts';
import type { TileData } from './tile-data.ts';

/**
 * The events of a source that pass a filter, as far as they are loaded. Positions are exact if they are known
 * (`Positions`), otherwise they are those of the bin. An event that is not loaded yet is undefined, and is requested.
 */
export class TileSelection implements Selection {
  readonly total: number;
  readonly groupBy: Grouping;
  readonly leftOut: LeftOut;
  readonly lanes: readonly Lane[];
  readonly disjointLanes: readonly Lane[];
  /** Whether enough is loaded to be shown. */
  readonly isReady: boolean;
  readonly #data: TileData;
  readonly #filter: TileFilter;
  readonly #known: FilterData;

  /**
   * @param asks whether missing parts in view are requested; false while this stands in for another selection that is
   *   not ready.
   */
  constructor(data: TileData, filter: TileFilter, groupBy: Grouping, asks: boolean) {
    this.#data = data;
    this.#filter = filter;
    this.#known = data.filterData(filter);
    const total = totalOf(data, filter);
    const groups = groupBy ? laneGroups(data, filter, groupBy) : [];
    const hasLanes = groups !== undefined && groups.length > 0;
    this.total = total ?? 0;
    this.leftOut = leftOutBy(data, filter);
    // Where nothing is shown, there are no lanes of what could be grouped
    this.groupBy = hasLanes || (this.total === 0 && laneFieldOf(data, groupBy)) ? groupBy : '';
    const all = this.total > 0 ? [this.#lane(undefined, '', this.total, asks)] : [];
    this.disjointLanes = all;
    this.lanes = hasLanes ? groups.map(({ lane, label, count }) => this.#lane(lane, label, count, asks)) : all;
    const { lookedAt } = data;
    const seen = this.lanes as readonly TileLane[];
    this.isReady =
      total !== undefined &&
      groups !== undefined &&
      (!asks || !lookedAt || seen.every((lane) => lane.knows(lookedAt.range, binLength(lookedAt.level))));
  }

  positionOf(id: string): number {
    const known = this.#member(id);
    if (!known) return -1;
    if (isEverything(this.#filter)) return known.place;
    const exact = this.#known.positions.of(id);
    if (exact !== undefined) return exact;
    const placed = this.#data.binOf(this.#filter, ({ end }) => end > known.from);
    if (!placed) return -1;
    return placed.lo + placed.bin.events.filter(({ place }) => place < known.place).length;
  }

  at(position: number, asks = true): TimelineEvent | undefined {
    if (!(position >= 0 && position < this.total)) return undefined;
    const known = this.#known.positions.at(position);
    if (!known && asks) this.#data.askPositions(this.#filter, position, 1);
    return known?.event;
  }

  page(from: number, limit: number): readonly TimelineEvent[] {
    const end = Math.min(this.total, from + limit);
    const events: TimelineEvent[] = [];
    let missing = -1;
    for (let position = Math.max(0, from); position < end; position++) {
      const known = this.#known.positions.at(position);
      if (known) events.push(known.event);
      else if (missing < 0) missing = position;
    }
    if (missing >= 0) this.#data.askPositions(this.#filter, missing, end - missing);
    return events;
  }

  firstFrom(time: number): number {
    const placed = this.#data.binOf(this.#filter, ({ end }) => end > time);
    if (!placed) return this.total;
    const { bin, lo } = placed;
    return isWholeBin(bin) ? lo + bin.events.filter(({ from }) => from < time).length : lo;
  }

  nearest(id: string): TimelineEvent | undefined {
    const known = this.#member(id);
    if (known) {
      const position = this.#known.positions.of(id);
      // For the arrow keys, which move to its neighbours
      if (position !== undefined) for (const beside of [position - 1, position + 1]) this.at(beside);
      return known.event;
    }
    return this.#known.positions.at(0)?.event ?? this.#data.binOf(this.#filter, () => true)?.bin.events[0]?.event;
  }

  span(position: number, level: Level): Span | undefined {
    if (level === 'event' || level === 'article' || this.total === 0) return undefined;
    const { about, extent } = this.#data;
    const articles = isEverything(this.#filter) ? about.articles : undefined;
    const inside = Math.max(0, position);
    const known = level === 'story' ? undefined : this.#known.positions.at(inside);
    if (level === 'story') return { level, date: undefined, ...extent, lo: 0, hi: this.total, articles };
    const date = known && parseValidDate(unitText(known.from, level));
    if (!date) return undefined;
    const [start, end] = [date.start.earliest, date.end.latest];
    const lo = Math.min(inside, this.firstFrom(start));
    return { level, date, start, end, lo, hi: Math.max(inside + 1, this.firstFrom(end)), articles: undefined };
  }

  /** The loaded event with an id, if it passes the filter. */
  #member(id: string, lane?: GroupLane): KnownEvent | undefined {
    const known = this.#data.known(id);
    if (!known || (lane && !this.#known.isIn(lane, known))) return undefined;
    return this.#known.passes(known.event) ? known : undefined;
  }

  #lane(lane: GroupLane | undefined, label: string, total: number, asks: boolean): TileLane {
    const data = this.#data;
    const { about, extent } = data;
    const { start: from, end: to } = about.eventBounds ?? extent;
    return new TileLane({
      ...finderOf(data.shelf, this.#filter, lane),
      key: lane?.value ?? '',
      label,
      total,
      storeTotal: about.total,
      bounds: { from, lastFrom: to, to },
      isAll: !lane && isEverything(this.#filter),
      finest: about.levels.finest,
      member: (id) => this.#member(id, lane),
      profile: () => {
        const profile = data.profile(this.#filter);
        return profile && { extent, profile };
      },
      looked: (range, level) => {
        if (asks) data.look(this.#filter, lane, range, level);
      },
    });
  }
}
