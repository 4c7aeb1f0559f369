import { html, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/** Letters of most shapes, appended to words in the page's language. */
const LETTERS = 'Hamburgefonstiv AVTo 0123456789, – 12:30';

/**
 * A hidden label and a hidden word of the axis, with the styles of the visible ones. Anything that changes the shape of
 * text changes their size, which makes the change detectable.
 */
export function rulerTemplate({ t }: Words): TemplateResult {
  const sample = `${t.chooseEvent} ${LETTERS}`;
  return html`<div class="ruler" aria-hidden="true">
    <span class="ruled-event"
      ><span class="ruled-label"
        ><bdi class="ruled-title" data-sample=${sample}></bdi
        ><bdi class="ruled-detail" data-sample=${sample}></bdi></span
    ></span>
    <span class="ruled-axis" data-sample=${sample}></span>
  </div>`;
}
