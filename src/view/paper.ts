import { html, nothing, type TemplateResult } from 'lit';
import { groupList, listUnit } from '../layout/list.ts';
import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import { attestation, sourceLine } from './citations.ts';
import type { ViewContext } from './context.ts';
import { evidenceLine } from './details.ts';
import { heading } from './heading.ts';
import { groupHeading } from './words.ts';

/** Numbers of the articles that the shown events cite, in the order in which they are first cited, from 1. */
function numberArticles(events: readonly TimelineEvent[]): ReadonlyMap<TimelineArticle, number> {
  const numbers = new Map<TimelineArticle, number>();
  for (const { citations } of events) {
    for (const { article } of citations) if (!numbers.has(article)) numbers.set(article, numbers.size + 1);
  }
  return numbers;
}

function eventTemplate(
  context: ViewContext,
  event: TimelineEvent,
  numbers: ReadonlyMap<TimelineArticle, number>,
): TemplateResult {
  const { words, categories } = context;
  const about = [evidenceLine(context, event), categories.label(event.category), event.place, event.people.join(', ')];
  const notes = event.citations.map(
    (citation) =>
      html`<li>[${words.number(numbers.get(citation.article)!)}] <bdi>${attestation(context, citation)}</bdi></li>`,
  );
  return html`<li>
    ${heading(context.headingLevel + 1, html`<bdi>${event.title}</bdi>`, { class: 'what' })}
    <p class="when"><bdi>${about.filter(Boolean).join(' · ')}</bdi></p>
    ${event.summary ? html`<p><bdi>${event.summary}</bdi></p>` : nothing}
    <ul class="notes" role="list">
      ${notes}
    </ul>
  </li>`;
}

/** The whole story for paper: every shown event under its month, and the articles as numbered footnotes with their addresses. O(events). */
export function paperTemplate(context: ViewContext): TemplateResult {
  const { state, words, headingLevel } = context;
  const events = state.selection.page(0, state.selection.total);
  const numbers = numberArticles(events);
  return html`<div class="paper" part="paper">
    ${groupList(events, listUnit(state.store!.extent)).map(
      ({ edtf, events }) =>
        html`<section>
          ${heading(headingLevel, groupHeading(words, edtf), { class: 'group' })}
          <ul>
            ${events.map((event) => eventTemplate(context, event, numbers))}
          </ul>
        </section>`,
    )}
    ${heading(headingLevel, words.t.articles, { class: 'group' })}
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
}
