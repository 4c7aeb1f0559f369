import type { TimelineSource } from '../../tiles/contract.ts';

/** An open source. */
export interface OpenSource {
  readonly source: TimelineSource;
  readonly version: string;
  /** Called at the end, or some time after another source has replaced it. */
  close(): void;
}

/** A database that is reopened when its data have changed. */
export interface WatchedDatabase {
  /** Source over the current data. */
  readonly source: TimelineSource;
  close(): void;
}

/** Time for which running calls can read an old source, ms. */
const OLD = 60_000;

/** Keeps a source open, and notifies listeners when another one replaces it. */
export class Watched implements WatchedDatabase {
  readonly #listeners = new Set<(version: string) => void>();
  readonly #end: () => void;
  #current: OpenSource;

  /** @param end stops the check for changes */
  constructor(first: OpenSource, end: () => void) {
    this.#current = first;
    this.#end = end;
  }

  get version(): string {
    return this.#current.version;
  }

  get source(): TimelineSource {
    return withChanges(this.#current.source, (onChange) => {
      this.#listeners.add(onChange);
      return () => void this.#listeners.delete(onChange);
    });
  }

  replace(next: OpenSource): void {
    const old = this.#current;
    this.#current = next;
    for (const listener of this.#listeners) listener(next.version);
    setTimeout(() => old.close(), OLD).unref();
  }

  close(): void {
    this.#end();
    this.#current.close();
  }
}

/** Adds notifications of changes to a source. */
const withChanges = (source: TimelineSource, changes: NonNullable<TimelineSource['changes']>): TimelineSource => ({
  about: async (signal) => {
    const about = await source.about(signal);
    return { ...about, capabilities: [...about.capabilities, 'changes'] };
  },
  profile: (...call) => source.profile(...call),
  tile: (...call) => source.tile(...call),
  articleTile: (...call) => source.articleTile(...call),
  page: (...call) => source.page(...call),
  event: (...call) => source.event(...call),
  facets: (...call) => source.facets(...call),
  ...(source.known && { known: (...call) => source.known!(...call) }),
  changes,
});
