import { html, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { citationsTemplate } from './citations.ts';
import { detailsTemplate } from './details.ts';

/** What is open below an event of the list. */
export const openedTemplate = (context: ViewContext, event: TimelineEvent): TemplateResult =>
  html`${detailsTemplate(context, event)} ${citationsTemplate(context, event)}`;
