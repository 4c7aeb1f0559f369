import { html, nothing, type TemplateResult } from 'lit';
import { articleCount } from '../../evidence/counts.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { accountTemplate, statusTemplate } from '../evidence/account.ts';
import type { EvidenceContext } from '../evidence/context.ts';
import { voicesTemplate } from '../evidence/voices.ts';
import { withCapital } from '../words.ts';
import { detailsTemplate } from './details.ts';

/** What the item of the list does not say of the articles: how many may be independent, and that their dates differ. */
function doubtsOf({ words, phrases, assess, asOf }: EvidenceContext, event: TimelineEvent): string {
  const { attesting, datesConflict } = assess(event, asOf);
  const independent = attesting < articleCount(event) ? words.count(words.t.independentCount, attesting) : '';
  return [independent, datesConflict && phrases.datesDiffer].filter(Boolean).join(' · ');
}

/** What is open below an event of the list. Date and number of articles stand in the item above. */
export function openedTemplate(context: EvidenceContext, event: TimelineEvent): TemplateResult {
  const doubts = doubtsOf(context, event);
  return html`${doubts ? html`<p class="when"><bdi>${withCapital(context.words, doubts)}</bdi></p>` : nothing}
  ${statusTemplate(context, event)}${detailsTemplate(context, event)}${accountTemplate(context, event)}
  ${voicesTemplate(context, event)}`;
}
