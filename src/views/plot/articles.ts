import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { glyphOf, type ArticleGlyph } from '../../layout/rail/articles.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { emphasis, spoken, type PlotContext } from '../context.ts';
import { articleLine } from '../evidence-lines.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';
import { shifted } from './shifted.ts';

/** For each glyph that stands for several articles, the one that is selected or cited by what is highlighted. */
function shownArticles({
  state: { store, selected },
  highlighted,
  scene,
}: PlotContext): ReadonlyMap<ArticleGlyph, TimelineArticle> {
  const articles = new Map<ArticleGlyph, TimelineArticle>();
  for (const id of [...highlighted, selected]) {
    const article = store?.article(id);
    const glyph = store && article && glyphOf(scene.articles, article, store.rail);
    if (glyph) articles.set(glyph, article);
  }
  return articles;
}

function articleTemplate(context: PlotContext, { count, x }: ArticleGlyph, article: TimelineArticle): TemplateResult {
  const { metrics, words, state } = context;
  const name = (): string => {
    const several = count > 1 ? `${words.count(words.t.articleCount, count)}: ` : '';
    return `${several}${articleLine(context, article)}; ${words.count(words.t.attests, article.events.length)}`;
  };
  const [left, top] = [x + context.scene.shift - metrics.target / 2, metrics.rail - metrics.target / 2];
  return html`<li ${cssProperties({ transform: `translate(${px(left)}, ${px(top)})` })}>
    <button
      part="article"
      class="article${emphasis(context, article.id)}"
      data-article=${article.id}
      tabindex="-1"
      aria-current=${state.selected === article.id ? 'true' : nothing}
      aria-label=${spoken(context, name)}
      title=${spoken(context, () => article.headline)}
    >
      ${count > 1 ? html`<span class="many">${words.number(count)}</span>` : ''}
    </button>
  </li>`;
}

/** Articles of which none is loaded: only how many they are is known. */
function countTemplate({ metrics, words, scene }: PlotContext, { count, x }: ArticleGlyph): TemplateResult {
  const [left, top] = [x + scene.shift - metrics.target / 2, metrics.rail - metrics.target / 2];
  return html`<li ${cssProperties({ transform: `translate(${px(left)}, ${px(top)})` })}>
    <span part="article" class="article" role="img" aria-label=${words.count(words.t.articleCount, count)}>
      ${count > 1 ? html`<span class="many">${words.number(count)}</span>` : ''}
    </span>
  </li>`;
}

/** The articles published in view, on their rail. */
export function articlesTemplate(context: PlotContext): TemplateResult {
  const content = (): unknown => {
    const shown = shownArticles(context);
    return each(
      context.scene.articles,
      ({ key }) => key,
      (placed) => {
        const article = shown.get(placed) ?? context.state.store?.article(placed.id);
        return article ? articleTemplate(context, placed, article) : countTemplate(context, placed);
      },
      undefined,
      context.pace,
    );
  };
  return html`<ol
    part="articles"
    class="articles"
    role="list"
    aria-label=${context.words.t.articles}
    ${shifted(context)}
  >
    ${guard(context.sceneDependencies, content)}
  </ol>`;
}
