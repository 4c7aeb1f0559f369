import { html, type TemplateResult } from 'lit';
import { rulerTemplate } from './ruler.ts';
import type { Words } from './words.ts';

/**
 * The box that everything stands in. It takes the room there is whatever the page makes of the element itself, and its own
 * width hangs on nothing inside it: a strut asks for room where the page asks how wide the element would like to be.
 */
export const roomTemplate = (words: Words, content: unknown): TemplateResult =>
  html`<div class="room">
    <svg class="strut" aria-hidden="true"></svg>
    ${rulerTemplate(words)}
    <div class="inner">${content}</div>
  </div>`;
