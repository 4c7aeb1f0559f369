import { html, nothing, type TemplateResult } from 'lit';
import type { Citation, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { fill } from '../../dates/format/fill.ts';
import { causeOf } from '../cause.ts';
import { marked, type ViewContext } from '../context.ts';
import { cssProperties } from '../css-properties.ts';
import { attestation } from '../evidence-lines.ts';
import { heading } from '../heading.ts';

const ATTESTING: ReadonlySet<Citation['stance']> = new Set(['reports', 'confirms']);

/** An article's statement about an event: its stance, the date it gives, and the file's note about that. */
const claimOf = (context: ViewContext, citation: Citation): string =>
  [citation.stance === 'reports' ? context.words.t.reports : '', attestation(context, citation)]
    .filter(Boolean)
    .join(' · ');

/** A button that selects an event, and below it what the article says about the event. */
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
    ${citations.map((citation) => html`<p class="source of-article ${citation.stance}"><bdi>${claimOf(context, citation)}</bdi></p>`)}
  </li>`;

/**
 * Maximum number of events listed at once. Nobody reads more, and a hundred thousand would block the page for seconds.
 */
const MAX_LISTED = 500;

/** Buttons for at most `MAX_LISTED` events, and the number of further ones. */
export const eventButtons = (
  context: ViewContext,
  events: readonly TimelineEvent[],
  citationsOf?: (event: TimelineEvent) => readonly Citation[],
): TemplateResult =>
  html`${events.slice(0, MAX_LISTED).map((event) => eventButton(context, event, citationsOf?.(event)))}
  ${
    events.length > MAX_LISTED
      ? html`<li>${fill(context.words.t.andMore, { count: context.words.number(events.length - MAX_LISTED) })}</li>`
      : nothing
  }`;

/** The events of an article in order of time, each with what the article says about it. O(citations of its events). */
export function articleEvents(context: ViewContext, article: TimelineArticle): TemplateResult | typeof nothing {
  const { words, headingLevel } = context;
  const { events } = article;
  if (events.length === 0) return nothing;
  const ofArticle = (event: TimelineEvent): Citation[] => event.citations.filter((each) => each.article === article);
  // An article does not attest events that it disputes, takes back or does not mention
  const attestsAll = events.every((event) => ofArticle(event).every(({ stance }) => ATTESTING.has(stance)));
  return html`<div class="attested">
    ${heading(headingLevel + 1, words.count(attestsAll ? words.t.attests : words.t.eventCount, events.length), { class: 'count' })}
    <ul role="list">
      ${eventButtons(context, events, ofArticle)}
    </ul>
  </div>`;
}
