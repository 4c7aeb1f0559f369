import { windowOf } from '../window-of.ts';

/**
 * A canvas over the elements of a box, which are invisible while it is shown. It may be wider than the box on both
 * sides, so that a picture can be moved without being painted again. It keeps its memory until it is released.
 */
export class MovingCanvas {
  readonly parent: HTMLElement;
  readonly context: CanvasRenderingContext2D;
  /** Covers the parent, and hides what is outside of it. */
  readonly cover: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #whole: () => Promise<unknown>;
  /** Size of the box, CSS px. */
  width = 0;
  height = 0;
  /** How far the canvas reaches beyond the box on either side, CSS px. */
  margin = 0;
  #scale = 1;
  /** From the screen pixels at which the browser puts the canvas to the position of its box, CSS px. */
  #shift: readonly [x: number, y: number] = [0, 0];
  #movedBy = 0;

  /** @param whole settles once the elements show what is painted. */
  constructor(parent: HTMLElement, whole: () => Promise<unknown>) {
    this.parent = parent;
    this.#whole = whole;
    const { ownerDocument } = parent;
    this.#canvas = ownerDocument.createElement('canvas');
    this.#canvas.width = this.#canvas.height = 0;
    this.context = this.#canvas.getContext('2d')!;
    this.cover = ownerDocument.createElement('div');
    this.cover.className = 'moving';
    this.cover.setAttribute('aria-hidden', 'true');
    this.cover.append(this.#canvas);
    parent.append(this.cover);
    this.cover.addEventListener('click', this.#passOn);
  }

  /** A click is meant for what is painted at its position: it is passed on once the elements are there. */
  readonly #passOn = async (click: MouseEvent): Promise<void> => {
    const { clientX, clientY, detail } = click;
    click.stopPropagation();
    await this.#whole();
    const root = this.parent.getRootNode() as ShadowRoot;
    const { view } = click;
    const again = new MouseEvent('click', {
      clientX,
      clientY,
      detail,
      view,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    root.elementFromPoint(clientX, clientY)?.dispatchEvent(again);
  };

  /** Makes the canvas as large as its box, and has the browser create its memory. */
  fit(): void {
    const { parent } = this;
    const scale = windowOf(parent).devicePixelRatio || 1;
    const { left, top } = parent.getBoundingClientRect();
    const beside = (length: number): number => length - Math.round(length * scale) / scale;
    this.#shift = [beside(left), beside(top)];
    const [width, height] = [parent.clientWidth, parent.clientHeight];
    const isFitting = this.#canvas.width > 0 && this.margin === 0 && scale === this.#scale;
    if (isFitting && width === this.width && height === this.height) return;
    [this.#scale, this.width, this.height] = [scale, width, height];
    this.extend(0);
    this.clear();
  }

  show(): void {
    this.parent.dataset['painted'] = '';
  }

  /** Makes the canvas reach beyond the box by at least this much on either side, CSS px. It is empty afterwards. */
  extend(margin: number): void {
    const scale = this.#scale;
    this.margin = Math.ceil(margin * scale) / scale;
    const { style } = this.#canvas;
    this.#canvas.width = Math.round((this.width + 2 * this.margin) * scale);
    this.#canvas.height = Math.round(this.height * scale);
    style.setProperty('inline-size', `${this.width + 2 * this.margin}px`);
    style.setProperty('left', `${-this.margin}px`);
    if (this.margin > 0) this.parent.dataset['painted'] = 'wide';
  }

  hide(): void {
    this.moveBy(0);
    delete this.parent.dataset['painted'];
  }

  release(): void {
    this.#canvas.width = this.#canvas.height = 0;
  }

  /** Shows by the pointer whether the view is being dragged. */
  setDragging(isDragging: boolean): void {
    const { classList } = this.cover;
    if (classList.contains('is-dragging') !== isDragging) classList.toggle('is-dragging', isDragging);
  }

  /** Begins a new picture, in which x is 0 at the left edge of the box. */
  clear(): void {
    const { context } = this;
    const scale = this.#scale;
    const [x, y] = this.#shift;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.width + 2 * this.margin + 1, this.height + 1);
    context.translate(x + this.margin, y);
    this.moveBy(0);
  }

  /** Moves the picture to the right of where it was painted, by whole screen pixels, CSS px. */
  moveBy(x: number): void {
    const by = Math.round(x * this.#scale) / this.#scale;
    if (by !== this.#movedBy) this.#canvas.style.setProperty('transform', `translateX(${by}px)`);
    this.#movedBy = by;
  }
}
