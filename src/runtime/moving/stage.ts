import type { EventStore } from '../../store/store.ts';
import type { Measured } from '../measure.ts';
import { windowOf } from '../window-of.ts';
import type { MovingLook } from './look.ts';
import { MovingCanvas } from './moving-canvas.ts';
import type { MovingFrame } from './moving-frame.ts';
import { readLook } from './read-look.ts';
import { TextPainter } from './text.ts';
import { UnitName } from './unit-name.ts';

/** Whether everything in two lists is the same. */
export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** Elements whose look is read if they are there. */
const OPTIONAL = ['.cluster', '.many', '.band-label', '.thread'];

/** Whether the browser has a canvas that draws all that is needed; asked once. */
let isCanvasEnough: boolean | undefined;

function hasCanvas({ ownerDocument }: Element): boolean {
  const context = ownerDocument.createElement('canvas').getContext('2d');
  return context !== null && 'roundRect' in context && 'fontBoundingBoxAscent' in context.measureText('');
}

/** The parts of a story that are painted; undefined if a canvas cannot do it. */
function paintedParts(host: Element): { story: HTMLElement; overview: HTMLElement } | undefined {
  const story = host.shadowRoot?.querySelector<HTMLElement>('.story');
  const overview = story?.parentElement?.querySelector<HTMLElement>('.overview');
  return story && overview && (isCanvasEnough ??= hasCanvas(story)) ? { story, overview } : undefined;
}

/** A part of the look that changes if the page changes its styles; reading all of it takes much longer. */
function signOf(story: HTMLElement): string {
  const styles = [story, story.querySelector('.event .title')].map((element) => {
    if (!element) return '';
    const { color, font, textTransform } = getComputedStyle(element);
    return `${color} ${font} ${textTransform}`;
  });
  return [...styles, ...OPTIONAL.map((selector) => story.querySelector(selector) !== null)].join();
}

/**
 * The canvases over a story and its overview, the look of what is painted on them, and the letters. They can be prepared
 * before they are needed, because creating them takes a large part of the first painted frame.
 */
export class Stage {
  readonly #host: Element;
  readonly #whole: () => Promise<unknown>;
  plot!: MovingCanvas;
  strip!: MovingCanvas;
  unitName: UnitName | undefined;
  text!: TextPainter;
  look: MovingLook | undefined;
  /** What the elements showed when the look was read, and its sign. */
  #shown: readonly unknown[] = [];
  #sign = '';

  /** @param whole settles once the elements show what is painted. */
  constructor(host: Element, whole: () => Promise<unknown>) {
    this.#host = host;
    this.#whole = whole;
  }

  /**
   * Creates the canvases and reads the look, unless this was done for the same `shown`. Makes the browser compute styles
   * and a layout.
   * @param shown what the elements show
   * @returns whether a canvas draws the same as they do
   */
  prepare(shown: readonly unknown[], store: EventStore, measured: Measured): boolean {
    const parts = paintedParts(this.#host);
    if (!parts || windowOf(this.#host).matchMedia?.('(forced-colors: active)').matches) return false;
    const { story, overview } = parts;
    const sign = signOf(story);
    const isKnown = this.look && this.plot.parent === story && sign === this.#sign && areSame(shown, this.#shown);
    if (this.plot?.parent !== story) this.plot = new MovingCanvas(story, this.#whole);
    if (this.strip?.parent !== overview) this.strip = new MovingCanvas(overview, this.#whole);
    if (!isKnown) {
      this.look = readLook(story, overview, this.plot.context, store, measured);
      this.text = new TextPainter(this.plot.context);
      if (this.look) this.#unitNameOf(story).dress(this.look);
      this.#shown = shown;
      this.#sign = sign;
    }
    if (!this.look) return false;
    for (const canvas of [this.plot, this.strip]) canvas.fit();
    return true;
  }

  #unitNameOf(story: HTMLElement): UnitName {
    if (this.unitName?.story !== story) this.unitName = new UnitName(story);
    return this.unitName;
  }

  /** Shows the name of the larger unit at the left edge of a view that the elements show. */
  nameOver(frame: MovingFrame): void {
    const story = this.#host.shadowRoot?.querySelector<HTMLElement>('.story');
    if (story && (this.unitName || frame.state.session.isMoving)) this.#unitNameOf(story).showOver(frame);
  }

  /** Reads the look again the next time. */
  forget(): void {
    this.look = undefined;
  }

  show(): void {
    for (const canvas of [this.plot, this.strip]) canvas.show();
  }

  hide(): void {
    for (const canvas of [this.plot, this.strip]) canvas?.hide();
    this.unitName?.show(undefined);
  }

  /** Frees the memory of the canvases. */
  release(): void {
    for (const canvas of [this.plot, this.strip]) canvas?.release();
  }
}
