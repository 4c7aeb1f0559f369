import type { Range } from '../model/types.ts';
import type { Scene } from './scene.ts';

/** Whether a view at this scale was only moved since the previous scene, not scaled. */
export const isMoved = (msPerPx: number, previous?: Scene): boolean =>
  previous !== undefined && Math.abs(previous.msPerPx - msPerPx) < msPerPx * 1e-9;

/** How far the start of a view is to the right of the scene's anchor, CSS px. */
export const offsetOf = ({ anchor, msPerPx }: Pick<Scene, 'anchor' | 'msPerPx'>, { start }: Range): number =>
  (start - anchor) / msPerPx;
