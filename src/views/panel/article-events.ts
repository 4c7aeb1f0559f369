import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { fill } from '../../dates/format/fill.ts';
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
const eventButton = (context: ViewContext, event: TimelineEvent, citations: readonly Citation[] = []): TemplateResult =>
  html`<li data-item=${event.id}>
    <button
      class="plain"
      @click=${(click: MouseEvent) => context.act({ type: 'select', id: event.id, reveal: true }, causeOf(click))}
    >
      <span class="swatch" ${cssProperties({ '--_color': context.categories.color(event.category) })}></span
      ><bdi>${marked(context, event.title)}</bdi>
      <span class="detail">${(context.words.exact ?? context.words).detail(event)}</span>
    </button>
    ${citations.map((citation) => html`<p class="source of-article ${citation.stance}"><bdi>${saidOf(context, citation)}</bdi></p>`)}
  </li>`;

/** Events that are listed at once: no reader reads more, and a hundred thousand would hold the page for seconds. */
const MOST = 500;

/** Buttons of events, of `MOST` at most, and how many more there are. */
export const eventButtons = (
  context: ViewContext,
  events: readonly TimelineEvent[],
  citationsOf?: (event: TimelineEvent) => readonly Citation[],
): TemplateResult =>
  html`${events.slice(0, MOST).map((event) => eventButton(context, event, citationsOf?.(event)))}
  ${
    events.length > MOST
      ? html`<li>${fill(context.words.t.andMore, { count: context.words.number(events.length - MOST) })}</li>`
      : nothing
  }`;

/** The events of an article, in order of time, each with what the article says of it. O(citations of its events). */
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
      ${eventButtons(context, events, ofArticle)}
    </ul>
  </div>`;
}
