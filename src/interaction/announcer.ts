import type { ReactiveController } from 'lit';
import type { ViewState } from '../state/view-state.ts';
import type { TimelineHost } from './host.ts';

/** Time without a change before it is announced, ms: somebody who types or drags is not interrupted at every step. */
const QUIET_MS = 500;

/** Announces changes to screen readers: makes the text of the element's only live region. */
export class Announcer implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #describe: (before: ViewState, after: ViewState) => Promise<string | undefined>;
  /** The state of the last announcement; undefined before the first drawing. */
  #before: ViewState | undefined;
  #timer = 0;
  /** What is to be said though nothing changed, while the keyboard stays where it was then. */
  #remark: { readonly text: string; readonly focused: string; readonly level: string } | undefined;
  /** What the live region says. */
  text = '';

  /** @param describe what to say of a change; undefined leaves what was said before. */
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

  /** Says a text at once; '' takes back what was said last. */
  say(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Says a text though nothing changed, and says it again where it was said last; not where the keyboard is elsewhere than in `state`. */
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
