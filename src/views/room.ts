import { html, type TemplateResult } from 'lit';
import { cssProperties, type Styles } from './css-properties.ts';
import { rulerTemplate } from './ruler.ts';
import type { Words } from './words.ts';

/** Changes to the page's theme that keep everything legible. */
export interface RoomTheme {
  /** Class of the colour scheme if it is not the page's own; else ''. */
  readonly scheme: string;
  /** Variables that replace those of the theme. */
  readonly variables: Styles;
  /** Checks the colours again; called when the colour of a probe has changed. */
  readonly look: () => void;
}

/**
 * The box around everything. It is as wide as the page allows, whatever `display` the page sets, and its width never
 * depends on its content; if the page asks for the natural width of the element, a strut provides one. Children that
 * stay visible are below the story, in the page's own colour scheme. `announcement` is the text of the live region. The
 * live region is a paragraph, because Orca skips an empty paragraph in browse mode but stops at an empty status.
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
