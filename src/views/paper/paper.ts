import { html, nothing, type TemplateResult } from 'lit';
import { numberArticles, type PaperLayout } from '../../layout/paper.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { attestation, evidenceLine, sourceLine } from '../evidence-lines.ts';
import { heading } from '../heading.ts';
import { pipsTemplate } from '../pips.ts';
import { pipsOf } from '../pips-of.ts';
import { fill } from '../../dates/format/fill.ts';
import { groupHeading, withCapital } from '../words.ts';

/** What the paper version needs. It contains no sizes, so that a story that is hidden on screen can be printed. */
export type PaperContext = Pick<ViewContext, 'state' | 'words' | 'categories' | 'headingLevel' | 'day' | 'evidence'>;

/** Draws a story for paper. */
export type PaperTemplate = (context: PaperContext, layout: PaperLayout) => TemplateResult;

/** An event as known on the day as of which the story is told; undefined if no article had reported it. */
const knownOf = ({ day }: PaperContext, event: TimelineEvent): TimelineEvent | undefined =>
  !day ? event : day.isReported(event) ? day.event(event) : undefined;

/** An event that was not yet reported: its title, and that statement. */
const unreportedTemplate = ({ words, headingLevel }: PaperContext, event: TimelineEvent): TemplateResult =>
  html`<li>
    ${heading(headingLevel + 1, html`<bdi>${event.title}</bdi>`, { class: 'what' })}
    <p class="when"><bdi>${withCapital(words, words.detail(event))}</bdi></p>
  </li>`;

function eventTemplate(context: PaperContext, event: TimelineEvent, numbers: PaperLayout['numbers']): TemplateResult {
  const { words, categories } = context;
  const known = knownOf(context, event);
  if (!known) return unreportedTemplate(context, event);
  const summary = words.summary(event);
  const about = [
    evidenceLine(context, event, known),
    ...words.status(event),
    categories.label(event.category),
    event.place,
    event.people.join(', '),
  ];
  const takenBack = context.evidence?.takenBack(context, known);
  const notes = known.citations.map((citation) => {
    const claim = [attestation(context, citation), takenBack?.(citation)].filter(Boolean).join(' · ');
    return html`<li>[${words.number(numbers.get(citation.article)!)}] <bdi>${claim}</bdi></li>`;
  });
  return html`<li>
    ${heading(context.headingLevel + 1, html`<bdi>${event.title}</bdi>`, { class: summary.status === 'retracted' ? 'what is-retracted' : 'what' })}
    <p class="when">
      <bdi>${pipsTemplate(pipsOf(summary))}${withCapital(words, about.filter(Boolean).join(' · '))}</bdi>
    </p>
    ${known.statusNote ? html`<p><bdi>${known.statusNote}</bdi></p>` : nothing}
    ${event.summary ? html`<p><bdi>${event.summary}</bdi></p>` : nothing} ${context.evidence?.account(context, event)}
    <ul class="notes" role="list">
      ${notes}
    </ul>
  </li>`;
}

/**
 * If not all events are on the paper: how many are, and why. That is the search text, the categories that are switched
 * off, and the chosen kinds of evidence. @param later number of events for which there is no room
 */
function filterTemplate(context: PaperContext, later: number): TemplateResult | typeof nothing {
  const { state, words, categories } = context;
  const { query, hidden, evidence, selection, store } = state;
  const { t, number } = words;
  const total = store?.total ?? 0;
  const shown = selection.total - later;
  if (shown === total) return nothing;
  const labels = hidden.map((id) => categories.label(id) || t.other);
  const texts = [
    fill(t.matching, { shown: number(shown), total: number(total) }),
    query && fill(t.searchedFor, { query }),
    labels.length > 0 && fill(t.without, { list: labels.join(', ') }),
    evidence.length > 0 && context.evidence?.leftOut(context),
  ];
  return html`<p class="filter"><bdi>${texts.filter(Boolean).join(' · ')}</bdi></p>`;
}

/**
 * The story for paper: events by month, and the articles as numbered footnotes with their addresses. As of a day, it
 * names the day and shows what was known then. O(events).
 */
export const paperTemplate: PaperTemplate = (context, { groups, later, numbers: allNumbers }) => {
  const { words, headingLevel, day } = context;
  const known = (events: readonly TimelineEvent[]): TimelineEvent[] =>
    events.map((event) => knownOf(context, event)).filter((event) => event !== undefined);
  const numbers = day ? numberArticles(groups.flatMap(({ events }) => known(events))) : allNumbers;
  const asKnown = context.evidence?.asKnownOn.said(context);
  return html`<div class="paper" part="paper">
    ${asKnown ? html`<p class="filter as-of"><bdi>${asKnown}</bdi></p>` : nothing}${filterTemplate(context, later)}
    ${groups.map(
      ({ edtf, events }) =>
        html`<section>
          ${heading(headingLevel, groupHeading(words, edtf), { class: 'group' })}
          <ul>
            ${events.map((event) => eventTemplate(context, event, numbers))}
          </ul>
        </section>`,
    )}
    ${later > 0 ? html`<p class="filter"><bdi>${words.count(words.t.laterEvents, later)}</bdi></p>` : nothing}
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
