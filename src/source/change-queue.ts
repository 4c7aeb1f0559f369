import { writtenId } from '../file/record-fields.ts';
import { inNextFrame } from './next-frame.ts';

/** Length of the pause after changes are shown, as a multiple of the time that showing them took. */
const SHARE = 4;

/** Changes that wait to be shown together: events are removed first, then added. */
export interface QueuedChange {
  readonly events: readonly unknown[];
  readonly articles: readonly unknown[];
  /** Ids of events. */
  readonly removed: ReadonlySet<string>;
}

/** Shows changes; the promise settles when they are drawn. */
export type ShowChange = (change: QueuedChange) => Promise<unknown>;

/**
 * Collects added records, and ids of removed events, and shows them together in the next frame. Under a continuous stream of changes it
 * pauses, so that showing them takes at most a fifth of the time.
 */
export class ChangeQueue {
  readonly #mayShow: () => boolean;
  readonly #show: ShowChange;
  #events: unknown[] = [];
  #articles: unknown[] = [];
  #removed = new Set<string>();
  #waits = false;
  /** Whether changes were due but could not be shown. */
  #isHeld = false;
  /** The earliest time for showing changes again, ms of `performance.now()`. */
  #next = 0;

  /** @param mayShow returns whether changes may be shown now; if not, they wait for `resume`. */
  constructor(mayShow: () => boolean, show: ShowChange) {
    this.#mayShow = mayShow;
    this.#show = show;
  }

  /** Whether changes wait to be shown. */
  get waiting(): boolean {
    return this.#waits;
  }

  add(events: readonly unknown[], articles: readonly unknown[]): void {
    for (const event of events) this.#events.push(event);
    for (const article of articles) this.#articles.push(article);
    this.#plan();
  }

  /** Removes events with these ids, both shown and still waiting ones. */
  remove(ids: Iterable<string>): void {
    const removed = new Set(ids);
    for (const id of removed) this.#removed.add(id);
    this.#events = this.#events.filter((event) => !removed.has(writtenId(event) ?? ''));
    this.#plan();
  }

  /** Discards all waiting changes. */
  clear(): void {
    this.#events = [];
    this.#articles = [];
    this.#removed = new Set();
    this.#waits = this.#isHeld = false;
  }

  /** Shows held changes, if they may be shown now. */
  resume(): void {
    if (!this.#isHeld || !this.#mayShow()) return;
    this.#isHeld = false;
    inNextFrame(this.#flush);
  }

  #plan(): void {
    if (this.#waits) return;
    this.#waits = true;
    const wait = this.#next - performance.now();
    if (wait > 0) setTimeout(() => inNextFrame(this.#flush), wait);
    else inNextFrame(this.#flush);
  }

  readonly #flush = (): void => {
    if (!this.#waits) return;
    const begun = performance.now();
    const change = { events: this.#events, articles: this.#articles, removed: this.#removed };
    this.#isHeld = !this.#mayShow();
    if (this.#isHeld) return;
    this.#waits = false;
    this.#events = [];
    this.#articles = [];
    this.#removed = new Set();
    void this.#show(change).then(() => {
      const now = performance.now();
      this.#next = now + SHARE * (now - begun);
    });
  };
}
