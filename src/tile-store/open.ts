import type { GetRareRecords } from '../model/rare.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { About, Tile, TileId, TileProfile, TimelineSource } from '../tiles/contract.ts';
import { rootsOf } from './group-data.ts';
import { knownTile } from './known-tile.ts';
import type { RequestEvents } from './requests.ts';
import { TileStore } from './store.ts';
import { PROFILE_COLUMNS, TileData } from './tile-data.ts';

/** A source of which all that the first picture needs has been read. */
export interface OpenedSource {
  readonly about: About;
  /** The events file that says what the source says of the whole, without its events. */
  readonly file: unknown;
  /**
   * Makes the store.
   * @param timeline the result of reading `file`.
   * @param clock clock of the source's zone.
   */
  start(timeline: Timeline, clock: ZoneClock, getRare: GetRareRecords, events: RequestEvents): Promise<StartedSource>;
}

export interface StartedSource {
  readonly data: TileData;
  readonly store: TileStore;
}

/** Asks a source for the whole: its coarsest tiles, and its profile. @param about what it says of itself. */
export async function openSource(source: TimelineSource, about: About, signal: AbortSignal): Promise<OpenedSource> {
  const roots = rootsOf(about.extent, about.levels.coarsest);
  const [profile, tiles] = await Promise.all([
    source.profile({}, PROFILE_COLUMNS, signal),
    Promise.all(roots.map((tile) => source.tile(tile, {}, undefined, signal))),
  ]);
  // A half answer is found out before anything is shown of it
  roots.forEach((tile, i) => knownTile(tile, tiles[i]!, () => undefined));
  const { title, description, lang, timeZone, range, categories, publishers } = about;
  return {
    about,
    file: { title, description, lang, timeZone, range, categories, publishers, articles: [], events: [] },
    start: (timeline, clock, getRare, events) =>
      startSource({ source, about, profile, roots, tiles }, timeline, clock, getRare, events),
  };
}

interface Answers {
  readonly source: TimelineSource;
  readonly about: About;
  readonly profile: TileProfile;
  readonly roots: readonly TileId[];
  readonly tiles: readonly Tile[];
}

async function startSource(
  { source, about, profile, roots, tiles }: Answers,
  timeline: Timeline,
  clock: ZoneClock,
  getRare: GetRareRecords,
  events: RequestEvents,
): Promise<StartedSource> {
  const data = new TileData(source, about, about, clock, getRare, events);
  data.takeProfile({}, profile);
  await Promise.all(roots.map((tile, i) => data.takeTile({}, undefined, tile, tiles[i]!)));
  if (data.can('articles')) void addRail(data, events);
  return { data, store: new TileStore(data, timeline, clock) };
}

/** Loads what asks for articles, which no first picture waits for. Where it is missing their glyphs are. */
async function addRail(data: TileData, { arrived }: RequestEvents): Promise<void> {
  const part = await import('./glyph-rail.ts').catch(() => undefined);
  if (!part) return;
  data.Rail = part.GlyphRail;
  arrived();
}
