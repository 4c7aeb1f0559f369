import type { Metrics } from '../../layout/metrics.ts';
import type { MovingLook } from './look.ts';
import type { MovingFrame } from './moving-frame.ts';
import { nameAtEdge, type PlacedName } from './name-at-edge.ts';
import { isWider } from './paint-story.ts';
import { lineOf } from './read-look.ts';

/**
 * Shows the name of the larger unit that began before the view at the left edge of the story, see `nameAtEdge`. Its own
 * background hides the name that moves away below it; the name of the same unit that moves with the elements is hidden
 * meanwhile.
 */
export class UnitName {
  readonly story: HTMLElement;
  readonly #element: HTMLElement;
  #label = '';
  #x = NaN;
  /** Whether it is over elements that move with a wider scene. */
  #isOver = false;

  constructor(story: HTMLElement) {
    this.story = story;
    this.#element = story.ownerDocument.createElement('div');
    this.#element.className = 'unit-name';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    story.append(this.#element);
  }

  /** Reads letters and colours from the elements of the story. Makes the browser compute styles and a layout. */
  read(metrics: Metrics): void {
    const axis = this.story.querySelector<HTMLElement>('.axis');
    const name = axis?.querySelector('.band-label');
    const context = this.story.ownerDocument.createElement('canvas').getContext('2d');
    if (!axis || !name || !context) return;
    const band = lineOf(name, context, getComputedStyle(name).fill);
    this.dress({ band, surface: 'var(--_surface)', axisTop: axis.offsetTop, metrics });
  }

  /** Takes over letters and colours, and where the line of names is. */
  dress({ band, surface, axisTop, metrics }: Pick<MovingLook, 'band' | 'surface' | 'axisTop' | 'metrics'>): void {
    const { style } = this.#element;
    const values = {
      font: band.font,
      'line-height': `${band.height}px`,
      'letter-spacing': band.letterSpacing,
      'word-spacing': band.wordSpacing,
      color: band.color,
      background: surface,
      top: `${Math.ceil(axisTop + metrics.axis * 0.16 * 2.15) - band.baseline}px`,
    };
    for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
  }

  /**
   * Shows the name of a view over elements that move with a wider scene, or none if the scene is not wider.
   * @param frame what the elements show
   */
  showOver({ state: { view, session }, layout: { plot }, measured }: MovingFrame): void {
    const isNeeded = plot && measured && session.isMoving && isWider(plot.scene, view.range);
    if (isNeeded && !this.#isOver) this.read(measured.metrics);
    this.#isOver = isNeeded === true;
    this.story.toggleAttribute('data-named', this.#isOver);
    this.show(isNeeded ? nameAtEdge(plot.scene, view.range, measured) : undefined);
  }

  /** Shows a name, or none. Writes nothing if it is shown already. */
  show(name: PlacedName | undefined): void {
    const { label = '', x = NaN } = name ?? {};
    if (label !== this.#label) {
      this.#element.hidden = label === '';
      this.#element.textContent = label;
    }
    if (label && x !== this.#x) this.#element.style.setProperty('padding-left', `${x}px`);
    this.#label = label;
    this.#x = x;
  }
}
