import type { GetRareRecords } from '../model/rare.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { About, Tile, TileId, TileProfile, TimelineSource } from '../tiles/contract.ts';
import { rootsOf } from './group-data.ts';
import { knownTile } from './known-tile.ts';
import type { RequestEvents } from './requests.ts';
import { TileStore } from './store.ts';
import { PROFILE_COLUMNS, TileData } from './tile-data.ts';

/** How long the first picture waits for the overview once all else is there, ms: of many millions of events it takes seconds. */
const OVERVIEW_WAIT = 250;

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
  const profile = new AskedProfile(source, signal);
  const tiles = await Promise.all(roots.map((tile) => source.tile(tile, {}, undefined, signal)));
  await profile.soon();
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

/** The profile of everything, which is asked for at once and may come after the first picture. */
class AskedProfile {
  /** What has come. */
  now: TileProfile | undefined;
  readonly #source: TimelineSource;
  readonly #stop = new AbortController();
  #asked: Promise<TileProfile> | undefined;

  constructor(source: TimelineSource, signal: AbortSignal) {
    this.#source = source;
    signal.addEventListener('abort', () => this.#stop.abort());
    this.#asked = source.profile({}, PROFILE_COLUMNS, this.#stop.signal);
    this.#asked.then(
      (profile) => (this.now = profile),
      () => (this.#asked = undefined),
    );
  }

  /** Settles when it is there, or has failed, or is not worth to be waited for. */
  async soon(): Promise<void> {
    const late = new Promise<void>((goOn) => setTimeout(goOn, OVERVIEW_WAIT));
    await Promise.race([late, this.#asked?.catch(() => {})]);
  }

  /** What was asked for, and asks again where that has failed. */
  get(signal: AbortSignal): Promise<TileProfile> {
    const asked = this.#asked;
    if (!asked) return this.#source.profile({}, PROFILE_COLUMNS, signal);
    signal.addEventListener('abort', () => this.#stop.abort());
    return asked;
  }
}

interface Answers {
  readonly source: TimelineSource;
  readonly about: About;
  readonly profile: AskedProfile;
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
  const { now } = profile;
  if (now) data.takeProfile({}, now);
  else data.awaitProfile({}, (stop) => profile.get(stop));
  await Promise.all(roots.map((tile, i) => data.takeTile({}, undefined, tile, tiles[i]!)));
  if (data.can('articles') || data.can('known')) void addPublications(data, events);
  return { data, store: new TileStore(data, timeline, clock) };
}

/** Loads what asks for publications, which no first picture waits for. Without it no articles are drawn. */
async function addPublications(data: TileData, { arrived }: RequestEvents): Promise<void> {
  const part = await import('./publications.ts').catch(() => undefined);
  if (!part) return;
  if (data.can('articles')) data.Rail = part.GlyphRail;
  data.days = part.sourceDays(data);
  arrived();
}
