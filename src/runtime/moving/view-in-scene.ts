import { isMoved } from '../../layout/offset.ts';
import type { Scene } from '../../layout/scene.ts';
import type { Range } from '../../model/types.ts';

/** How far a view starts to the right of a scene, CSS px. */
export const offsetIn = (scene: Scene, { start }: Range): number => (start - scene.range.start) / scene.msPerPx;

/** Whether a view of this width has the scale of a scene and is within it, on a canvas with this margin. CSS px. */
export function isInside({ start, end }: Range, width: number, scene: Scene, margin: number): boolean {
  const beyond = (scene.width - width) / 2;
  return (
    beyond > 0 &&
    beyond <= margin &&
    isMoved((end - start) / width, scene) &&
    start >= scene.range.start &&
    end <= scene.range.end
  );
}
