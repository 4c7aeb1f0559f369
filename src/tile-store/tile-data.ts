import { DAY_MS } from '../dates/calendar.ts';
import type { GetRareRecords } from '../model/rare.ts';
import type { Range } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { KnownDays } from '../store/known-days.ts';
import type { Profile } from '../store/lane.ts';
import type {
  About,
  Capability,
  FacetField,
  GlyphBin,
  Tile,
  TileFilter,
  TileId,
  TileProfile,
  TimelineSource,
} from '../tiles/contract.ts';
import { tileRange, tilesOf } from '../tiles/levels.ts';
import { EmptyRail } from './empty-rail.ts';
import { requestOf, filterKey, type GroupLane, groupKey } from './filter-key.ts';
import { descend, FilterData, finderOf, rootsOf } from './group-data.ts';
import { type KnownEvent, type KnownTile, knownTile } from './known-tile.ts';
import { missingTiles } from './lane.ts';
import { type PageReading, readMoment, readPages } from './pages.ts';
import { Records, type RecordsAbout } from './records.ts';
import { Requests, type RequestEvents, type Scope, type Urgency } from './requests.ts';
import { TileShelf } from './tile-shelf.ts';

/** Number of columns of requested profiles: enough for a strip of 1,120 px. */
export const PROFILE_COLUMNS = 560;
/** Maximum number of values requested for a facet, and of filters whose data are kept. */
export const MAX_VALUES = 500;
const MAX_FILTERS = 12;
/**
 * Number of events per page. A bin with at most this many events is read as a page instead of being divided further.
 */
const PAGE = 200;

/** A range that was looked at, and its level. */
export interface ViewedRange {
  readonly range: Range;
  readonly level: number;
}

/** Maximum number of positions requested at once; a list shows fewer. */
const MAX_AT_ONCE = 400;

/**
 * What has been loaded from one version of a source, shared by its snapshots. Reads answer from what is loaded. What is
 * missing is requested, and `RequestEvents.arrived` reports that there is more.
 */
export class TileData {
  readonly about: About;
  readonly source: TimelineSource;
  readonly extent: Range;
  readonly shelf: TileShelf;
  readonly records: Records;
  readonly requests: Requests;
  /** The class of the rail; replaced when the code that requests articles is loaded. */
  Rail: typeof EmptyRail = EmptyRail;
  /** What had been published when; undefined until the code that requests it is loaded, and if the source does not know it. */
  days: KnownDays | undefined;
  /** What was looked at last. */
  lookedAt: ViewedRange | undefined;
  readonly #roots: readonly TileId[];
  /** Whether lanes are looking; they do so one after the other, in one task. */
  #isLooking = false;
  readonly #filters = new Map<string, FilterData>();
  readonly #facets = new Map<string, ReadonlyMap<string, number>>();
  readonly #profiles = new Map<string, Profile>();
  readonly #glyphs = new Map<string, readonly GlyphBin[]>();
  /** Events that begin at one moment. */
  readonly #moments = new Map<string, readonly KnownEvent[]>();
  /** Events requested by id; undefined for ids that the source does not know. */
  readonly #byId = new Map<string, KnownEvent | undefined>();

  constructor(
    source: TimelineSource,
    about: About,
    read: RecordsAbout,
    clock: ZoneClock,
    getRare: GetRareRecords,
    events: RequestEvents,
  ) {
    this.source = source;
    this.about = about;
    this.extent = about.extent ?? { start: 0, end: DAY_MS };
    this.shelf = new TileShelf(about);
    this.records = new Records(read, clock, getRare);
    this.requests = new Requests(events);
    this.#roots = rootsOf(about.extent, about.levels.coarsest);
  }

  readonly can = (capability: Capability): boolean => this.about.capabilities.includes(capability);

