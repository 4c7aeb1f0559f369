import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { linkTemplate } from '../link.ts';

/** Publisher, date of publication, and the agency whose copy it is. */
export const sourceLine = (
  { words }: Pick<ViewContext, 'words'>,
  { publisher, agency, published }: TimelineArticle,
): TemplateResult => {
  const named = publisher && agency && !publisher.includes(agency) ? `${publisher} (${agency})` : (publisher ?? agency);
  const date = published ? words.date(published, 'short') : words.t.undated;
  // Names and dates may be written in opposite directions
  return html`${named ? html`<bdi>${named}</bdi> · ` : nothing}<bdi>${date}</bdi>`;
};

/** How the article stands to the event, how it dates it, and what the file notes on it. */
export const attestation = ({ words }: Pick<ViewContext, 'words'>, { stance, note, date, locator }: Citation): string =>
  [
    stance === 'reports' ? '' : words.t[stance],
    date && words.t.datesIt.replace('{date}', () => words.date(date, 'short')),
    note,
    locator,
  ]
    .filter(Boolean)
    .join(' · ');

const citationTemplate = (context: ViewContext, citation: Citation, id: string): TemplateResult => {
  const { article, stance } = citation;
  const attested = attestation(context, citation);
  return html`<li part="citation" class="citation ${stance}" data-item=${article.id} tabindex="-1">
    <span class="headline">${linkTemplate(context, article.url, article.headline, article.lang, id)}</span>
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
