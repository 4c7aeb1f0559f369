import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { withCapital } from '../words.ts';
import { changesTemplate } from './changes.ts';
import type { AccountContext } from './context.ts';
import { joined } from './joined.ts';
import { datedAs, voicesSummary } from './summary.ts';

/** Says that an event is retracted, disputed, unconfirmed, expected or uncited, and the file's reason. */
export function statusTemplate(context: AccountContext, event: TimelineEvent): TemplateResult | typeof nothing {
  const { words, phrases } = context;
  const { status } = context.assess(event, context.asOf);
  // For these, the numbers of articles and voices are enough
  if (status === 'attested' || status === 'single') return nothing;
  const name = withCapital(words, phrases[status]);
  const note = event.statusNote;
  return html`<p class="status ${status}">
    <bdi>${note ? fill(phrases.withNote, { text: name, note }) : name}</bdi>
  </p>`;
}

/**
 * The conclusions from the articles of an event: whose date it uses and why, how many voices say what, and what was
 * changed in the file.
 */
export function accountTemplate(context: AccountContext, event: TimelineEvent): TemplateResult {
  // As of a day, the event may have a different date
  const dated = context.asOf === Infinity ? datedAs(context, event) : '';
  const sentences = voicesSummary(context, event);
  return html`${dated ? html`<p class="dated-as"><bdi>${dated}</bdi></p>` : nothing}
  ${sentences.length > 0 ? html`<p class="said">${joined(sentences)}</p>` : nothing}
  ${changesTemplate(context, event.changes)}`;
}
