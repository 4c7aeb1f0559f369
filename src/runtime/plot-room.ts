/** By how much a measured height may differ from the requested one, because browsers return whole px. CSS px. */
const ROUNDING = 1;

/**
 * Determines whether the plot has the height that it asks for, and so may ask for more, or a height that the page sets.
 * If the page limits its height, it asks for no more than that: otherwise it would keep asking and being refused.
 */
export class PlotRoom {
  #width = 0;
  /** Last measurement, CSS px; 0 before the first. */
  #measured = 0;
  #asked = 0;
  #isGiven = false;
  #most = Infinity;

  /**
   * The height for laying out rows, and the maximum height of the plot.
   * @param measured height of the drawn plot, CSS px; 0 if none is drawn
   * @param natural height that it needs for its rows
   */
  fit(width: number, measured: number, natural: number): { readonly height: number; readonly most: number } {
    if (width !== this.#width) this.#most = Infinity;
    this.#width = width;
    // An older measurement says nothing about what was requested since
    if (measured !== this.#measured) {
      this.#measured = measured;
      const hadAskedForMore = this.#asked > natural + ROUNDING;
      this.#isGiven = measured > 0 && Math.abs(measured - (this.#asked || natural)) > ROUNDING;
      if (this.#isGiven && hadAskedForMore) this.#most = measured;
    }
    return this.#isGiven ? { height: measured, most: measured } : { height: natural, most: this.#most };
  }

  /** The plot asks the page for this height, CSS px. */
  ask(height: number): number {
    this.#asked = height;
    return height;
  }
}
