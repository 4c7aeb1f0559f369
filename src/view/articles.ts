import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedArticle } from '../layout/articles.ts';
import { emphasis, type ViewContext } from './context.ts';
import { place, px } from './place.ts';

/** A sheet with lines on it. */
const glyph = svg`<rect x="1.5" y="0.75" width="12" height="13.5" rx="1.5"></rect><path d="M4.5 5h6M4.5 8h6M4.5 11h3.5"></path>`;

/** Headline, publisher and date of an article as one line. */
export const articleLine = (
  { words }: ViewContext,
  { headline, publisher, published }: PlacedArticle['articles'][number],
): string =>
  [headline, publisher, published ? words.date(published, 'long') : words.t.undated].filter(Boolean).join(', ');

function articleTemplate(context: ViewContext, { articles, x }: PlacedArticle): TemplateResult {
  const { metrics, words, state } = context;
  const [first] = articles;
  if (!first) return html``;
  const several = articles.length > 1;
  const chosen = articles.find(({ id }) => id === state.selected || context.strong.has(id)) ?? first;
  const name = several
    ? `${words.count(words.t.articleCount, articles.length)}: ${articleLine(context, chosen)}`
    : articleLine(context, first);
  return html`<li ${place({ transform: `translate(${px(x)}, ${px(metrics.rail)})` })}>
    <button
      part="article"
      class="article${emphasis(context, chosen.id)}"
      data-article=${chosen.id}
      tabindex="-1"
      aria-pressed=${state.selected === chosen.id ? 'true' : 'false'}
      aria-label="${name}; ${words.count(words.t.attests, chosen.events.length)}"
      title=${chosen.headline}
      ${place({ width: px(metrics.article), height: px(metrics.article) })}
    >
      <svg viewBox="0 0 15 15" aria-hidden="true">${glyph}</svg
      >${several ? html`<span class="many">${words.number(articles.length)}</span>` : ''}
    </button>
  </li>`;
}

/** The articles published in view, on their rail. */
export const articlesTemplate = (context: ViewContext): TemplateResult =>
  html`<ol part="articles" class="articles" role="list" aria-label=${context.words.t.articles}>
    ${repeat(
      context.scene.articles,
      ({ key }) => key,
      (placed) => articleTemplate(context, placed),
    )}
  </ol>`;
