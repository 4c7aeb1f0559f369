import { addressOf, type Call } from '../tiles/address.ts';
import type {
  About,
  EventDetail,
  FacetCount,
  FacetField,
  GlyphBin,
  KnownDay,
  LaneKey,
  Page,
  PageRequest,
  Tile,
  TileFilter,
  TileId,
  TileProfile,
  TimelineSource,
} from '../tiles/contract.ts';
import { type FetchJson, HttpSourceError, jsonBelow } from './http-json.ts';

/** First and longest wait before a broken stream of changes is opened again, ms. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 120_000;

/** A source accessed over HTTP, served by `cited-timeline serve`. `addressOf` makes the addresses. */
export class HttpSource implements TimelineSource {
  readonly #base: string;
  /** Fetches the JSON at a path below the address. */
  readonly fetchJson: FetchJson;
  #version = '';

  /** @param address address of the source, ending in `/v1`; relative to `base`. */
  constructor(address: string, base: string) {
    this.#base = new URL(address.replace(/\/*$/, '/'), base).href;
    this.fetchJson = jsonBelow(this.#base);
  }

  async about(signal?: AbortSignal): Promise<About> {
    const about = await this.#get<About>({ kind: 'about' }, signal);
    if (typeof about?.version !== 'string' || !about.levels || !Array.isArray(about.capabilities))
      throw new HttpSourceError(`${this.#base}about.json is not the description of a store of events.`, 0);
    this.#version = about.version;
    return about;
  }

  profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    return this.#get({ kind: 'profile', columns, filter }, signal);
  }

  tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile> {
    return this.#get({ kind: 'tile', tile, lane, filter }, signal);
  }

  articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    return this.#get({ kind: 'articles', tile }, signal);
  }

  page(page: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    return this.#get({ kind: 'page', page, filter }, signal);
  }

  async event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    try {
      return await this.#get<EventDetail>({ kind: 'event', id, filter }, signal);
    } catch (error) {
      if (error instanceof HttpSourceError && error.status === 404) return undefined;
      throw error;
    }
  }

  facets(field: FacetField, filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]> {
    return this.#get({ kind: 'facets', field, filter, limit }, signal);
  }

  known(time: number, signal?: AbortSignal): Promise<KnownDay> {
    return this.#get({ kind: 'known', time }, signal);
  }

  /** Listens for changes. A broken stream is opened again after increasing waits. */
  changes(onChange: (version: string) => void): () => void {
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = FIRST_WAIT;
    const open = (): void => {
      stream = new EventSource(this.#base + addressOf({ kind: 'changes' }, ''));
      stream.addEventListener('open', () => (wait = FIRST_WAIT));
      stream.addEventListener('change', ({ data }: MessageEvent<string>) => onChange(versionIn(data)));
      stream.addEventListener('error', () => {
        // Left alone, an EventSource would try again every few seconds as long as the page is open
        stream?.close();
        timer = setTimeout(open, wait);
        wait = Math.min(LONGEST_WAIT, wait * 2);
      });
    };
    open();
    return () => {
      clearTimeout(timer);
      stream?.close();
    };
  }

  async #get<Answer>(call: Call, signal?: AbortSignal): Promise<Answer> {
    return (await this.fetchJson(addressOf(call, this.#version), signal)) as Answer;
  }
}

function versionIn(data: string): string {
  try {
    return String((JSON.parse(data) as { version?: unknown }).version);
  } catch {
    return '';
  }
}
