import { html, nothing, type TemplateResult } from 'lit';
import type { EventStore } from '../store/store.ts';
import { heading } from './heading.ts';

/** Id of the heading, by which what it names refers to it. */
const TITLE = 'story-title';

/** Title and description of a story above it, as plain text; nothing where it has neither. */
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

/** What names the plot: the title where it is drawn, else words. */
export interface StoryName {
  readonly labelledBy: string | typeof nothing;
  readonly label: string | typeof nothing;
}

/** Names the plot by the title of the story, which is drawn or not, else by `otherwise`. */
export const storyName = (title: string, isDrawn: boolean, otherwise: string): StoryName =>
  title && isDrawn ? { labelledBy: TITLE, label: nothing } : { labelledBy: nothing, label: title || otherwise };