  /** The known data of a filter. */
  filterData(filter: TileFilter): FilterData {
    const key = filterKey(filter);
    let data = this.#filters.get(key);
    if (!data) {
      data = new FilterData(filter);
      // The filter that accepts everything, which is the first, is kept
      if (this.#filters.size >= MAX_FILTERS) this.#filters.delete([...this.#filters.keys()][1]!);
      this.#filters.set(key, data);
    }
    return data;
  }

  /** Requests the missing parts of a range and its neighbours. */
  look(filter: TileFilter, lane: GroupLane | undefined, range: Range, level: number): void {
    this.lookedAt = { range, level };
    if (!this.#isLooking) queueMicrotask(() => this.#endLook());
    this.#isLooking = true;
    const finder = finderOf(this.shelf, filter, lane);
    const asked = Math.min(level, this.about.levels.coarsest);
    const looked = tilesOf(range, level);
    // Tiles coarser than those of the source are made from several of its coarsest, all of which are needed
    const whole = { start: tileRange(looked[0]!).start, end: tileRange(looked.at(-1)!).end };
    const wanted = level > asked ? whole : range;
    const missing = missingTiles(finder, range, level).length > 0 ? missingTiles(finder, wanted, asked) : [];
    const inView = tilesOf(wanted, asked);
    const beside = [
      { level: asked, index: inView[0]!.index - 1 },
      { level: asked, index: inView.at(-1)!.index + 1 },
    ].filter((tile) => !finder.find(tile));
    const asks = (tiles: readonly TileId[], urgency: Urgency) =>
      tiles.map(
        (tile) =>
          [
            `${groupKey(filter, lane)} ${tile.level}/${tile.index}`,
            urgency,
            this.#tileRun(filter, lane, tile),
          ] as const,
      );
    this.requests.askOf('view', [...asks(missing, 0), ...asks(beside, 2)]);
  }

  /** Stores the answer of a tile where it is found. */
  async takeTile(filter: TileFilter, lane: GroupLane | undefined, id: TileId, answer: Tile): Promise<void> {
    const events = await this.records.add([...answer.straddlers, ...answer.events], answer.articles);
    this.#putTile(
      filter,
      lane,
      knownTile(id, answer, (each) => events.get(each)),
    );
  }

  takeProfile(filter: TileFilter, { possible, certain }: TileProfile): void {
    this.#profiles.set(filterKey(filter), {
      possible: Float64Array.from(possible),
      certain: Float64Array.from(certain),
    });
  }

  profile(filter: TileFilter): Profile | undefined {
    const key = filterKey(filter);
    const found = this.#profiles.get(key);
    if (!found)
      this.requests.askOf('profile', [
        [
          `profile ${key}`,
          1,
          async (signal) => this.takeProfile(filter, await this.source.profile(filter, PROFILE_COLUMNS, signal)),
        ],
      ]);
    return found;
  }

  /** Takes a profile that was asked for by another. */
  awaitProfile(filter: TileFilter, get: (signal: AbortSignal) => Promise<TileProfile>): void {
    this.requests.ask(`profile ${filterKey(filter)}`, 1, async (signal) => this.takeProfile(filter, await get(signal)));
  }

  /** Numbers of events by value; undefined before they are there. @param scope the look for which they are asked for. */
  facets(field: FacetField, filter: TileFilter, scope: Scope): ReadonlyMap<string, number> | undefined {
    const key = `${field} ${filterKey(filter)}`;
    const found = this.#facets.get(key);
    const run = async (signal: AbortSignal): Promise<void> => {
      const counts = await this.source.facets(field, filter, MAX_VALUES, signal);
      if (this.#facets.size > 4 * MAX_FILTERS) this.#facets.delete([...this.#facets.keys()][1]!);
      this.#facets.set(key, new Map(counts.map(({ key: value, count }) => [value, count])));
    };
    this.requests.askOf(scope, found ? [] : [[`facets ${key}`, 1, run]]);
    return found;
  }

  /** The articles of a tile; undefined until they are loaded. */
  glyphs(tile: TileId): readonly GlyphBin[] | undefined {
    return this.#glyphs.get(`${tile.level}/${tile.index}`);
  }

  askGlyphs(tiles: readonly TileId[]): void {
    this.requests.askOf(
      'rail',
      tiles.map((tile) => {
        const key = `${tile.level}/${tile.index}`;
        const run = async (signal: AbortSignal): Promise<void> => {
          const bins = await this.source.articleTile(tile, signal);
          if (this.#glyphs.size > 200) this.#glyphs.delete([...this.#glyphs.keys()][0]!);
          this.#glyphs.set(key, bins);
        };
        return [`articles ${key}`, 1, run] as const;
      }),
    );
  }

  /** The loaded event with an id. */
  known(id: string): KnownEvent | undefined {
    return this.#byId.get(id) ?? this.records.event(id);
  }

  /** Whether an event with an id may still be loaded. It is requested unless it is known not to exist. */
  awaits(id: string): boolean {
    if (!id || this.#byId.has(id)) return false;
    this.requests.ask(`event ${id}`, 1, async (signal) => {
      const detail = await this.source.event(id, {}, signal);
      const found = detail && (await this.records.add([detail.row], detail.articles)).get(id);
      if (found) this.filterData({}).positions.note(found.place, found);
      this.#byId.set(id, found);
    });
    return true;
  }

  /** The finest known bin of a filter that is accepted: see `descend`. */
  binOf(filter: TileFilter, accepts: Parameters<typeof descend>[2]): ReturnType<typeof descend> {
    return descend(finderOf(this.shelf, filter), this.#roots, accepts);
  }

  /** The first events of a filter that begin at a moment, in order; undefined until they are loaded. */
  beginningAt(filter: TileFilter, time: number): readonly KnownEvent[] | undefined {
    const key = `moment ${filterKey(filter)} ${time}`;
    const found = this.#moments.get(key);
    if (!found)
      this.requests.ask(key, 1, async (signal) => {
        const events = await readMoment(this.#reading(filter, signal), time);
        if (this.#moments.size > MAX_FILTERS) this.#moments.clear();
        this.#moments.set(key, events);
      });
    return found;
  }

  /** Requests the events at positions `from` to `from + count - 1` of a filter, through finer tiles down to a page. */
  askPositions(filter: TileFilter, from: number, count: number): void {
    const data = this.filterData(filter);
    const upTo = from + Math.min(count, MAX_AT_ONCE);
    const placed = this.binOf(filter, ({ hi }) => hi > from);
    const root = this.#roots.find((tile) => !this.shelf.find(groupKey(filter), tile));
    const tile = placed ? (placed.hi - placed.lo > PAGE ? placed.finer : undefined) : root;
    if (tile)
      this.requests.ask(`${groupKey(filter)} ${tile.level}/${tile.index}`, 1, this.#tileRun(filter, undefined, tile));
    else if (placed) {
      const { lo, bin } = placed;
      this.requests.ask(`page ${data.key} ${bin.start} ${Math.ceil(upTo / PAGE)}`, 1, async (signal) => {
        const range = { start: bin.start, end: this.extent.end + 1 };
        await readPages(this.#reading(filter, signal), range, lo, upTo);
      });
    }
  }

  close(): void {
    this.requests.close();
  }

  #endLook(): void {
    this.#isLooking = false;
    this.shelf.endLook();
  }

  #reading(filter: TileFilter, signal: AbortSignal): PageReading {
    return { source: this.source, records: this.records, data: this.filterData(filter), signal };
  }

  #tileRun(filter: TileFilter, lane: GroupLane | undefined, tile: TileId) {
    return async (signal: AbortSignal): Promise<void> =>
      this.takeTile(filter, lane, tile, await this.source.tile(tile, ...requestOf(filter, lane), signal));
  }

  #putTile(filter: TileFilter, lane: GroupLane | undefined, tile: KnownTile): void {
    this.shelf.put(groupKey(filter, lane), tile);
    this.filterData(filter).note(tile, lane);
  }
}
