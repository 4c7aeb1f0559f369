import { html, nothing, type TemplateResult } from 'lit';
import { layoutPips, pipsPath, type Pips } from '../layout/marks/pips.ts';

const NONE: Pips = { attesting: 0, disputing: 0, retracting: 0 };

/**
 * Pips at the beginning of a line. They are a path in the colour of the text, so that they print and need no colour.
 * The words say the same.
 */
export function pipsTemplate(counts: Pips | undefined): TemplateResult | typeof nothing {
  const row = layoutPips(counts ?? NONE);
  const { width } = row;
  if (width === 0) return nothing;
  const [box, em] = [`0 0.2 ${width} 0.6`, `${width}em`];
  return html`<svg class="pips" aria-hidden="true" viewBox=${box} width=${em}><path d=${pipsPath(row)}></path></svg>`;
}
