import { offsetOf } from '../../layout/offset.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';

/**
 * Moves a layer by the distance from the scene's anchor to the view. Items of a layer are placed relative to the
 * anchor, at `x + scene.shift`, so a pan moves the layer and only writes items that are new or have changed.
 */
export const shifted = ({ scene, state }: Pick<PlotContext, 'scene' | 'state'>): unknown =>
  cssProperties({ transform: `translateX(${px(-offsetOf(scene, state.range))})` });
