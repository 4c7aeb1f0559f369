import type { Range } from '../model/types.ts';
import type { Scene } from './scene.ts';

/** How far a view that begins at `start` is right of the scene's anchor, CSS px. */
export const offsetOf = ({ anchor, msPerPx }: Pick<Scene, 'anchor' | 'msPerPx'>, { start }: Range): number =>
  (start - anchor) / msPerPx;
