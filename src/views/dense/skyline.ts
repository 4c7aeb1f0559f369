import { svg, type TemplateResult } from 'lit';
import type { SkylineLayer } from '../../layout/skyline.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties } from '../css-properties.ts';

/** The layers of the strip, with two tones for each category. */
export const skylineTemplate = (
  { categories }: Pick<PlotContext, 'categories'>,
  layers: readonly SkylineLayer[],
): TemplateResult[] =>
  layers.map(
    ({ category, possible, certain }) =>
      svg`<g ${cssProperties({ '--_color': categories.color(category) })}>
        <path class="certain" d=${certain}></path><path class="possible" d=${possible}></path>
      </g>`,
  );
