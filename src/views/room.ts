import { html, type TemplateResult } from 'lit';
import type { FollowTheme } from '../runtime/follow-theme.ts';
import { place } from './css-properties.ts';
import { rulerTemplate } from './ruler.ts';
import type { Words } from './words.ts';

/**
 * The box that everything stands in. It takes the room there is whatever the page makes of the element itself, and its own
 * width hangs on nothing that is drawn: a strut asks for room where the page asks how wide the element would like to be. The
 * children that stay visible stand below the story, in the page's own colour scheme.
 */
export const roomTemplate = (words: Words, theme: FollowTheme, content: unknown): TemplateResult =>
  html`<div class="room">
    <svg class="strut" aria-hidden="true"></svg>
    ${rulerTemplate(words)}
    <div class="probes" aria-hidden="true" @transitionend=${theme.look}>
      <span class="probe"></span><span class="probe is-light"></span><span class="probe is-dark"></span>
    </div>
    <div class="inner ${theme.scheme}" ${place(theme.variables)}>${content}</div>
    <slot></slot>
  </div>`;
