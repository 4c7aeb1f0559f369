import { css } from 'lit';

/** The plot with its events and clusters. Time runs from left to right in every language. */
export const plot = css`
  .story {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
    direction: ltr;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 8em;
    overflow: clip;
    cursor: grab;
  }
  .plot:focus-visible {
    outline-offset: -3px;
  }
  .is-dragging,
  .is-dragging * {
    cursor: grabbing;
  }
  .grid {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .grid path {
    stroke: var(--_grid);
    shape-rendering: crispEdges;
  }
  .span {
    position: absolute;
    inset-block: 2px;
    left: 0;
    min-inline-size: 12px;
    padding: 0;
    border: 0;
    border-radius: 0.5em;
    background: none;
    pointer-events: none;
  }
  .span:focus-visible {
    outline-offset: -2px;
  }
  .lane {
    position: absolute;
    inset-inline: 0;
    border-block-start: 1px solid var(--_border);
    pointer-events: none;
  }
  .lane .group {
    padding: 0.35em 0.9em;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .events > li,
  .clusters > li {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }
  .event {
    display: block;
    inline-size: 100%;
    padding: 0;
    border: 0;
    border-radius: 0.5em;
    background: none;
    text-align: left;
    pointer-events: auto;
  }
  .event.is-selected {
    background: var(--_selected);
  }
  .event:focus-visible {
    outline-offset: -1px;
  }
  /* In the flow of the button, which puts it in the middle: each positioned box more is a layer more to move */
  .label {
    display: block;
  }
  .left .label {
    text-align: right;
  }
  .over .label {
    padding-block-end: 0.5em;
  }
  .over .mark {
    inset-block-start: calc(100% - 0.25em);
  }
  .over .segment {
    block-size: 0.36em;
    margin-block-start: -0.18em;
  }
  .event .title,
  .event .detail,
  .ruled-label > bdi {
    display: block;
    overflow: clip;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .event .title,
  .ruled-title {
    margin-block-end: 0.06em;
    font-size: 0.8125em;
  }
  .event .detail,
  .ruled-detail {
    color: var(--_muted);
    font-size: 0.75em;
  }
  .event:hover .title,
  .event.is-selected .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .event.is-selected .title {
    text-decoration: none;
  }
  .has-outdated-labels :is(.label, .group, .threads text, .many) {
    visibility: hidden;
  }
  .cluster {
    display: block;
    block-size: 1.6em;
    margin-block-start: 0.15em;
    padding: 0;
    border: 1px solid var(--_control);
    border-radius: 1em;
    background: var(--_subtle);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    white-space: nowrap;
    pointer-events: auto;
  }
  .cluster:hover {
    background: var(--_selected);
  }
  .wheel-hint {
    position: absolute;
    inset-block-end: 0.8em;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 2em);
    padding: 0.35em 0.9em;
    border-radius: 2em;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.8125em;
    pointer-events: none;
  }
`;
