import type { ReactiveController } from 'lit';
import type { Intent } from '../state/intent.ts';
import { modeOf } from '../state/session.ts';
import { AxisBand } from './axis-band.ts';
import { DragZoom } from './drag-zoom.ts';
import { itemAt, timeAt, type TimelineHost } from './host.ts';
import { citationAfter, intentOfKey, isLayoutKey } from './keys.ts';
import { listStopAfter } from './list-keys.ts';
import { OverviewDrag } from './overview-drag.ts';
import { OwnKeys } from './own-keys.ts';
import { onWheel } from './wheel.ts';

/** How long the hint about the wheel is shown, ms. */
const HINT_MS = 2500;

const isInPlot = (node: EventTarget | null): boolean => Boolean((node as Element | null)?.closest('.plot'));

/** Everything that pointers and keys do in the story, as listeners for the templates. They make intents and move the focus. */
export class Controls implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #drag: DragZoom;
  readonly #band: AxisBand;
  readonly #overview: OverviewDrag;
  readonly #stayed: (intent: Intent) => void;
  /** What came under the pointer while the view was moving; undefined where nothing did. */
  #passedOver: EventTarget | null | undefined;

  /** @param stayed is called when a key would lead to another event or level, and there is none. */
  constructor(host: TimelineHost, stayed: (intent: Intent) => void) {
    this.#host = host;
    this.#stayed = stayed;
    host.addController(this);
    this.#drag = new DragZoom(host);
    this.#band = new AxisBand(host);
    this.#overview = new OverviewDrag(host);
    this.plot = {
      down: (event: PointerEvent) => void (this.#band.down(event) || this.#drag.down(event)),
      move: (event: PointerEvent) => {
        this.#band.move(event);
        this.#drag.move(event);
      },
      up: (event: PointerEvent) => {
        this.#band.up(event);
        this.#drag.up(event);
      },
      wheel: { handleEvent: (event: Event) => this.#wheel(event as WheelEvent), passive: false },
      click: { handleEvent: (event: Event) => this.#click(event as MouseEvent), capture: true },
      dblclick: this.#dblclick,
      keydown: this.#keydown,
    };
    this.overview = { down: this.#overview.down, move: this.#overview.move, up: this.#overview.up };
  }

  /** Listeners of plot and axis. Clicks are captured before the buttons inside get them, as the one that ends a drag is no click. */
  readonly plot;
  /** Listeners of the overview. */
  readonly overview;
  /** Listener of all keys, outside the other listeners. */
  readonly ownKeys = new OwnKeys();

  readonly hover = ({ target }: Event): void => {
    const { act, session } = this.#host;
    // While the view moves, things come under a pointer that does not point at them
    if (session.isMoving) this.#passedOver = target;
    else act({ type: 'hover', id: session.isDragging ? '' : itemAt(target) }, 'pointer');
  };

  /** Once the view rests, what came under the pointer while it moved counts as pointed at. */
  hostUpdated(): void {
    const passed = this.#passedOver as Element | undefined;
    if (!passed || this.#host.session.isMoving) return;
    this.#passedOver = undefined;
    this.hover({ target: passed.isConnected ? passed : null } as Event);
  }

  readonly skip = (): void => this.#host.renderRoot.querySelector<HTMLElement>('.end')?.focus();

  readonly unhover = (): void => this.#host.act({ type: 'hover', id: '' }, 'pointer');

  readonly focusIn = ({ target, relatedTarget }: FocusEvent): void => {
    const id = itemAt(target);
    // A screen reader moves the focus without a key that gets here
    if (isInPlot(target) && isInPlot(relatedTarget)) this.#setKeysHintDone(true);
    if ((target as Element).matches(':focus-visible')) this.#host.act({ type: 'hover', id }, 'keyboard');
    if (this.#host.state.store?.event(id)) this.#host.act({ type: 'focus', id }, 'keyboard');
  };

  readonly focusOut = ({ relatedTarget }: FocusEvent): void => {
    this.unhover();
    if (!isInPlot(relatedTarget)) this.#setKeysHintDone(false);
  };

  #setKeysHintDone(isKeysHintDone: boolean): void {
    this.#host.act({ type: 'keys-hint', isKeysHintDone }, 'keyboard');
  }

  readonly #click = (event: MouseEvent): void => {
    if (this.#drag.swallow(event)) return;
    const id = itemAt(event.target);
    const { selected } = this.#host.state;
    if (id)
      this.#host.act({ type: 'select', id: id === selected ? '' : id }, event.detail > 0 ? 'pointer' : 'keyboard');
  };

  readonly #dblclick = (event: MouseEvent): void => {
    if (itemAt(event.target) || (event.target as Element).closest('button')) return;
    const time = timeAt(this.#host, event.clientX, (event.currentTarget as Element).getBoundingClientRect());
    this.#host.act({ type: 'zoom', factor: event.shiftKey ? 0.5 : 2, at: time }, 'pointer');
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const host = this.#host;
    const intent = intentOfKey(event, host.state);
    if (!intent) return;
    event.preventDefault();
    this.#setKeysHintDone(true);
    const { level, focused } = host.state;
    if (intent.type === 'level' && intent.by > 0 && level === 'event') {
      // The articles are in the panel, which the page may refuse to open
      host.act({ type: 'select', id: focused }, 'keyboard');
      if (host.state.selected !== focused) return;
    }
    host.act(intent, 'keyboard');
    if (host.state.focused === focused && host.state.level === level) this.#stayed(intent);
  };

  /**
   * Keys anywhere in the story: Escape closes, L switches between plot and list, arrows go through the list, and through the
   * articles at that level.
   */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { state, session, act } = this.#host;
    const citation = state.level === 'article' && (event.target as Element).closest('.citation');
    const next =
      listStopAfter(event, event.target as Element) ?? (citation ? citationAfter(event, citation) : undefined);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape' || (citation && event.key === 'ArrowUp')) this.#keydown(event);
    else if (isLayoutKey(event)) {
      event.preventDefault();
      act({ type: 'layout', layout: modeOf(state, session) === 'plot' ? 'list' : 'plot' }, 'keyboard');
    }
  };

  readonly #wheel = (event: WheelEvent): void => {
    const { act, session } = this.#host;
    if (onWheel(this.#host, event)) {
      // Somebody who has zoomed knows how
      act({ type: 'wheel-hint', hint: 'done' }, 'pointer');
    } else if (session.wheelHint === 'unseen') {
      act({ type: 'wheel-hint', hint: 'showing' }, 'pointer');
      setTimeout(() => act({ type: 'wheel-hint', hint: 'done' }, 'pointer'), HINT_MS);
    }
  };
}
