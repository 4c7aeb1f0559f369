import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { isSafeUrl, linkTemplate } from '../link.ts';

/**
 * A picture on the page's own origin is shown; any other is a link, so that reading causes no request to third parties.
 */
const pictureTemplate = (context: ViewContext, { image }: TimelineEvent): TemplateResult | typeof nothing => {
  if (!image || !isSafeUrl(image.url)) return nothing;
  const credit = image.credit ? html`<figcaption><bdi>${image.credit}</bdi></figcaption>` : nothing;
  return context.page.isOwnAddress(image.url)
    ? html`<figure><img src=${image.url} alt=${image.alt} loading="lazy" decoding="async" />${credit}</figure>`
    : html`<p class="facts">${linkTemplate(context, image.url, `${context.words.t.picture}: ${image.alt}`)}</p>`;
};

/** Summary, place, people and picture of an event, for the panel and an open list item. */
export const detailsTemplate = (context: ViewContext, event: TimelineEvent): TemplateResult => {
  const { t } = context.words;
  const facts = [
    event.place ? [t.place, event.place] : undefined,
    event.people.length > 0 ? [t.people, event.people.join(' · ')] : undefined,
  ].filter((fact) => fact !== undefined);
  return html`${event.summary ? html`<p class="summary"><bdi>${event.summary}</bdi></p>` : nothing}
  ${
    facts.length > 0
      ? html`<dl class="facts">
          ${facts.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd><bdi>${value}</bdi></dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }
  ${pictureTemplate(context, event)}`;
};
