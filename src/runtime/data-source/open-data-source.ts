import type { GetRareRecords } from '../../model/rare.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import { HttpSourceError } from '../../source/http-json.ts';
import { inNextFrame } from '../../source/next-frame.ts';
import type { EventStore } from '../../store/store.ts';
import { openSource, type OpenedSource } from '../../tile-store/open.ts';
import type { TileData } from '../../tile-store/tile-data.ts';
import type { TileStore } from '../../tile-store/store.ts';
import type { TimelineSource } from '../../tiles/contract.ts';
import { sourceAt } from './source-at.ts';

/** Waiting time before the reader is told that something is loading, ms. */
const SLOW = 1500;

/** Status codes of a version that is gone: from a server of this project, and from a host of files. */
const GONE: ReadonlySet<number> = new Set([410, 404]);

/** Where the events are: an address, or the page's own source, which has precedence. */
export interface DataSourceHost {
  readonly source: string;
  readonly dataSource: TimelineSource | undefined;
  readonly baseURI: string;
}

/** Callbacks about a source that is shown. */
export interface DataSourceHooks {
  /** There is more to draw. Called at most once a frame. */
  readonly arrived: (store: EventStore) => void;
  /**
   * The source cannot be reached now and will be tried again, or the reader has to wait; undefined once that is over.
   */
  readonly trouble: (trouble: Error | 'slow' | undefined) => void;
  /** Its data have changed: it must be opened again. */
  readonly changed: () => void;
}

/** A source that is shown. */
export class LiveSource {
  /** An events file with what the source says about the whole, without its events. */
  readonly file: unknown;
  readonly #source: TimelineSource;
  readonly #opened: OpenedSource;
  readonly #hooks: DataSourceHooks;
  #data: TileData | undefined;
  #store: TileStore | undefined;
  #endChanges: (() => void) | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #isAwaited = false;
  #hasTrouble = false;
  #isClosed = false;
  #isFrameAsked = false;

  constructor(source: TimelineSource, opened: OpenedSource, hooks: DataSourceHooks) {
    this.file = opened.file;
    this.#source = source;
    this.#opened = opened;
    this.#hooks = hooks;
  }

  get store(): TileStore | undefined {
    return this.#store;
  }

  /** Makes the store. @param timeline the result of reading `file`. @param clock clock of the source's zone. */
  async start(timeline: Timeline, clock: ZoneClock, getRare: GetRareRecords): Promise<void> {
    const { data, store } = await this.#opened.start(timeline, clock, getRare, {
      arrived: () => this.#arrived(),
      trouble: (error) => this.#tellTrouble(error),
      busy: (isBusy) => this.#tellBusy(isBusy),
    });
    this.#data = data;
    this.#store = store;
    if (data.can('changes'))
      this.#endChanges = this.#source.changes?.((version) => {
        if (version !== this.#opened.about.version) this.#hooks.changed();
      });
  }

  /** Repeats failed requests at once. */
  retry(): void {
    this.#data?.requests.retry();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#slowTimer);
    this.#endChanges?.();
    this.#data?.close();
  }

  #arrived(): void {
    if (this.#isFrameAsked) return;
    this.#isFrameAsked = true;
    inNextFrame(() => {
      this.#isFrameAsked = false;
      if (this.#isClosed || !this.#store) return;
      this.#store = this.#store.next();
      this.#hooks.arrived(this.#store);
    });
  }

  #tellBusy(isBusy: boolean): void {
    if (isBusy === this.#isAwaited) return;
    this.#isAwaited = isBusy;
    clearTimeout(this.#slowTimer);
    if (isBusy) this.#slowTimer = setTimeout(() => !this.#hasTrouble && this.#hooks.trouble('slow'), SLOW);
    else if (!this.#hasTrouble) this.#hooks.trouble(undefined);
  }

  #tellTrouble(error: Error | undefined): void {
    this.#hasTrouble = error !== undefined;
    this.#hooks.trouble(error);
    if (error instanceof HttpSourceError && GONE.has(error.status)) void this.#checkVersion();
  }

  /**
   * A version is gone. The source is opened again only if there is a new version; otherwise a server that always
   * answers this way would be asked endlessly.
   */
  async #checkVersion(): Promise<void> {
    try {
      const { version } = await this.#source.about();
      if (!this.#isClosed && version !== this.#opened.about.version) this.#hooks.changed();
    } catch {
      // The check is repeated with the next failure
    }
  }
}

/** Requests from a source what the first picture needs. @throws if it does not answer like a source. */
export async function openDataSource(
  { source, dataSource, baseURI }: DataSourceHost,
  signal: AbortSignal,
  hooks: DataSourceHooks,
): Promise<LiveSource> {
  const found = dataSource
    ? { source: dataSource, about: await dataSource.about(signal) }
    : await sourceAt(source, baseURI, signal);
  return new LiveSource(found.source, await openSource(found.source, found.about, signal), hooks);
}
