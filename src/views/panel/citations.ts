import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import { marked, type ViewContext } from '../context.ts';
import { attestation, sourceLine } from '../evidence-lines.ts';
import { linkTemplate } from '../link.ts';

const citationTemplate = (context: ViewContext, citation: Citation, id: string): TemplateResult => {
  const { article, stance } = citation;
  const attested = attestation(context, citation);
  return html`<li part="citation" class="citation ${stance}" data-item=${article.id} tabindex="-1">
    <span class="headline"
      >${linkTemplate(context, article.url, article.headline, article.lang, id, marked(context, article.headline))}</span
    >
    <span class="source" id=${id}
      >${sourceLine(context, article)}${attested ? html` · <bdi class="attestation">${attested}</bdi>` : nothing}${
        article.archived ? html` · ${linkTemplate(context, article.archived, context.words.t.archivedCopy)}` : nothing
      }</span
    >
  </li>`;
};

/** The articles behind an event, in the order of the file. */
export const citationsTemplate = (context: ViewContext, event: TimelineEvent): TemplateResult | typeof nothing =>
  event.citations.length === 0
    ? nothing
    : html`<ul class="citations" role="list" aria-label=${context.words.t.articles}>
        ${event.citations.map((citation, i) => citationTemplate(context, citation, `source-${event.index}-${i}`))}
      </ul>`;
