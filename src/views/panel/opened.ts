import { html, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../../model/types.ts';
import { accountTemplate, statusTemplate } from '../evidence/account.ts';
import type { EvidenceContext } from '../evidence/context.ts';
import { voicesTemplate } from '../evidence/voices.ts';
import { citeButton } from '../share/cite-button.ts';
import { detailsTemplate } from './details.ts';

/**
 * The details below an open event in the list. The item above already shows its date and the numbers of articles and
 * voices.
 */
export const openedTemplate = (context: EvidenceContext, event: TimelineEvent): TemplateResult =>
  html`${statusTemplate(context, event)}${detailsTemplate(context, event)}${accountTemplate(context, event)}
    ${voicesTemplate(context, event)}
    <p class="cite-line">${citeButton(context, event.id, event.title)}</p>`;
