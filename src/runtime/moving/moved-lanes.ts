import type { Scene } from '../../layout/scene.ts';
import { px } from '../../views/css-properties.ts';

/**
 * Gives lanes, whose headings and lines are elements behind the canvas, the places that they have in a painted scene. A page
 * may style them as areas, so their heights follow, too.
 */
export class MovedLanes {
  /** The scene that the elements show. */
  #drawn: Scene | undefined;
  /** The elements that were moved. */
  #moved: readonly HTMLElement[] = [];

  /** Call when the elements are about to be drawn: they are then as they were drawn last. */
  reset(drawn: Scene | undefined): void {
    for (const [i, { style }] of this.#moved.entries()) {
      style.removeProperty('transform');
      style.setProperty('height', px(this.#drawn!.plot.lanes[i]!.height));
    }
    this.#moved = [];
    this.#drawn = drawn;
  }

  /** Writes nothing if they are there already. */
  moveTo(scene: Scene, story: Element): void {
    const { lanes = [] } = this.#drawn?.plot ?? {};
    if (lanes.length < 2) return;
    const elements = [...story.querySelectorAll<HTMLElement>('.lane')];
    if (elements.length !== lanes.length || scene.plot.lanes.length !== lanes.length) return;
    for (const [i, { style }] of elements.entries()) {
      const { y, height } = scene.plot.lanes[i]!;
      const moved = `translateY(${px(y - lanes[i]!.y)})`;
      if (style.transform !== moved) style.setProperty('transform', moved);
      if (style.height !== px(height)) style.setProperty('height', px(height));
    }
    this.#moved = elements;
  }
}
