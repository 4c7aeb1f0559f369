import { svgText } from '../../writers/svg/svg-text.ts';
import { drawingOf } from './drawing-of.ts';
import type { Render } from './renderer.ts';

/** A story as SVG. */
export const renderSvg: Render = async (input) => svgText(await drawingOf(input));
