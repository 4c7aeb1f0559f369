import { html, nothing, type TemplateResult } from 'lit';
import type { PaperLayout } from '../../layout/paper.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { attestation, evidenceLine, sourceLine } from '../evidence-lines.ts';
import { heading } from '../heading.ts';
import { pipsOf, pipsTemplate } from '../pips.ts';
import { fill } from '../../dates/format/fill.ts';
import { groupHeading, withCapital } from '../words.ts';

/** What paper needs to be known: nothing of sizes, so that a story that is hidden on the screen can be printed. */
export type PaperContext = Pick<ViewContext, 'state' | 'words' | 'categories' | 'headingLevel'>;

/** Draws a story for paper. */
export type PaperTemplate = (context: PaperContext, layout: PaperLayout) => TemplateResult;

function eventTemplate(context: PaperContext, event: TimelineEvent, numbers: PaperLayout['numbers']): TemplateResult {
  const { words, categories } = context;
  const summary = words.summary(event);
  const about = [
    evidenceLine(context, event),
    ...words.status(event),
    categories.label(event.category),
    event.place,
    event.people.join(', '),
  ];
  const notes = event.citations.map(
    (citation) =>
      html`<li>[${words.number(numbers.get(citation.article)!)}] <bdi>${attestation(context, citation)}</bdi></li>`,
  );
  return html`<li>
    ${heading(context.headingLevel + 1, html`<bdi>${event.title}</bdi>`, { class: summary.status === 'retracted' ? 'what is-retracted' : 'what' })}
    <p class="when">
      <bdi>${pipsTemplate(pipsOf(summary))}${withCapital(words, about.filter(Boolean).join(' · '))}</bdi>
    </p>
    ${event.summary ? html`<p><bdi>${event.summary}</bdi></p>` : nothing}
    <ul class="notes" role="list">
      ${notes}
    </ul>
  </li>`;
}

/** Why some events are not on the paper: what was searched for, and the categories that are switched off. */
function filterTemplate({ state, words, categories }: PaperContext): TemplateResult | typeof nothing {
  const { query, hidden, selection, store } = state;
  const { t, number } = words;
  const total = store?.total ?? 0;
  if (selection.total === total) return nothing;
  const labels = hidden.map((id) => categories.label(id) || t.other);
  const said = [
    fill(t.matching, { shown: number(selection.total), total: number(total) }),
    query && fill(t.searchedFor, { query }),
    labels.length > 0 && fill(t.without, { list: labels.join(', ') }),
  ];
  return html`<p class="filter"><bdi>${said.filter(Boolean).join(' · ')}</bdi></p>`;
}

/** The whole story for paper: every shown event under its month, and the articles as numbered footnotes with their addresses. O(events). */
export const paperTemplate: PaperTemplate = (context, { groups, numbers }) => {
  const { words, headingLevel } = context;
  return html`<div class="paper" part="paper">
    ${filterTemplate(context)}
    ${groups.map(
      ({ edtf, events }) =>
        html`<section>
          ${heading(headingLevel, groupHeading(words, edtf), { class: 'group' })}
          <ul>
            ${events.map((event) => eventTemplate(context, event, numbers))}
          </ul>
        </section>`,
    )}
    ${numbers.size > 0 ? heading(headingLevel, words.t.articles, { class: 'group' }) : nothing}
    <ol class="footnotes">
      ${[...numbers.keys()].map(
        (article) =>
          html`<li>
            <bdi>${article.headline}</bdi>.
            <bdi>${sourceLine(context, article)}</bdi
            >${article.url ? html`. ${article.url}` : nothing}${article.archived ? html` (${words.t.archivedCopy}: ${article.archived})` : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
};
