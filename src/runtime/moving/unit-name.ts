import type { AxisBand } from '../../layout/axis/bands.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Range } from '../../model/types.ts';
import type { MovingLook } from './look.ts';

/** Space between a name and the start of its own unit, and the start of the next one, CSS px. */
const AFTER_START = 6;
const BEFORE_NEXT = 12;

/** Where the name of a larger unit is, CSS px from the left edge of the view. */
interface PlacedName {
  readonly label: string;
  readonly x: number;
}

/**
 * The name at the left edge of a view that moves over a wider scene: that of the larger unit that began before the
 * view, where `layoutBands` puts it in a scene that is as wide as the view. Undefined if the name at the start of its
 * unit can be seen, and if there is no room.
 * @param widthOf measures a name, CSS px
 */
export function nameAtEdge(
  { axis: { bands }, range, msPerPx }: Scene,
  view: Range,
  inset: number,
  widthOf: (label: string) => number,
): PlacedName | undefined {
  const shift = (view.start - range.start) / msPerPx;
  const at = bands.findLastIndex(({ time }) => time <= view.start);
  const band: AxisBand | undefined = bands[at];
  if (!band?.label) return undefined;
  const home = (band.time - view.start) / msPerPx + AFTER_START;
  if (home >= inset) return undefined;
  const next = bands[at + 1];
  const right = next ? next.x0 - shift - BEFORE_NEXT : (view.end - view.start) / msPerPx;
  const x = Math.min(inset, right - widthOf(band.label));
  return x >= Math.max(home, 0) ? { label: band.label, x } : undefined;
}

/** Shows that name over a canvas that moves, on its own background, which hides the name that moves away below it. */
export class UnitName {
  readonly #element: HTMLElement;
  #label = '';
  #x = NaN;

  /** @param cover what covers the elements of the plot while the canvas is shown. */
  constructor(cover: Element) {
    this.#element = cover.ownerDocument.createElement('div');
    this.#element.className = 'unit-name';
    this.#element.hidden = true;
    cover.append(this.#element);
  }

  /** Takes over letters and colours, and where the line of names is. */
  dress({ band, surface, axisTop, metrics }: MovingLook): void {
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
