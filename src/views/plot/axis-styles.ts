import { css } from 'lit';

/** Axis, threads, article rail and overview. */
export const axis = css`
  .band {
    position: absolute;
    inset-block: 0;
    left: 0;
    background: color-mix(in srgb, var(--_focus) 14%, transparent);
    border-inline: 1px solid var(--_focus);
    pointer-events: none;
  }
  .axis {
    position: relative;
    flex: none;
    overflow: clip;
    cursor: col-resize;
  }
  .threads {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .baseline {
    stroke: var(--_axis);
    stroke-width: 1.5;
  }
  .rail {
    stroke: var(--_grid);
  }
  .tick {
    stroke: var(--_axis);
  }
  .threads text {
    fill: var(--_muted);
    font-size: 0.75em;
    stroke: var(--_surface);
    stroke-width: 3px;
    paint-order: stroke;
    text-anchor: start;
    direction: ltr;
    unicode-bidi: plaintext;
  }
  .thread {
    fill: none;
    stroke: var(--_color);
    stroke-width: 1.1;
    stroke-opacity: 0.3;
    transition: stroke-opacity 160ms;
  }
  .thread.is-strong {
    stroke-width: 2;
    stroke-opacity: 1;
  }
  .thread.is-weak {
    stroke-opacity: 0.16;
  }
  .thread.disputed {
    stroke-dasharray: 4 3;
  }
  .articles > li {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .article {
    position: relative;
    display: block;
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
  }
  .article::before {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 0.76em;
    block-size: 0.86em;
    padding: 0.12em;
    border: 1.2px solid var(--_ink, var(--_muted));
    border-radius: 1.5px;
    background:
      repeating-linear-gradient(transparent 0 0.08em, var(--_ink, var(--_muted)) 0.08em 0.15em) content-box,
      var(--_surface);
  }
  .article:hover,
  .article.is-strong,
  .article.is-selected {
    --_ink: var(--_link);
  }
  .article:hover::before,
  .article.is-strong::before,
  .article.is-selected::before {
    border-width: 1.8px;
  }
  .article.is-selected::before {
    background-color: var(--_selected);
  }
  .many {
    position: absolute;
    inset-block-start: calc(50% + 0.7em);
    inset-inline: -1em;
    text-align: center;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.1;
  }
  .overview {
    position: relative;
    flex: none;
    border-block: 1px solid var(--_border);
    background: var(--_subtle);
    cursor: pointer;
    touch-action: pan-y;
  }
  .overview svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .overview rect {
    fill: color-mix(in oklab, var(--_color) 72%, var(--_subtle));
  }
  .profile {
    fill: color-mix(in oklab, var(--_muted) 65%, var(--_subtle));
  }
  .shade {
    position: absolute;
    inset-block: 0;
    background: color-mix(in srgb, var(--_surface) 62%, transparent);
    pointer-events: none;
  }
  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    border: 1px solid var(--_control);
    border-radius: 5px;
    cursor: grab;
  }
  .handle {
    position: absolute;
    inset-block: -1px;
    inline-size: 14px;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset-block: 26%;
    inset-inline: 0 9px;
    border-radius: 2px;
    background: var(--_control);
  }
  .handle[data-handle='start'] {
    left: -1px;
  }
  .handle[data-handle='end'] {
    right: -1px;
    transform: scaleX(-1);
  }
`;
