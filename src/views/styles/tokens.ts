import { css } from 'lit';

/** The variables behind every colour and size: the page's first, ours where it sets none. */
export const tokens = css`
  :host {
    --_surface: var(--cited-timeline-surface, light-dark(#ffffff, #1b1d23));
    --_subtle: var(--cited-timeline-subtle, light-dark(#f4f4ef, #24272f));
    --_text: var(--cited-timeline-text, light-dark(#1b2130, #eceae4));
    --_muted: var(--cited-timeline-muted, light-dark(#5b6272, #a9afbb));
    --_border: var(--cited-timeline-border, light-dark(#d8d8cf, #3a3f4a));
    --_control: var(--cited-timeline-control, light-dark(#84848c, #7d8390));
    --_grid: var(--cited-timeline-grid, light-dark(#edede8, #292c35));
    --_axis: var(--cited-timeline-axis, light-dark(#c9c9d0, #4a505d));
    --_link: var(--cited-timeline-link, light-dark(#1d4f91, #9cc3f5));
    --_focus: var(--cited-timeline-focus, light-dark(#1d5fbf, #8ab8ff));
    --_selected: var(--cited-timeline-selected, light-dark(#edf1fa, #28344a));
    --_font: var(--cited-timeline-font, system-ui, sans-serif);
    --_heading-font: var(--cited-timeline-heading-font, ui-serif, Georgia, 'DejaVu Serif', 'Times New Roman', serif);
    --_radius: var(--cited-timeline-radius, 0.7em);
    --_other: var(--cited-timeline-other, light-dark(#5b6270, #a7adb9));
    --_palette-1: light-dark(#b3202c, #f08a8a);
    --_palette-2: light-dark(#1f5ca8, #86b6f2);
    --_palette-3: light-dark(#828892, #dcdfe6);
    --_palette-4: light-dark(#8a5a00, #e0b25c);
    --_palette-5: light-dark(#2c6e49, #7fcf9f);
    --_palette-6: light-dark(#7a3fa0, #cfa2ec);
    --_palette-7: light-dark(#0b6f7d, #74cddb);
    --_palette-8: light-dark(#9c3d7c, #eea0d2);

    font-family: var(--_font);
    font-size: var(--cited-timeline-font-size, max(1em, 16px));
    line-height: 1.35;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  ol,
  ul,
  dl,
  dd,
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  [role='heading'] {
    font-size: inherit;
    font-weight: 700;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-transform: inherit;
    text-rendering: inherit;
  }
  button {
    margin: 0;
    cursor: pointer;
    touch-action: manipulation;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .swatch {
    flex: none;
    display: inline-block;
    inline-size: 0.72em;
    block-size: 0.72em;
    margin-inline-end: 0.45em;
    border-radius: 50%;
    background: var(--_color);
  }
`;
