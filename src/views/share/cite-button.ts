import { html, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { EvidenceContext } from '../evidence/context.ts';

/** A button that opens the dialog with citations of an event or article. */
export const citeButton = (context: EvidenceContext, id: string, title: string): TemplateResult =>
  html`<button
    part="button"
    class="icon cite"
    aria-haspopup="dialog"
    aria-label=${fill(context.phrases.citeItem, { title })}
    @click=${() => context.share.cite(context, id)}
  >
    ${context.phrases.cite}
  </button>`;
