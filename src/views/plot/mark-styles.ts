import { css } from 'lit';

/** What is known of a date, drawn: see "The visual language". The same signs stand in the plot and in the list's gutter. */
export const marks = css`
  .mark {
    position: absolute;
    inset-block-start: 50%;
    block-size: 0;
  }
  .linked::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: -1px;
    border-block-start: 2px dotted var(--_color);
  }
  .segment {
    position: absolute;
    display: block;
    block-size: 0.66em;
    margin-block-start: -0.33em;
    border-radius: 0.33em;
  }
  .cut-start {
    border-top-left-radius: 0;
    border-bottom-left-radius: 0;
  }
  .cut-end {
    border-top-right-radius: 0;
    border-bottom-right-radius: 0;
  }
  .solid {
    background: var(--_color);
  }
  .pale {
    border: 1.5px solid var(--_color);
    background: color-mix(in oklab, var(--_color) 20%, var(--_surface));
  }
  .dot .segment {
    block-size: 0.875em;
    margin-block-start: -0.4375em;
    border-radius: 50%;
  }
  .dashed {
    border: 1.5px dashed var(--_color);
  }
  .solid.dashed {
    background: color-mix(in oklab, var(--_color) 60%, var(--_surface));
  }
  .dot .dashed {
    border-style: dotted;
    border-width: 2px;
  }
  .bar .fade-start,
  .bar .fade-end {
    --_from: #000;
    --_to: #000;
    mask-image: linear-gradient(
      to right,
      var(--_from),
      #000 min(25%, 6em),
      #000 calc(100% - min(25%, 6em)),
      var(--_to)
    );
  }
  .bar .fade-start {
    --_from: transparent;
  }
  .bar .fade-end {
    --_to: transparent;
  }
  .dot .fade-start,
  .dot .fade-end {
    border-color: transparent;
    background: radial-gradient(
      closest-side,
      color-mix(in oklab, var(--_color) 25%, var(--_surface)) 45%,
      var(--_color) 62%,
      transparent 100%
    );
    background-origin: border-box;
    inline-size: calc(100% + 4px) !important;
    block-size: calc(0.875em + 4px);
    margin: calc(-0.4375em - 2px) 0 0 -2px;
  }
  .open {
    position: absolute;
    inset-block-start: -0.5em;
    inline-size: 0.7em;
    block-size: 1em;
    background: var(--_color);
  }
  .open-start {
    left: -0.2em;
    clip-path: polygon(100% 0, 0 50%, 100% 100%);
  }
  .open-end {
    right: -0.2em;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
  }
  .open.unknown {
    inset-block-start: -0.33em;
    inline-size: 1.2em;
    block-size: 0.66em;
    clip-path: none;
    background: repeating-linear-gradient(to right, var(--_surface) 0 0.16em, var(--_color) 0.16em 0.32em);
  }
`;
