import type { ReactiveController } from 'lit';
import type { Announcer } from '../interaction/announcer.ts';
import type { Story } from './story.ts';

/** Shorter loads are not announced, ms. */
const SHORT_LOAD_MS = 500;

/**
 * Announces to screen readers a load that takes a while, and its end. A failure is announced by its message, which is
 * an alert; the end of a retry after a failure is always announced.
 */
export class AnnounceLoad implements ReactiveController {
  readonly #story: Pick<Story, 'isLoading' | 'error'>;
  readonly #announcer: Announcer;
  readonly #textOf: (isLoading: boolean) => string;
  #timer = 0;
  /** Whether the reader knows that there is no story yet, and has to be told when there is one. */
  #isAwaited = false;

  /** @param textOf returns the announcement for a load in progress, or for a finished one. */
  constructor(story: Pick<Story, 'isLoading' | 'error'>, announcer: Announcer, textOf: (isLoading: boolean) => string) {
    this.#story = story;
    this.#announcer = announcer;
    this.#textOf = textOf;
  }

  hostUpdated(): void {
    const { isLoading, error } = this.#story;
    if (isLoading) {
      // Progress updates the host many times during one load
      this.#timer ||= window.setTimeout(() => {
        this.#isAwaited = true;
        this.#announcer.say(this.#textOf(true));
      }, SHORT_LOAD_MS);
      return;
    }
    this.hostDisconnected();
    if (error || this.#isAwaited) this.#announcer.say(error ? '' : this.#textOf(false));
    this.#isAwaited = Boolean(error);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
