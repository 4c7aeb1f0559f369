import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { causeOf } from '../cause.ts';
import { marked, type ViewContext } from '../context.ts';
import { cssProperties } from '../css-properties.ts';
import { attestation } from '../evidence-lines.ts';
import { heading } from '../heading.ts';

const ATTESTING: ReadonlySet<Citation['stance']> = new Set(['reports', 'confirms']);

/** What an article says of an event: how it stands to it, how it dates it, and what the file notes on that. */
const saidOf = (context: ViewContext, citation: Citation): string =>
  [citation.stance === 'reports' ? context.words.t.reports : '', attestation(context, citation)]
    .filter(Boolean)
    .join(' · ');

/** An event that opens when it is pressed, and below it what is said of it. */
export const eventButton = (
  context: ViewContext,
  event: TimelineEvent,
  citations: readonly Citation[] = [],
): TemplateResult =>
  html`<li data-item=${event.id}>
    <button
      class="plain"
      @click=${(click: MouseEvent) => context.act({ type: 'select', id: event.id, reveal: true }, causeOf(click))}
    >
      <span class="swatch" ${cssProperties({ '--_color': context.categories.color(event.category) })}></span
      ><bdi>${marked(context, event.title)}</bdi>
      <span class="detail">${context.words.detail(event)}</span>
    </button>
    ${citations.map((citation) => html`<p class="source of-article ${citation.stance}"><bdi>${saidOf(context, citation)}</bdi></p>`)}
  </li>`;

/** The events of an article, in order of time, each with what the article says of it. */
export function articleEvents(context: ViewContext, article: TimelineArticle): TemplateResult | typeof nothing {
  const { words, headingLevel } = context;
  const { events } = article;
  if (events.length === 0) return nothing;
  const ofArticle = (event: TimelineEvent): Citation[] => event.citations.filter((each) => each.article === article);
  // It stands behind none that it disputes, takes back or does not mention
  const attestsAll = events.every((event) => ofArticle(event).every(({ stance }) => ATTESTING.has(stance)));
  return html`<div class="attested">
    ${heading(headingLevel + 1, words.count(attestsAll ? words.t.attests : words.t.eventCount, events.length), { class: 'count' })}
    <ul role="list">
      ${events.map((event) => eventButton(context, event, ofArticle(event)))}
    </ul>
  </div>`;
}
