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

/** How long something is waited for before the reader is told that it is on its way, ms. */
const SLOW = 1500;

/** Statuses of a version that is gone: as a server of this project says it, and as a host of files does. */
const GONE: ReadonlySet<number> = new Set([410, 404]);

/** Where the events are: an address, or a source of the page's own, which comes first. */
export interface DataSourceHost {
  readonly source: string;
  readonly dataSource: TimelineSource | undefined;
  readonly baseURI: string;
}

/** What is told of a source that is shown. */
export interface DataSourceHooks {
  /** There is more to draw. Once a frame at most. */
  readonly arrived: (store: EventStore) => void;
  /** It cannot be reached now and is asked again later, or makes the reader wait; undefined once that is over. */
  readonly trouble: (trouble: Error | 'slow' | undefined) => void;
  /** Its data have changed: it is to be opened anew. */
  readonly changed: () => void;
}

/** A source that is shown. */
export class LiveSource {
  /** The events file that says what the source says of the whole, without its events. */
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

  /** Makes the store. @param timeline what was read of `file`. @param clock of the zone of the source. */
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

  /** Asks again at once for what failed. */
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

  /** A version that is gone: opened anew only where there is another, else a server that answers so would be asked without end. */
  async #checkVersion(): Promise<void> {
    try {
      const { version } = await this.#source.about();
      if (!this.#isClosed && version !== this.#opened.about.version) this.#hooks.changed();
    } catch {
      // It is asked again with the next failure
    }
  }
}

/** Asks a source for what the first picture needs. @throws where it does not answer as a source does. */
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
