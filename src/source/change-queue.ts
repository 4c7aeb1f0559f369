import { writtenId } from '../file/record-fields.ts';
import { inNextFrame } from './next-frame.ts';

/** After each showing there is a pause of so many times as long as it took. */
const SHARE = 4;

/** Changes that wait to be shown together: first some events go, then others come. */
export interface QueuedChange {
  readonly events: readonly unknown[];
  readonly articles: readonly unknown[];
  /** Ids of events. */
  readonly removed: ReadonlySet<string>;
}

/** Shows changes, and settles when they are drawn. */
export type ShowChange = (change: QueuedChange) => Promise<unknown>;

/**
 * Collects records that come, and ids of events that go, at any time, and has them shown together in the next frame. Where
 * changes come without end there are pauses, so that showing them takes a fifth of the time at most.
 */
export class ChangeQueue {
  readonly #mayShow: () => boolean;
  readonly #show: ShowChange;
  #events: unknown[] = [];
  #articles: unknown[] = [];
  #removed = new Set<string>();
  #waits = false;
  /** Whether changes are due that could not be shown when they were. */
  #isHeld = false;
  /** When changes may be shown next, ms. */
  #next = 0;

  /** @param mayShow whether changes may be shown now; else they wait for `resume`. */
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

  /** Removes events: those shown, and those of these ids that still wait. */
  remove(ids: Iterable<string>): void {
    const removed = new Set(ids);
    for (const id of removed) this.#removed.add(id);
    this.#events = this.#events.filter((event) => !removed.has(writtenId(event) ?? ''));
    this.#plan();
  }

  /** Forgets all changes that wait. */
  clear(): void {
    this.#events = [];
    this.#articles = [];
    this.#removed = new Set();
    this.#waits = this.#isHeld = false;
  }

  /** Shows changes that had to wait, if they may be shown now. */
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
