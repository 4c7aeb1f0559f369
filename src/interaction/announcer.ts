import type { ReactiveController } from 'lit';
import type { ViewState } from '../state/view-state.ts';
import type { TimelineHost } from './host.ts';

/** Time without further changes before a change is announced, ms, so that typing or dragging is not announced at every step. */
const QUIET_MS = 500;

/** Announces changes to screen readers: provides the text of the element's only live region. */
export class Announcer implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #describe: (before: ViewState, after: ViewState) => Promise<string | undefined>;
  /** The state of the last announcement; undefined before the first drawing. */
  #before: ViewState | undefined;
  #timer = 0;
  /** A text to announce although nothing changed, as long as the keyboard focus stays where it was. */
  #remark: { readonly text: string; readonly focused: string; readonly level: string } | undefined;
  /** The text of the live region. */
  text = '';

  /** @param describe returns the text that announces a change; undefined leaves the previous text. */
  constructor(host: TimelineHost, describe: (before: ViewState, after: ViewState) => Promise<string | undefined>) {
    this.#host = host;
    this.#describe = describe;
    host.addController(this);
  }

  hostUpdated(): void {
    const { state } = this.#host;
    // New data are not announced, but changes after them are
    if (state.store !== this.#before?.store) this.#before = state;
    const before = (this.#before ??= state);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#announce(before, state), QUIET_MS);
  }

  async #announce(before: ViewState, state: ViewState): Promise<void> {
    const remark = this.#remarkAt(state);
    this.#remark = undefined;
    this.#before = state;
    const text = remark ?? (before === state ? undefined : await this.#describe(before, state));
    if (text !== undefined) this.say(text);
  }

  /** Announces a text at once; '' clears the last one. */
  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }

  /**
   * Announces a text although nothing changed, even if it was announced last. Not announced if the keyboard focus is no longer where it is
   * in `state`.
   */
  remark(text: string, { focused, level }: ViewState): void {
    this.#remark = { text, focused, level };
    this.text = '';
    this.#host.requestUpdate();
  }

  #remarkAt({ focused, level }: ViewState): string | undefined {
    const remark = this.#remark;
    return remark?.focused === focused && remark.level === level ? remark.text : undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
