import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineDate } from '../../dates/types.ts';
import type { MarkStatus } from '../../layout/marks/mark-status.ts';
import { symbolOf } from '../../layout/marks/symbol.ts';
import { markClasses, segmentClasses } from '../mark-classes.ts';

/** The mark of an event in the gutter of the list, upright. Purely visual: the words say the same. */
export function gutterMark(date: TimelineDate, status?: MarkStatus): TemplateResult {
  const symbol = symbolOf(date);
  return html`<span class="${markClasses(symbol.shape, symbol.dashed, status)} gutter" part="mark" aria-hidden="true"
    ><span class=${segmentClasses(symbol)}></span>${status ? html`<span class="sign"></span>` : nothing}</span
  >`;
}
