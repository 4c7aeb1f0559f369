import type { Intent } from '../state/intent.ts';
import { modeOf } from '../state/session.ts';
import type { TimelineHost } from './host.ts';
import { citationAfter, intentOfKey, layoutOfKey } from './keys.ts';
import { listStopAfter } from './list-keys.ts';
import { OwnKeys } from './own-keys.ts';

/** Handles keys in the story: creates intents and moves the focus. */
export class KeyControls {
  /** Listener for all keys, outside the other listeners. */
  readonly own = new OwnKeys();
  readonly #host: TimelineHost;
  readonly #stayed: (intent: Intent) => void;

  /** @param stayed called when a key should move to another event or level, but there is none. */
  constructor(host: TimelineHost, stayed: (intent: Intent) => void) {
    this.#host = host;
    this.#stayed = stayed;
  }

  /** A key in the plot. */
  plot(event: KeyboardEvent): void {
    const host = this.#host;
    const intent = intentOfKey(event, host.state);
    if (!intent) return;
    event.preventDefault();
    host.act({ type: 'keys-hint', isKeysHintDone: true }, 'keyboard');
    const { level, focused } = host.state;
    if (intent.type === 'level' && intent.by > 0 && level === 'event') {
      // The articles are in the panel, and the page may prevent opening it
      host.act({ type: 'select', id: focused }, 'keyboard');
      if (host.state.selected !== focused) return;
    }
    host.act(intent, 'keyboard');
    if (host.state.focused === focused && host.state.level === level) this.#stayed(intent);
  }

  /**
   * A key anywhere in the story: Escape closes, L switches between plot and list, T between plot and table, arrows move through the
   * list, and through the articles at the level of articles.
   * @param target the node that had the focus.
   */
  story(event: KeyboardEvent, target: Element): void {
    if (event.defaultPrevented) return;
    const { state, session, act } = this.#host;
    const citation = state.level === 'article' && target.closest('.citation');
    const next = listStopAfter(event, target) ?? (citation ? citationAfter(event, citation) : undefined);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape' || (citation && event.key === 'ArrowUp')) this.plot(event);
    else {
      const layout = layoutOfKey(event, modeOf(state, session));
      if (!layout) return;
      event.preventDefault();
      act({ type: 'layout', layout }, 'keyboard');
    }
  }
}
