import { html, type TemplateResult } from 'lit';
import { cssProperties, type Styles } from './css-properties.ts';
import { rulerTemplate } from './ruler.ts';
import type { Words } from './words.ts';

/** What is changed about the page's theme so that all can be read. */
export interface RoomTheme {
  /** Class of the colour scheme where it is not the page's own; else ''. */
  readonly scheme: string;
  /** Variables in place of the theme's. */
  readonly variables: Styles;
  /** Looks at the colours again: called when a probe's colour has changed. */
  readonly look: () => void;
}

/**
 * The box around everything. It is as wide as the page allows, whatever `display` the page gives the element, and its width never
 * depends on what is drawn in it: where the page asks for the natural width of the element, a strut has one. Children that stay
 * visible are below the story, in the page's own colour scheme. `announcement` is the text of the live region, which is a paragraph:
 * Orca passes over an empty one in browse mode, and stops at an empty status.
 */
export const roomTemplate = (words: Words, theme: RoomTheme, announcement: string, content: unknown): TemplateResult =>
  html`<div class="room">
    <svg class="strut" aria-hidden="true"></svg>
    ${rulerTemplate(words)}
    <div class="probes" aria-hidden="true" @transitionend=${theme.look}>
      <span class="probe"></span><span class="probe is-light"></span><span class="probe is-dark"></span>
    </div>
    <div class="inner ${theme.scheme}" ${cssProperties(theme.variables)}>
      <p class="unseen" aria-live="polite" aria-atomic="true">${announcement}</p>
      ${content}
    </div>
    <slot></slot>
  </div>`;
