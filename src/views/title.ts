import { html, nothing, type TemplateResult } from 'lit';
import type { EventStore } from '../store/store.ts';
import { heading } from './heading.ts';

/** Id of the heading, with which the element named by it refers to it. */
const TITLE = 'story-title';

/** Title and description above a story, as plain text; nothing if it has neither. */
export function titleTemplate(
  { title, description, lang }: Pick<EventStore, 'title' | 'description' | 'lang'>,
  level: number,
): TemplateResult | typeof nothing {
  if (!title && !description) return nothing;
  const text = (words: string): TemplateResult => html`<bdi lang=${lang || nothing}>${words}</bdi>`;
  return html`<div class="head">
    ${title ? heading(level, text(title), { id: TITLE, class: 'story-title', part: 'title' }) : nothing}
    ${description ? html`<p part="description" class="description">${text(description)}</p>` : nothing}
  </div>`;
}

/** The accessible name of the plot: a reference to the title if it is drawn, else words. */
export interface StoryName {
  readonly labelledBy: string | typeof nothing;
  readonly label: string | typeof nothing;
}

/**
 * Names the plot after the title of the story, or `otherwise` if it has none. @param isDrawn whether the title is drawn
 */
export const storyName = (title: string, isDrawn: boolean, otherwise: string): StoryName =>
  title && isDrawn ? { labelledBy: TITLE, label: nothing } : { labelledBy: nothing, label: title || otherwise };
