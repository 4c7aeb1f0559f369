import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { COLOURS, faintColours } from './colors.ts';
import { LOOK_WORDS as words } from './look-words.ts';

/** How the element beside the table is shown. */
export type Preview = 'wide' | 'phone' | 'list';
const PREVIEWS: readonly Preview[] = ['wide', 'phone', 'list'];

export interface LookScene {
  readonly preview: Preview;
  readonly colors: Readonly<Record<string, string>>;
  readonly isDark: boolean;
}

export interface LookActions {
  preview(preview: Preview): void;
  print(): void;
  /** undefined restores the element's own colour. */
  colour(property: string, colour: string | undefined): void;
}

/** The controls under the element: its form, and its colours. */
export const lookView = (scene: LookScene, actions: LookActions): TemplateResult => html`
  <fieldset class="previews">
    <legend class="hidden">${words.preview}</legend>
    ${PREVIEWS.map(
      (preview) =>
        html`<label
          ><input
            type="radio"
            name="preview"
            .checked=${live(scene.preview === preview)}
            @change=${() => actions.preview(preview)}
          />${words.previews[preview]}</label
        >`,
    )}
    <button type="button" @click=${() => actions.print()}>${words.print}</button>
  </fieldset>
  <details>
    <summary>${words.colours}</summary>
    ${COLOURS.map(({ property, label, light, dark }) => {
      const chosen = scene.colors[property];
      return html`<p class="colour">
        <label
          ><input
            type="color"
            .value=${live(chosen ?? (scene.isDark ? dark : light))}
            @input=${({ target }: Event) =>
              target instanceof HTMLInputElement && actions.colour(property, target.value)}
          />${label}</label
        >
        ${
          chosen === undefined
            ? nothing
            : html`<button type="button" @click=${() => actions.colour(property, undefined)}>
                ${words.reset(label)}
              </button>`
        }
      </p>`;
    })}
    <div role="status">
      ${faintColours(scene.colors).map(({ label, scheme, ratio }) => html`<p class="ask">${words.faint(label, scheme, ratio)}</p>`)}
    </div>
  </details>
`;
