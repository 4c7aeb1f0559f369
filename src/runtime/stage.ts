import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createFontRuler, type FontRuler } from '../layout/axis/ruler.ts';
import type { Label } from '../layout/events.ts';
import { type Metrics, metricsFor } from '../layout/metrics.ts';
import { isMoved, layoutScene, naturalHeight, overviewOf, type Scene, type Surroundings } from '../layout/scene.ts';
import type { Range, TimelineEvent } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { Motion } from './motion.ts';
import { type Lettering, readRuler, shapeInRoom } from '../views/ruler.ts';
import { windowOf } from '../views/window-of.ts';
import type { Words } from '../views/words.ts';

/** Below this width of its own the story is a list, CSS px at a base font of 16 px. */
const NARROW = 560;

/** How far beyond the view the picture goes on while it is moved, CSS px. */
const MARGIN = 192;

/**
 * Knows how large the element and its letters are, and lays states out for it. What depends on less than the whole state
 * (words of labels, natural height, overview) is kept until that changes.
 */
export class Stage implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** The window in which the element stands; its own observer tells of sizes there. */
  #window: (Window & typeof globalThis) | undefined;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  /** The boxes whose sizes are watched, with the ruler in the room. */
  #room: Element | undefined;
  #plot: Element | undefined;
  /** All that shapes text, without what the page makes of parts, and with it. */
  #shape = '';
  #fonts = '';
  #labels = new WeakMap<TimelineEvent, Label>();
  #lettering: Lettering | undefined;
  #axisFont: FontRuler = createFontRuler(() => 0);
  #base = 16;
  #words: Words | undefined;
  #kept: { readonly keys: readonly unknown[]; readonly value: unknown }[] = [];
  #scene: Scene | undefined;
  /** On what the scene depends, but for the time in view. */
  #drawn: readonly unknown[] = [];
  #range: Range = { start: 0, end: 0 };
  #plotHeight = 0;
  /** Whether nodes may be used again for others that stand about where theirs stood: the scale is changing under a pointer. */
  reuses = false;
  readonly motion: Motion;
  width = 0;
  metrics: Metrics = metricsFor(16);

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.motion = new Motion(host);
    host.addController(this);
  }

  hostConnected(): void {
    const view = windowOf(this.#host);
    this.#window = view;
    // Drawing inside the callback would change observed sizes, which browsers report as an error: it waits for the next frame
    this.#observer = new view.ResizeObserver(() => {
      this.#hideOutdatedLabels();
      view.cancelAnimationFrame(this.#frame);
      this.#frame = view.requestAnimationFrame(() => this.#measure());
    });
    view.document.fonts.addEventListener('loadingdone', this.#remeasure);
    this.#room = this.#plot = undefined;
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    // What is drawn out of the page is watched by none: the next observer would not be the only one
    this.#observer = undefined;
    this.#window?.cancelAnimationFrame(this.#frame);
    this.#window?.document.fonts.removeEventListener('loadingdone', this.#remeasure);
  }

  hostUpdate(): void {
    if (this.width <= 0) this.#measure();
  }

  hostUpdated(): void {
    // Before it is painted, what is new is laid out in the room that the page gives it
    if (this.#watch()) void this.#host.updateComplete.then(() => this.#measure());
  }

  /** Watches the boxes whose sizes count, and says whether there are others than before. */
  #watch(): boolean {
    const root = this.#host.shadowRoot;
    const [room, plot] = ['.room', '.plot'].map((selector) => root?.querySelector(selector) ?? undefined);
    if (room === this.#room && plot === this.#plot) return false;
    const before = new Set(this.#boxes());
    [this.#room, this.#plot] = [room, plot];
    const boxes = this.#boxes();
    for (const box of boxes) if (!before.delete(box)) this.#observer?.observe(box);
    for (const box of before) this.#observer?.unobserve(box);
    return room !== undefined;
  }

  /** Whether it is known how large the element is, if only that it is hidden: before that a story is not drawn. */
  get isMeasured(): boolean {
    return this.#shape !== '';
  }

  #boxes(): Element[] {
    const boxes = [this.#room, this.#plot, ...(this.#room?.querySelectorAll('.ruler [data-sample]') ?? [])];
    return boxes.filter((box) => box !== undefined);
  }

  /** Whether the element is so narrow that its story is a list. */
  get narrow(): boolean {
    return this.width < (NARROW * this.#base) / 16;
  }

  /** Labels laid out for other letters than those they now have could overlap: they are not shown until they are laid out anew. */
  #hideOutdatedLabels(): void {
    const room = this.#room;
    if (room && this.isMeasured) room.classList.toggle('has-outdated-labels', shapeInRoom(room) !== this.#shape);
  }

  readonly #remeasure = (): void => {
    this.#fonts = this.#shape = '';
    this.#measure();
  };

  #measure(): void {
    const room = this.#room;
    if (!room) return;
    room.classList.remove('has-outdated-labels');
    const shape = shapeInRoom(room);
    // Less the frame's border at either side
    const width = room.clientWidth - 2;
    const height = this.#plot?.clientHeight ?? 0;
    if (width === this.width && height === this.#plotHeight && shape === this.#shape) return;
    if (width !== this.width || shape !== this.#shape) this.#readText(room);
    this.#shape = shape;
    this.width = width;
    this.#plotHeight = height;
    this.#host.requestUpdate();
  }

  #readText(room: Element): void {
    const { key, base, lettering } = readRuler(room);
    if (key === this.#fonts) return;
    this.#fonts = key;
    const coarse = windowOf(this.#host).matchMedia('(pointer: coarse)').matches;
    this.#lettering = lettering();
    this.#axisFont = createFontRuler(this.#lettering.axis);
    this.metrics = metricsFor(base, coarse, this.#lettering);
    this.#base = base;
    this.#labels = new WeakMap();
  }

  readonly #label = (event: TimelineEvent): Label => {
    let label = this.#labels.get(event);
    if (!label) {
      const words = this.#words!;
      const lettering = this.#lettering!;
      const title = lettering.title(event.title);
      const detail = words.detail(event);
      // Where the title alone is as wide as a label may be, the words under it need not be measured
      const wide = title < this.metrics.labelMax ? Math.max(title, lettering.detail(detail)) : title;
      // One px more than measured: browsers round text up before they cut it
      label = { title: event.title, detail, width: Math.ceil(wide + lettering.padding) + 1 };
      this.#labels.set(event, label);
    }
    return label;
  };

  /** Computes once for the same keys. */
  #keep<T>(slot: number, keys: readonly unknown[], compute: () => T): T {
    const kept = this.#kept[slot];
    if (kept?.keys.every((key, i) => key === keys[i])) return kept.value as T;
    const value = compute();
    this.#kept[slot] = { keys, value };
    return value;
  }

  #surroundings(words: Words, height: number): Surroundings {
    if (words !== this.#words) this.#labels = new WeakMap();
    this.#words = words;
    return {
      width: this.width,
      height,
      metrics: this.metrics,
      locale: words.locale,
      label: this.#label,
      axisFont: this.#axisFont,
    };
  }

  /** Height that the plot asks for, CSS px; it gets another where the page gives the element a height. */
  naturalHeight(state: ViewState, words: Words): number {
    const { store, groupBy } = state;
    return this.#keep(0, [store, groupBy, this.width, this.#fonts, words], () =>
      naturalHeight(state, this.#surroundings(words, 0)),
    );
  }

  /**
   * The picture of a state at the present size; the same object for the same state. While a pointer moves the view, the picture
   * goes on beyond it, and is the same until that margin is used up.
   */
  scene(state: ViewState, words: Words): Scene {
    const natural = this.naturalHeight(state, words);
    const height = this.#plotHeight || natural;
    const { range, selection, selected, focused, hovered, store } = state;
    const drawn = [selection, selected, focused, hovered, store, this.width, height, this.#fonts, words];
    const last = this.#scene;
    const moves = this.motion.on && last !== undefined;
    const scales = moves && !isMoved((range.end - range.start) / this.width, last);
    const kept = last && drawn.every((each, i) => each === this.#drawn[i]);
    if (kept && (moves && !scales ? covers(last.range, range) : isSame(last.range, range))) return last;
    const pans = moves && !scales && !isSame(this.#range, range);
    const around = {
      ...this.#surroundings(words, height),
      margin: pans ? Math.min(MARGIN, this.width / 6) : 0,
    };
    const overview = this.#keep(1, [selection, store, this.width, this.#fonts], () => overviewOf(state, around));
    this.#drawn = drawn;
    this.#range = range;
    this.reuses = scales;
    return (this.#scene = layoutScene(state, around, overview, last));
  }
}

const covers = (wide: Range, { start, end }: Range): boolean => wide.start <= start && wide.end >= end;
const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;
