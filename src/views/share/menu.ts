import { html, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { closeOutside } from '../toolbar/close-outside.ts';
import type { ShareActions } from './actions.ts';
import { SHARE_ENTRIES, type ShareEntry } from './entries.ts';

/**
 * Actions for the story as shown, behind one button of the toolbar. On a narrow toolbar it also opens the legend of
 * marks, whose own button is then missing.
 */
export function shareMenu(context: ViewContext, actions: ShareActions): TemplateResult {
  const phrases = evidenceWords(context.words);
  const { isNarrow } = context.session;
  const entryTemplate = (entry: ShareEntry): TemplateResult =>
    html`<button
      class="share-entry"
      @click=${(click: MouseEvent) => {
        actions.closeMenu(click);
        entry.run(actions, context);
      }}
    >
      ${entry.label(phrases, context)}
    </button>`;
  return html`<details class="share-menu" part="share" ${closeOutside()}>
    <summary class="tool" aria-label=${phrases.share} title=${phrases.share}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="3" cy="8" r="1.4"></circle>
        <circle cx="8" cy="8" r="1.4"></circle>
        <circle cx="13" cy="8" r="1.4"></circle>
      </svg>
    </summary>
    <div class="share-entries">
      ${SHARE_ENTRIES.filter(({ isForNarrow }) => isNarrow || !isForNarrow).map(entryTemplate)}
    </div>
  </details>`;
}
