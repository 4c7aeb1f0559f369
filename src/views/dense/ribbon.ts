import { nothing, svg, type TemplateResult } from 'lit';
import { allAreDrawn } from '../../layout/rail/drawn-threads.ts';
import { ribbonPath } from '../../layout/rail/ribbon.ts';
import type { PlotContext } from '../context.ts';

/** See `DenseViews.ribbon`. */
export const ribbon = ({ scene: { threads, shift }, metrics }: PlotContext): TemplateResult | typeof nothing =>
  allAreDrawn(threads)
    ? nothing
    : svg`<path class="ribbon" d=${ribbonPath(threads, shift, metrics.rail - metrics.article / 2)}></path>`;
