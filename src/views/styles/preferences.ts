import { css } from 'lit';

/** What readers ask of every page: no motion, more contrast, colours of their own. It comes last and wins over themes. */
export const preferences = css`
  @media (prefers-reduced-motion: reduce) {
    *:not(.probe) {
      transition: none !important;
    }
  }
  @media (prefers-contrast: more) {
    :host,
    .inner {
      --_muted: var(--_text) !important;
      --_border: var(--_text) !important;
      --_control: var(--_text) !important;
      --_axis: var(--_text) !important;
    }
    .thread:not(.is-weak) {
      stroke-opacity: 1;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_subtle: Canvas;
      --_selected: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: CanvasText;
      --_control: CanvasText;
      --_axis: CanvasText;
      --_grid: color-mix(in srgb, CanvasText 30%, Canvas);
      --_link: LinkText;
      --_focus: Highlight;
    }
    .segment,
    .open,
    .swatch,
    .thread,
    rect {
      forced-color-adjust: none;
      --_color: CanvasText !important;
    }
    .is-selected:not(:focus-visible) {
      outline: 1px solid CanvasText;
    }
  }
`;
