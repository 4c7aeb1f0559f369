import { offsetOf } from '../../layout/scene.ts';
import type { PlotContext } from '../context.ts';
import { place, px } from '../css-properties.ts';

/**
 * Moves a layer by the way from the scene's anchor to the view. What stands in the layer is placed from the anchor, at `x +
 * scene.shift`: so all of it moves with the layer, and only what is new or changed is written.
 */
export const shifted = ({ scene, state }: Pick<PlotContext, 'scene' | 'state'>): unknown =>
  place({ transform: `translateX(${px(-offsetOf(scene, state.range))})` });
