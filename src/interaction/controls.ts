import type { ReactiveController } from 'lit';
import type { Range } from '../model/types.ts';
import { AxisBand } from './axis-band.ts';
import { DragZoom } from './drag-zoom.ts';
import { itemAt, timeAt, type TimelineHost } from './host.ts';
import { citationAfter, intentOfKey, isLayoutKey } from './keys.ts';
import { OverviewDrag } from './overview-drag.ts';
import { OwnKeys } from './own-keys.ts';
import { onWheel } from './wheel.ts';

/** How long the hint about the wheel stays, ms. */
const HINT_MS = 2500;

/** All that a pointer or a key can do in the story, as listeners for the templates: each makes intents and nothing else. */
export class Controls implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #drag: DragZoom;
  readonly #band: AxisBand;
  readonly #overview: OverviewDrag;
  /** Over what the pointer came while the view was moving. */
  #over: EventTarget | null | undefined;
  #hint: 'unsaid' | 'showing' | 'said' = 'unsaid';

  constructor(host: TimelineHost) {
    this.#host = host;
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

  /** Listeners of plot and axis. The click is taken on its way down, before the buttons inside get it: a drag ends without one. */
  readonly plot;
  /** Listeners of the overview. */
  readonly overview;
  /** Listener of all keys, outside the others. */
  readonly ownKeys = new OwnKeys();

  get dragging(): boolean {
    return this.#drag.dragging;
  }

  /** The range that is being marked on the axis, or undefined. */
  get band(): Range | undefined {
    return this.#band.range;
  }

  /** Whether to say how to zoom: a plain wheel went over the plot, for the first time. */
  get hinting(): boolean {
    return this.#hint === 'showing';
  }

  readonly hover = ({ target }: Event): void => {
    // While the view goes by under the pointer, nothing is meant by it
    if (this.#host.moving) this.#over = target;
    else this.#host.act({ type: 'hover', id: this.dragging ? '' : itemAt(target) }, 'pointer');
  };

  hostUpdated(): void {
    const over = this.#over as Element | undefined;
    if (!over || this.#host.moving) return;
    this.#over = undefined;
    this.hover({ target: over.isConnected ? over : null } as Event);
  }

  readonly unhover = (): void => this.#host.act({ type: 'hover', id: '' }, 'pointer');

  readonly focus = ({ target }: Event): void => {
    const id = itemAt(target);
    if ((target as Element).matches(':focus-visible')) this.#host.act({ type: 'hover', id }, 'keyboard');
    if (this.#host.state.store?.event(id)) this.#host.act({ type: 'focus', id }, 'keyboard');
  };

  readonly #click = (event: MouseEvent): void => {
    if (this.#drag.swallow(event)) return;
    const id = itemAt(event.target);
    const { selected } = this.#host.state;
    if (id)
      this.#host.act({ type: 'select', id: id === selected ? '' : id }, event.detail > 0 ? 'pointer' : 'keyboard');
  };

  readonly #dblclick = (event: MouseEvent): void => {
    if (itemAt(event.target) || (event.target as Element).closest('button')) return;
    const at = timeAt(this.#host, event.clientX, (event.currentTarget as Element).getBoundingClientRect());
    this.#host.act({ type: 'zoom', factor: event.shiftKey ? 0.5 : 2, at }, 'pointer');
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const host = this.#host;
    const intent = intentOfKey(event, host.state);
    if (!intent) return;
    event.preventDefault();
    const { level, focused } = host.state;
    if (intent.type === 'level' && intent.by > 0 && level === 'event') {
      // The articles are in the panel, which the page may refuse to open
      host.act({ type: 'select', id: focused }, 'keyboard');
      if (host.state.selected !== focused) return;
    }
    host.act(intent, 'keyboard');
  };

  /** Keys from anywhere in the story: Escape closes, L changes between plot and list, and arrows go through the articles that were entered by one. */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const { state, renderRoot, act } = this.#host;
    const citation = state.level === 'article' && (event.target as Element).closest('.citation');
    const next = citation && citationAfter(event, citation);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape' || (citation && event.key === 'ArrowUp')) this.#keydown(event);
    else if (isLayoutKey(event)) {
      event.preventDefault();
      act({ type: 'layout', layout: renderRoot.querySelector('.plot') ? 'list' : 'plot' }, 'keyboard');
    }
  };

  readonly #wheel = (event: WheelEvent): void => {
    if (onWheel(this.#host, event)) {
      // Who has zoomed knows how
      this.#hint = 'said';
      return;
    }
    if (this.#hint !== 'unsaid') return;
    this.#hint = 'showing';
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#hint = 'said';
      this.#host.requestUpdate();
    }, HINT_MS);
  };
}
