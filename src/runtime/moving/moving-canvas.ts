import { windowOf } from '../window-of.ts';

/**
 * A canvas over the elements of a box, which are invisible while it is shown. While it is hidden, it uses no memory.
 */
export class MovingCanvas {
  readonly parent: HTMLElement;
  readonly context: CanvasRenderingContext2D;
  readonly #canvas: HTMLCanvasElement;
  readonly #whole: () => Promise<unknown>;
  /** CSS px. */
  width = 0;
  height = 0;
  #scale = 1;
  /** From the screen pixels at which the browser puts the canvas to the position of its box, CSS px. */
  #shift: readonly [x: number, y: number] = [0, 0];

  /** @param whole settles once the elements show what is painted. */
  constructor(parent: HTMLElement, whole: () => Promise<unknown>) {
    this.parent = parent;
    this.#whole = whole;
    this.#canvas = parent.ownerDocument.createElement('canvas');
    this.#canvas.className = 'moving';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#canvas.width = this.#canvas.height = 0;
    this.context = this.#canvas.getContext('2d')!;
    parent.append(this.#canvas);
    this.#canvas.addEventListener('click', this.#passOn);
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

  show(): void {
    const { parent } = this;
    const scale = (this.#scale = windowOf(parent).devicePixelRatio || 1);
    const { left, top } = parent.getBoundingClientRect();
    const beside = (length: number): number => length - Math.round(length * scale) / scale;
    this.#shift = [beside(left), beside(top)];
    [this.width, this.height] = [parent.clientWidth, parent.clientHeight];
    this.#canvas.width = Math.round(this.width * this.#scale);
    this.#canvas.height = Math.round(this.height * this.#scale);
    parent.toggleAttribute('data-painted', true);
  }

  hide(): void {
    this.#canvas.width = this.#canvas.height = 0;
    this.parent.toggleAttribute('data-painted', false);
  }

  clear(): void {
    const { context } = this;
    const scale = this.#scale;
    const [x, y] = this.#shift;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, this.width + 1, this.height + 1);
    context.translate(x, y);
  }
}
