import type { ArticleRecord, EventRecord } from '../file/types.ts';

/** Between two showings there are so many times as long as the last one took. */
const SHARE = 4;

/** Shows what was gathered, and settles when that is drawn; undefined where it must wait for another frame. */
export type ShowAdded = (events: EventRecord[], articles: ArticleRecord[]) => Promise<unknown> | undefined;

/**
 * Gathers records that come at any time, and has them shown together in the next frame; where they come without end, so seldom
 * that showing them takes a fifth of the time at most.
 */
export class Gathering {
  readonly #show: ShowAdded;
  #events: EventRecord[] = [];
  #articles: ArticleRecord[] = [];
  /** When they may be shown next, ms. */
  #next = 0;

  constructor(show: ShowAdded) {
    this.#show = show;
  }

  add(events: readonly EventRecord[], articles: readonly ArticleRecord[]): void {
    if (this.#events.length === 0 && this.#articles.length === 0) {
      const wait = this.#next - performance.now();
      if (wait > 0) setTimeout(() => requestAnimationFrame(this.#flush), wait);
      else requestAnimationFrame(this.#flush);
    }
    this.#events.push(...events);
    this.#articles.push(...articles);
  }

  readonly #flush = (): void => {
    const begun = performance.now();
    const shown = this.#show(this.#events, this.#articles);
    if (!shown) {
      requestAnimationFrame(this.#flush);
      return;
    }
    this.#events = [];
    this.#articles = [];
    void shown.then(() => {
      const now = performance.now();
      this.#next = now + SHARE * (now - begun);
    });
  };
}
