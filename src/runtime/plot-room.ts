/** By how much a measured height may differ from one that was asked for: browsers give whole px. CSS px. */
const ROUNDING = 1;

/**
 * Tells whether the plot has the height that it asks for, and so may ask for more, or one that the page gives it. Where the page lets
 * it grow only so far, it asks for no more than that: else it would ask and be refused in turns.
 */
export class PlotRoom {
  #width = 0;
  /** As last measured, CSS px; 0 before. */
  #measured = 0;
  #asked = 0;
  #isGiven = false;
  #most = Infinity;

  /**
   * The height in which rows are laid out, and the most that the plot may have.
   * @param measured height of the plot that is drawn, CSS px; 0 where none is
   * @param natural height that it needs for its rows
   */
  fit(width: number, measured: number, natural: number): { readonly height: number; readonly most: number } {
    if (width !== this.#width) this.#most = Infinity;
    this.#width = width;
    // An older measurement says nothing of what was asked for since
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
