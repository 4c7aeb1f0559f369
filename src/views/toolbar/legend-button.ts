import { html, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { ViewContext } from '../context.ts';

/** Closes the legend of marks on Escape. The focus stays on the button or returns to it (`KeepFocus`). */
export const closeLegendOnEscape =
  ({ session, act }: Pick<ViewContext, 'session' | 'act'>) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !session.isLegendOpen) return;
    event.preventDefault();
    act({ type: 'legend', isOpen: false }, 'keyboard');
  };

/** Opens and closes the legend of marks right below the toolbar. */
export function legendButton(context: ViewContext): TemplateResult {
  const { words, session, act } = context;
  const isOpen = session.isLegendOpen;
  return html`<button
    part="button"
    class="tool"
    aria-label=${words.t.howToRead}
    title=${words.t.howToRead}
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="mark-legend"
    @click=${(click: MouseEvent) => act({ type: 'legend', isOpen: !isOpen }, causeOf(click))}
    @keydown=${closeLegendOnEscape(context)}
  >
    ?
  </button>`;
}
