import type { TimelineSource } from '../../tiles/contract.ts';

/** A source as it is open now. */
export interface OpenSource {
  readonly source: TimelineSource;
  readonly version: string;
  /** Called when nobody reads from it any more. */
  close(): void;
}

/** A database that is opened anew when its data have changed. */
export interface WatchedDatabase {
  /** The source over what is there now. */
  readonly source: TimelineSource;
  close(): void;
}

/** How long answers that are under way may read an old source, ms. */
const OLD = 60_000;

/** Keeps a source open, and tells those who listen when another takes its place. */
export class Watched implements WatchedDatabase {
  readonly #listeners = new Set<(version: string) => void>();
  readonly #end: () => void;
  #current: OpenSource;

  /** @param end ends what looks for changes */
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

/** A source that tells of changes besides. */
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
  changes,
});
