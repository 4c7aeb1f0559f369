import { textOf } from '../../file/text-of.ts';
import { Part, warnOfMissing } from '../../source/part.ts';
import type { EventStore } from '../../store/store.ts';
import type { StoryHost } from '../story-host.ts';
import type { DataSourceHooks, LiveSource } from './open-data-source.ts';

/** Waits before a source that failed is opened again, ms: the first, and the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** What a link needs of the story. */
export interface LinkActions {
  readonly arrived: (store: EventStore) => void;
  /** Opens the source anew; what is shown stays meanwhile. */
  readonly reload: () => void;
}

/** Ties an element to a source that holds the events: opens it, and again after it has failed, later and later. */
export class SourceLink {
  readonly #host: StoryHost;
  readonly #actions: LinkActions;
  /** Asks a source for events; loaded where the page names one. */
  readonly #part = new Part(
    () => import('./open-data-source.ts'),
    () => warnOfMissing('what asks a source of events', 'the story is not shown'),
  );
  readonly #hooks: DataSourceHooks;
  /** The one opened last, and the one that is shown. */
  #opened: LiveSource | undefined;
  #live: LiveSource | undefined;
  #timer = 0;
  #wait = FIRST_WAIT;
  /** Why the source that is shown cannot be asked for more now, or that this takes long; or why of a long file a sample is shown. */
  trouble: Error | 'slow' | undefined;

  constructor(host: StoryHost, actions: LinkActions) {
    this.#host = host;
    this.#actions = actions;
    this.#hooks = {
      arrived: actions.arrived,
      trouble: (trouble) => this.#tell(trouble),
      changed: actions.reload,
    };
  }

  /** What opens the source; undefined where the page names none. */
  get open(): ((signal: AbortSignal) => Promise<LiveSource>) | undefined {
    return isLinked(this.#host) ? this.#open : undefined;
  }

  /** The source that was opened last, where `input` is it. */
  openedAs(input: unknown): LiveSource | undefined {
    return input && input === this.#opened ? this.#opened : undefined;
  }

  /** Asks again at once for what failed. Returns whether there is a source that is shown. */
  retry(): boolean {
    if (this.trouble) this.#live?.retry();
    return Boolean(this.trouble && this.#live);
  }

  /** A story is shown. @param isOpened whether it is that of the source opened last. */
  shown(isOpened: boolean): void {
    this.trouble = undefined;
    this.#wait = FIRST_WAIT;
    this.#live?.close();
    this.#live = isOpened ? this.#opened : undefined;
  }

  /** A load begins. */
  begun(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** A load has failed. */
  failed(error: Error): void {
    // What a reader has cancelled stays so
    if (!isLinked(this.#host) || error.name === 'AbortError') return;
    this.#timer = window.setTimeout(this.#actions.reload, this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
    this.#tell(error);
  }

  /** Ends all requests. Returns whether there was a source. */
  close(): boolean {
    const isInUse = this.#live !== undefined || this.#timer !== 0;
    this.begun();
    this.#live?.close();
    this.#live = undefined;
    return isInUse;
  }

  readonly #open = async (signal: AbortSignal): Promise<LiveSource> => {
    const part = await this.#part.load();
    if (!part) throw new Error('The folder parts/ is missing beside the script.');
    return (this.#opened = await part.openDataSource(this.#host, signal, this.#hooks));
  };

  #tell(trouble: SourceLink['trouble']): void {
    this.trouble = trouble;
    this.#host.requestUpdate();
  }
}

/** Whether a page names a source. */
const isLinked = ({ source, dataSource }: Pick<StoryHost, 'source' | 'dataSource'>): boolean =>
  Boolean(source || dataSource);

/** The zone in which times are told: as the page says, else that of the story. A source has placed its events by its own. */
export const zoneFor = (host: StoryHost & { readonly timeZone: string }, own = ''): string =>
  (!isLinked(host) && textOf(host.timeZone)) || own;
