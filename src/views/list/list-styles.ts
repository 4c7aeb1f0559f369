import { css } from 'lit';

/** The story as a list, on narrow screens, on paper, and for who asks for it. */
export const list = css`
  .list {
    overflow: auto;
  }
  .list .group {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.4em 0.95em;
    border-block: 1px solid var(--_border);
    background: var(--_subtle);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 650;
  }
  .list section:first-of-type .group {
    border-block-start: 0;
  }
  .item {
    position: relative;
    display: grid;
    padding-inline: 2.1em 0.75em;
  }
  .item::before,
  .run::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(1.05em - 0.5px);
    border-inline-start: 1.5px solid var(--_axis);
  }
  .run {
    position: relative;
  }
  .run::after {
    content: '';
    position: absolute;
    inset-block: 1em 0.7em;
    inset-inline-end: 0.45em;
    inline-size: 0.4em;
    border: 1.5px solid var(--_axis);
    border-inline-start: 0;
    border-start-end-radius: 0.3em;
    border-end-end-radius: 0.3em;
    pointer-events: none;
  }
  .run .item {
    padding-inline-end: 1.2em;
  }
  .order {
    padding: 0.45em 1.3em 0;
    color: var(--_muted);
    font-size: 0.75em;
    text-align: end;
  }
  .item.is-selected {
    background: var(--_selected);
  }
  .event-button {
    display: grid;
    min-block-size: max(2.75em, var(--_target));
    padding: 0.55em 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .event-button .title {
    font-size: 0.95em;
    font-weight: 650;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .event-button .detail {
    color: var(--_muted);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .event-button:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.16em;
    text-decoration-thickness: 1px;
  }
  .opened {
    display: grid;
    gap: 0.6em;
    padding-block-end: 0.9em;
  }
  .opened .citations {
    padding: 0;
  }
  .gutter {
    inset-block: 0.6em;
    block-size: auto;
    inset-inline-start: 0.75em;
    inline-size: 0.66em;
  }
  .gutter .segment {
    inset: 0;
    block-size: auto;
    margin: 0;
  }
  .gutter.bar .segment.pale {
    background: color-mix(in oklab, var(--_color) 20%, transparent);
  }
  .gutter.dot {
    inset-block: 1.05em auto;
    inset-inline-start: 0.64em;
    inline-size: 0.875em;
    block-size: 0.875em;
  }
  .gutter.dot .segment {
    inset: -1px;
    inline-size: auto !important;
    margin: 0;
  }
  .gutter.bar .fade-start,
  .gutter.bar .fade-end {
    mask-image: linear-gradient(to bottom, var(--_from), #000 30%, #000 70%, var(--_to));
  }
  .more {
    display: block;
    margin: 0.6em auto;
  }
`;
