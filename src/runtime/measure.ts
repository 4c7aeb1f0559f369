import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createFontRuler, type FontRuler } from '../layout/axis/ruler.ts';
import { type Metrics, metricsFor } from '../layout/metrics.ts';
import { type Lettering, readRuler, shapeInRoom } from './read-ruler.ts';
import { windowOf } from './window-of.ts';

/** Width of the element below which the story is a list, CSS px at a base font of 16 px. */
const NARROW = 560;

/** Measurements of the page for the layout. Immutable: a different object if something differs. */
export interface Measured {
  /** Width of plot or list, CSS px; 0 or less if the element is hidden. */
  readonly width: number;
  /** Height of the drawn plot, CSS px; 0 if none is drawn. */
  readonly plotHeight: number;
  /** Whether the layout `auto` is the list at this width. */
  readonly isNarrow: boolean;
  readonly metrics: Metrics;
  /** How texts are measured; the same object as long as the letters are the same. */
  readonly lettering: Lettering;
  readonly axisFont: FontRuler;
}

/** What depends only on the letters. */
type Text = Pick<Measured, 'metrics' | 'lettering' | 'axisFont'> & { readonly base: number; readonly key: string };

/**
 * Measures the element: its boxes and letters, and then, with `then`, everything else that is read from the page. It
 * does so before the first drawing, after a drawing with new boxes, and in the frame after a box changed its size or a
 * font was loaded. So no other part of the element has to make the browser compute a layout.
 */
export class Measure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (measured: Measured) => void;
  readonly #then: () => void;
  /** The window that contains the element; its own observer reports sizes there. */
  #window: (Window & typeof globalThis) | undefined;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  /** The boxes whose sizes are watched, besides the ruler's samples in the room. */
  #room: Element | undefined;
  #plot: Element | undefined;
  /** Everything that shapes text except the page's styles of parts; cheaper to read than the text itself. */
  #shape = '';
  #text: Text | undefined;
  /** Width inside the frame, including its scrollbar. */
  #inner = 0;
  #measured: Measured | undefined;

  /**
   * @param changed called with each measurement that differs from the previous one.
   * @param then called after each measurement.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, changed: (measured: Measured) => void, then: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#then = then;
    host.addController(this);
  }

  /** Whether the element was ever measured, even if it was hidden. */
  get isMeasured(): boolean {
    return this.#measured !== undefined;
  }

  /** Whether the element had no size when it was last measured, or was never measured. */
  get isHidden(): boolean {
    return !this.#measured || this.#measured.width <= 0;
  }

  hostConnected(): void {
    const view = windowOf(this.#host);
    this.#window = view;
    // Drawing inside the callback would change observed sizes, which browsers report as an error, so it waits for the
    // next frame
    this.#observer =
      view.ResizeObserver &&
      new view.ResizeObserver(() => {
        this.#hideOutdatedLabels();
        view.cancelAnimationFrame(this.#frame);
        this.#frame = view.requestAnimationFrame(() => this.#measure());
      });
    view.document.fonts?.addEventListener('loadingdone', this.remeasure);
    this.#room = this.#plot = undefined;
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    // What is drawn outside of the page is not watched: otherwise the next observer would not be the only one
    this.#observer = undefined;
    this.#window?.cancelAnimationFrame(this.#frame);
    this.#window?.document.fonts?.removeEventListener('loadingdone', this.remeasure);
  }

  /**
   * The last measurement. If the element was hidden, it is measured now, because it may have been shown in the same
   * task. Undefined until it is in the page.
   */
  now(): Measured | undefined {
    if (this.isHidden) this.#measureSizes();
    return this.#measured;
  }

  /**
   * Measures at once what would otherwise be noticed in the next frame, such as the width of a new scrollbar. Settles
   * when that is drawn.
   */
  async look(): Promise<void> {
    this.#measure();
    await this.#host.updateComplete;
  }

  hostUpdated(): void {
    // Before it is painted, what is new is laid out at the size that the page gives it
    if (this.#watch()) void this.#host.updateComplete.then(() => this.#measure());
  }

  /** Watches the boxes whose sizes matter, and returns whether they are others than before. */
  #watch(): boolean {
    const root = this.#host.shadowRoot;
    const [room, plot] = ['.room', '.plot'].map((selector) => root?.querySelector(selector) ?? undefined);
    if (room === this.#room && plot === this.#plot) return false;
    const before = new Set(this.#boxes());
    [this.#room, this.#plot] = [room, plot];
    for (const box of this.#boxes()) if (!before.delete(box)) this.#observer?.observe(box);
    for (const box of before) this.#observer?.unobserve(box);
    return room !== undefined;
  }

  #boxes(): Element[] {
    const boxes = [this.#room, this.#plot, ...(this.#room?.querySelectorAll('.ruler [data-sample]') ?? [])];
    return boxes.filter((box) => box !== undefined);
  }

  /**
   * Labels laid out for other letters than the current ones could overlap: they are hidden until they are laid out
   * again.
   */
  #hideOutdatedLabels(): void {
    const room = this.#room;
    if (room && this.#measured) room.classList.toggle('has-outdated-labels', shapeInRoom(room) !== this.#shape);
  }

  /** Measures letters and boxes again, whatever is known. */
  readonly remeasure = (): void => {
    this.#text = undefined;
    this.#shape = '';
    this.#measure();
  };

  #measure(): void {
    this.#measureSizes();
    this.#then();
  }

  #measureSizes(): void {
    const room = this.#room;
    if (!room) return;
    // Unlike `remove`, this writes nothing if the class is absent
    room.classList.toggle('has-outdated-labels', false);
    const shape = shapeInRoom(room);
    // Without the frame's border on either side
    const inner = room.clientWidth - 2;
    // Also without the scrollbar of a frame that scrolls. On paper the plot has no width
    const width = this.#plot?.clientWidth || inner;
    const plotHeight = this.#plot?.clientHeight ?? 0;
    const before = this.#measured;
    const isSame = shape === this.#shape && width === before?.width && inner === this.#inner;
    if (isSame && plotHeight === before.plotHeight) return;
    const { base, metrics, lettering, axisFont } = isSame && this.#text ? this.#text : this.#readText(room);
    this.#shape = shape;
    this.#inner = inner;
    // A scrollbar does not count: it disappears with the plot, and would bring it back
    const isNarrow = inner < (NARROW * base) / 16;
    this.#measured = { width, plotHeight, isNarrow, metrics, lettering, axisFont };
    this.#changed(this.#measured);
  }

  #readText(room: Element): Text {
    const { key, base, lettering: readLettering } = readRuler(room);
    if (this.#text?.key === key) return this.#text;
    const coarse = windowOf(this.#host).matchMedia?.('(pointer: coarse)').matches === true;
    const lettering = readLettering();
    const metrics = metricsFor(base, coarse, lettering);
    this.#text = { key, base, metrics, lettering, axisFont: createFontRuler(lettering.axis) };
    return this.#text;
  }
}
