import type { ReactiveController } from 'lit';
import type { ViewState } from '../state/view-state.ts';
import type { TimelineHost } from './host.ts';

/** How long nothing must have changed before the change is announced, ms: a reader who types or drags is not interrupted at every step. */
const CALM = 500;

/** Says politely what changed, for those who do not see it: the text of the element's one live region. */
export class Announcer implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #describe: (before: ViewState, after: ViewState) => string | undefined;
  /** The state that was told of last; undefined before the first drawing. */
  #before: ViewState | undefined;
  #timer = 0;
  text = '';

  /** @param describe what to say of a change; undefined leaves what was said before. */
  constructor(host: TimelineHost, describe: (before: ViewState, after: ViewState) => string | undefined) {
    this.#host = host;
    this.#describe = describe;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#host;
    // Other data are no change to tell of, but what follows them is
    if (state.store !== this.#before?.store) this.#before = state;
    const before = (this.#before ??= state);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const text = this.#describe(before, state);
      this.#before = state;
      if (text === undefined || text === this.text) return;
      this.text = text;
      this.#host.requestUpdate();
    }, CALM);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
