import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { articleEvents, eventButtons } from './article-events.ts';
import { causeOf } from '../cause.ts';
import { marked, type ViewContext } from '../context.ts';
import { accountTemplate, statusTemplate } from '../evidence/account.ts';
import type { EvidenceContext } from '../evidence/context.ts';
import { headLine } from '../evidence/summary.ts';
import { voicesTemplate } from '../evidence/voices.ts';
import { citeButton } from '../share/cite-button.ts';
import { detailsTemplate } from './details.ts';
import { articleLine } from '../evidence-lines.ts';
import { heading } from '../heading.ts';
import { linkTemplate } from '../link.ts';
import { fill } from '../../dates/format/fill.ts';
import { cssProperties } from '../css-properties.ts';
import { hintTemplate } from './stand-in.ts';
import { withCapital } from '../words.ts';

/** The heading of the panel, which is its accessible name. */
const chosen = ({ headingLevel }: ViewContext, text: unknown): TemplateResult =>
  heading(headingLevel, text, { id: 'chosen', class: 'chosen' });

/** The buttons for previous, next and close, after any other controls. */
function controls(context: ViewContext, previous: string, next: string, more: unknown = nothing): TemplateResult {
  const { words, act } = context;
  const go = (id: string) => (click: MouseEvent) => act({ type: 'select', id, reveal: true }, causeOf(click));
  const step = (id: string, name: string, arrow: string): TemplateResult =>
    html`<button class="icon" aria-label=${name} title=${name} aria-disabled=${!id} @click=${id ? go(id) : nothing}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${arrow}></path></svg>
    </button>`;
  return html`<div class="controls">
    ${more}${step(previous, words.t.previous, 'M10 3 5 8l5 5')}${step(next, words.t.next, 'm6 3 5 5-5 5')}
    <button
      class="icon"
      aria-label=${words.t.close}
      title=${words.t.close}
      @click=${(click: MouseEvent) => act({ type: 'select', id: '' }, causeOf(click))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"></path></svg>
    </button>
  </div>`;
}

function eventPanel(context: EvidenceContext, event: TimelineEvent): TemplateResult {
  const { state, words, categories } = context;
  const { selection } = state;
  const index = selection.positionOf(event.id);
  const category = categories.label(event.category);
  const position = fill(words.t.position, { index: words.number(index + 1), total: words.number(selection.total) });
  return html`<div class="about">
      ${chosen(context, html`<bdi>${marked(context, event.title)}</bdi>`)}
      <p class="when">${withCapital(words, headLine(context, event).join(' · '))}</p>
      ${statusTemplate(context, event)}${detailsTemplate(context, event)}${accountTemplate(context, event)}
      <p class="standing">
        ${category ? html`<span class="swatch" ${cssProperties({ '--_color': categories.color(event.category) })}></span><bdi>${category}</bdi>` : nothing}
        ${index < 0 ? nothing : html`<span>${position}</span>`}
      </p>
    </div>
    ${voicesTemplate(context, event)}
    ${controls(context, selection.at(index - 1)?.id ?? '', index < 0 ? '' : (selection.at(index + 1)?.id ?? ''), citeButton(context, event.id, event.title))}`;
}

function articlePanel(context: EvidenceContext, article: TimelineArticle): TemplateResult {
  const { words, state } = context;
  const idAt = (position: number): string => state.store?.articleAt(position)?.id ?? '';
  return html`<div class="about">
      ${chosen(
        context,
        linkTemplate(
          context,
          article.url,
          article.headline,
          article.lang,
          undefined,
          marked(context, article.headline),
        ),
      )}
      <p class="when"><bdi>${withCapital(words, articleLine(context, { ...article, headline: '' }))}</bdi></p>
      ${article.author ? html`<p class="summary"><bdi>${article.author}</bdi></p>` : nothing}
    </div>
    ${articleEvents(context, article)}
    ${controls(context, idAt(article.index - 1), idAt(article.index + 1), citeButton(context, article.id, article.headline))}`;
}

const clusterPanel = (context: ViewContext, events: readonly TimelineEvent[]): TemplateResult =>
  html`<div class="about">
      ${chosen(context, context.words.count(context.words.t.eventCount, events.length))}
      <ul class="attested" role="list">
        ${eventButtons(context, events)}
      </ul>
    </div>
    ${controls(context, '', '')}`;

/** The selected item in full: an event with its articles, an article with its events, or the events of a cluster. */
export function panelTemplate(context: EvidenceContext): TemplateResult {
  const { state } = context;
  const event = state.store?.event(state.selected);
  const article = state.store?.article(state.selected);
  const body = state.cluster
    ? clusterPanel(context, state.cluster.events)
    : event
      ? eventPanel(context, event)
      : article
        ? articlePanel(context, article)
        : undefined;
  return body
    ? html`<section id="panel" part="panel" class="panel" aria-labelledby="chosen">${body}</section>`
    : hintTemplate(context);
}
