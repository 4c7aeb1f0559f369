import type { Scene } from '../../layout/scene.ts';
import { px } from '../../views/css-properties.ts';

/** Moves the headings of lanes, which are elements behind the canvas, to where they are in a painted scene. */
export class MovedLanes {
  /** The scene that the elements show. */
  #drawn: Scene | undefined;
  /** The headings that were moved. */
  #moved: readonly HTMLElement[] = [];

  /** Call when the elements are about to be drawn: they are then at their own places. */
  reset(drawn: Scene | undefined): void {
    this.#drawn = drawn;
    for (const heading of this.#moved) heading.style.removeProperty('transform');
    this.#moved = [];
  }

  /** Writes nothing if they are there already. */
  moveTo(scene: Scene, story: Element): void {
    const { lanes = [] } = this.#drawn?.plot ?? {};
    if (lanes.length < 2) return;
    const headings = [...story.querySelectorAll<HTMLElement>('.lane')];
    if (headings.length !== lanes.length || scene.plot.lanes.length !== lanes.length) return;
    for (const [i, { style }] of headings.entries()) {
      const moved = `translateY(${px(scene.plot.lanes[i]!.y - lanes[i]!.y)})`;
      if (style.transform !== moved) style.setProperty('transform', moved);
    }
    this.#moved = headings;
  }
}
