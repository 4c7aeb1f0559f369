import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { glyphOf, type PlacedArticle } from '../../layout/rail/articles.ts';
import type { TimelineArticle } from '../../model/types.ts';
import { emphasis, keyed, spoken, type PlotContext, type ViewContext } from '../context.ts';
import { each } from '../each.ts';
import { place, px } from '../css-properties.ts';
import { shifted } from './shifted.ts';

/** Headline, publisher and date of an article as one line. */
export const articleLine = (
  { words }: Pick<ViewContext, 'words'>,
  { headline, publisher, published }: TimelineArticle,
): string =>
  [headline, publisher, published ? words.date(published, 'long') : words.t.undated].filter(Boolean).join(', ');

/** Of each glyph that stands for several articles, the one that is chosen or tied to what is chosen. */
function chosenArticles({
  state: { store, selected },
  highlighted,
  scene,
}: PlotContext): ReadonlyMap<PlacedArticle, TimelineArticle> {
  const chosen = new Map<PlacedArticle, TimelineArticle>();
  for (const id of [...highlighted, selected]) {
    const article = store?.article(id);
    const glyphed = store && article && glyphOf(scene.articles, article, store.rail);
    if (glyphed) chosen.set(glyphed, article);
  }
  return chosen;
}

function articleTemplate(context: PlotContext, { count, x }: PlacedArticle, chosen: TimelineArticle): TemplateResult {
  const { metrics, words, state } = context;
  const name = (): string => {
    const several = count > 1 ? `${words.count(words.t.articleCount, count)}: ` : '';
    return `${several}${articleLine(context, chosen)}; ${words.count(words.t.attests, chosen.events.length)}`;
  };
  const [left, top] = [x + context.scene.shift - metrics.target / 2, metrics.rail - metrics.target / 2];
  return html`<li ${place({ transform: `translate(${px(left)}, ${px(top)})` })}>
    <button
      part="article"
      class="article${emphasis(context, chosen.id)}"
      data-article=${chosen.id}
      tabindex="-1"
      aria-pressed=${state.selected === chosen.id ? 'true' : 'false'}
      aria-label=${spoken(context, name)}
      title=${spoken(context, () => chosen.headline)}
    >
      ${count > 1 ? html`<span class="many">${words.number(count)}</span>` : ''}
    </button>
  </li>`;
}

/** The articles published in view, on their rail. */
export function articlesTemplate(context: PlotContext): TemplateResult {
  const items = (): unknown => {
    const chosen = chosenArticles(context);
    const drawn = context.scene.articles.flatMap((placed) => {
      const article = chosen.get(placed) ?? context.state.store?.article(placed.id);
      return article ? [{ placed, article }] : [];
    });
    return each(
      drawn,
      keyed(context, ({ placed }) => placed.key),
      ({ placed, article }) => articleTemplate(context, placed, article),
    );
  };
  return html`<ol
    part="articles"
    class="articles"
    role="list"
    aria-label=${context.words.t.articles}
    ${shifted(context)}
  >
    ${guard(context.sceneDependencies, items)}
  </ol>`;
}
