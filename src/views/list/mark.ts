import { html, type TemplateResult } from 'lit';
import type { TimelineDate } from '../../dates/types.ts';
import { symbolOf } from '../../layout/marks/symbol.ts';
import { segmentClasses } from '../mark-classes.ts';

/** The mark of an event in the gutter of the list, upright. Purely visual: the words say the same. */
export function gutterMark(date: TimelineDate): TemplateResult {
  const symbol = symbolOf(date);
  return html`<span class="mark gutter ${symbol.shape}" part="mark" aria-hidden="true"
    ><span class=${segmentClasses(symbol)}></span
  ></span>`;
}
