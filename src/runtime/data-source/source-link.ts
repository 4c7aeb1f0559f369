import { textOf } from '../../file/text-of.ts';
import { Part, warnOfMissing } from '../../source/part.ts';
import type { EventStore } from '../../store/store.ts';
import type { StoryHost } from '../story-host.ts';
import type { DataSourceHooks, LiveSource } from './open-data-source.ts';

/** Waiting times before a failed source is opened again, ms: the first, and the maximum. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** What a link needs from the story. */
export interface LinkActions {
  readonly arrived: (store: EventStore) => void;
  /** Opens the source again; what is shown stays meanwhile. */
  readonly reload: () => void;
}

/** Connects an element to a source with the events: opens it, and repeats that after failures, at growing intervals. */
export class SourceLink {
  readonly #host: StoryHost;
  readonly #actions: LinkActions;
  /** Requests events from a source; loaded if the page names one. */
  readonly #part = new Part(
    () => import('./open-data-source.ts'),
    () => warnOfMissing('what asks a source of events', 'the story is not shown'),
  );
  readonly #hooks: DataSourceHooks;
  /** The source opened last, and the one that is shown. */
  #opened: LiveSource | undefined;
  #live: LiveSource | undefined;
  #timer = 0;
  #wait = FIRST_WAIT;
  /**
   * Why no more can be requested from the shown source now, or that this takes long; for a long file, why only a sample
   * is shown.
   */
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

  /** Opens the source; undefined if the page names none. */
  get open(): ((signal: AbortSignal) => Promise<LiveSource>) | undefined {
    return isLinked(this.#host) ? this.#open : undefined;
  }

  /** The source opened last, if `input` is that source. */
  openedAs(input: unknown): LiveSource | undefined {
    return input && input === this.#opened ? this.#opened : undefined;
  }

  /** Repeats failed requests at once. Returns whether a source is shown. */
  retry(): boolean {
    if (this.trouble) this.#live?.retry();
    return Boolean(this.trouble && this.#live);
  }

  /** Call when a story is shown. @param isOpened whether it is that of the source opened last. */
  shown(isOpened: boolean): void {
    this.trouble = undefined;
    this.#wait = FIRST_WAIT;
    this.#live?.close();
    this.#live = isOpened ? this.#opened : undefined;
  }

  /** Call when a load begins. */
  begun(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  /** Call when a load has failed. */
  failed(error: Error): void {
    // A load that the reader has cancelled is not repeated
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

/**
 * The zone in which times are shown: the page's, else that of the story. A source has placed its events by its own
 * zone.
 */
export const zoneFor = (host: StoryHost & { readonly timeZone: string }, own = ''): string =>
  (!isLinked(host) && textOf(host.timeZone)) || own;
