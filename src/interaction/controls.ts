import type { ReactiveController } from 'lit';
import { itemAt, type TimelineHost } from './host.ts';
import type { Inputs } from './inputs.ts';

const isInPlot = (node: EventTarget | null): boolean => Boolean((node as Element | null)?.closest('.plot'));

/**
 * Listeners for everything that pointers and keys do in the story. Selecting and hovering work at once; the rest is done by `Inputs`,
 * which load after the first picture. Keys pressed before that are kept until it has loaded, unless the focus moves away.
 */
export class Controls implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #want: () => void;
  #inputs: Inputs | undefined;
  #waitingKeys: ((inputs: Inputs) => void)[] = [];
  /** The last node that came under the pointer while the view was moving; undefined if there was none. */
  #passedOver: EventTarget | null | undefined;

  /** @param want called when a reader does something that needs the inputs. */
  constructor(host: TimelineHost, want: () => void) {
    this.#host = host;
    this.#want = want;
    host.addController(this);
  }

  /** Starts using the inputs, and processes the keys that were waiting for them. */
  use(inputs: Inputs): void {
    this.#inputs = inputs;
    for (const press of this.#waitingKeys.splice(0)) press(inputs);
  }

  /** The inputs; undefined if they are not loaded yet, after requesting them. */
  get #wanted(): Inputs | undefined {
    if (!this.#inputs) this.#want();
    return this.#inputs;
  }

  #press(press: (inputs: Inputs) => void): void {
    const inputs = this.#wanted;
    if (inputs) press(inputs);
    else this.#waitingKeys.push(press);
  }

  /** Listeners of plot and axis. Clicks are captured before the buttons inside get them, because the click that ends a drag must be ignored. */
  readonly plot = {
    down: (event: PointerEvent): void => this.#wanted?.gestures.down(event),
    move: (event: PointerEvent): void => this.#inputs?.gestures.move(event),
    up: (event: PointerEvent): void => this.#inputs?.gestures.up(event),
    wheel: {
      handleEvent: (event: Event): void => this.#inputs?.gestures.wheel(event as WheelEvent),
      passive: false,
    },
    click: { handleEvent: (event: Event): void => this.#click(event as MouseEvent), capture: true },
    dblclick: (event: MouseEvent): void => this.#inputs?.gestures.dblclick(event),
    keydown: (event: KeyboardEvent): void => this.#press(({ keys }) => keys.plot(event)),
  };

  /** Listeners of the overview. */
  readonly overview = {
    down: (event: PointerEvent): void => this.#wanted?.gestures.overview.down(event),
    move: (event: PointerEvent): void => this.#inputs?.gestures.overview.move(event),
    up: (): void => this.#inputs?.gestures.overview.up(),
  };

  /** Listener of all keys, outside the other listeners. */
  readonly ownKeys = {
    handleEvent: (event: Event): void => this.#inputs?.keys.own.handleEvent(event as KeyboardEvent),
  };

  /** Keys anywhere in the story. */
  readonly keydown = (event: KeyboardEvent): void => {
    // Read now: after dispatch the target is retargeted to the element
    const target = event.target as Element;
    this.#press(({ keys }) => keys.story(event, target));
  };

  readonly hover = ({ target }: Event): void => {
    const { act, session } = this.#host;
    // While the view moves, items pass under the pointer without the reader pointing at them
    if (session.isMoving) this.#passedOver = target;
    else act({ type: 'hover', id: session.isDragging ? '' : itemAt(target) }, 'pointer');
  };

  /** When the view stops moving, hovers the item that came under the pointer meanwhile. */
  hostUpdated(): void {
    const passed = this.#passedOver as Element | null | undefined;
    if (passed === undefined || this.#host.session.isMoving) return;
    this.#passedOver = undefined;
    this.hover({ target: passed?.isConnected ? passed : null } as Event);
  }

  readonly skip = (): void => this.#host.renderRoot.querySelector<HTMLElement>('.end')?.focus();

  readonly unhover = (): void => this.hover({ target: null } as Event);

  readonly focusIn = ({ target, relatedTarget }: FocusEvent): void => {
    const id = itemAt(target);
    // A screen reader can move the focus without any key event here
    if (isInPlot(target) && isInPlot(relatedTarget)) this.#setKeysHintDone(true);
    if ((target as Element).matches(':focus-visible')) this.#host.act({ type: 'hover', id }, 'keyboard');
    if (this.#host.state.store?.event(id)) this.#host.act({ type: 'focus', id }, 'keyboard');
  };

  readonly focusOut = ({ relatedTarget }: FocusEvent): void => {
    this.#waitingKeys.length = 0;
    this.unhover();
    if (!isInPlot(relatedTarget)) this.#setKeysHintDone(false);
  };

  #setKeysHintDone(isKeysHintDone: boolean): void {
    this.#host.act({ type: 'keys-hint', isKeysHintDone }, 'keyboard');
  }

  readonly #click = (event: MouseEvent): void => {
    if (this.#inputs?.gestures.swallow(event)) return;
    const id = itemAt(event.target);
    const { selected } = this.#host.state;
    if (id)
      this.#host.act({ type: 'select', id: id === selected ? '' : id }, event.detail > 0 ? 'pointer' : 'keyboard');
  };
}
