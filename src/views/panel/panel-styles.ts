import { css } from 'lit';

/** The panel under the plot, and the citations in it and in the list. */
export const panel = css`
  .panel {
    flex: 0 1 auto;
    min-block-size: 3.4em;
    overflow: auto;
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 0.86fr);
    gap: 0.5em 2.6em;
    padding: 1.2em 1.4em 1.4em;
    user-select: text;
    -webkit-user-select: text;
  }
  .panel.hint {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .when,
  .standing,
  .facts {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .chosen {
    margin-block: 0.15em 0.3em;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .summary {
    font-size: 0.9em;
    line-height: 1.42;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .facts div {
    display: flex;
    gap: 0.5em;
  }
  .facts {
    margin-block-start: 0.5em;
    overflow-wrap: anywhere;
  }
  .facts dt {
    white-space: nowrap;
  }
  .facts dt::after {
    content: ':';
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-block-start: 0.7em;
  }
  .standing bdi + span {
    margin-inline-start: 1em;
  }
  figure {
    margin-block-start: 0.7em;
  }
  figure img {
    max-inline-size: 100%;
    max-block-size: 16em;
    border-radius: 0.4em;
  }
  figcaption {
    color: var(--_muted);
    font-size: 0.75em;
  }
  .citations {
    display: grid;
    align-content: start;
    gap: 0.8em;
    padding-block-end: 2.4em;
  }
  .citation {
    display: grid;
    padding-inline-start: 0.85em;
    border-inline-start: 3px solid var(--_border);
  }
  .citation.is-strong {
    border-color: var(--_link);
  }
  .citation.disputes,
  .citation.retracts {
    border-inline-start-style: dashed;
  }
  .headline {
    font-size: 0.9em;
    line-height: 1.35;
  }
  .source {
    color: var(--_muted);
    font-size: 0.75em;
    overflow-wrap: anywhere;
  }
  .controls {
    position: absolute;
    inset-block-end: 0.9em;
    inset-inline-end: 1.2em;
    display: flex;
    gap: 0.35em;
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: max(2.1143em, var(--_target));
    padding: 0;
  }
  .icon svg {
    inline-size: 1.143em;
    block-size: 1.143em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  :host(:dir(rtl)) .icon svg {
    transform: scaleX(-1);
  }
  .icon[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .attested .count {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .attested {
    max-block-size: 20em;
    overflow: auto;
    padding-block-end: 2.4em;
  }
  .plain {
    inline-size: 100%;
    padding: 0.3em 0.4em;
    border: 0;
    border-radius: 0.4em;
    background: none;
    font-size: 0.9em;
    text-align: start;
  }
  .plain:hover {
    background: var(--_selected);
  }
  .plain .detail {
    color: var(--_muted);
    font-size: 0.85em;
  }
  .is-narrow .panel {
    display: block;
    padding-block-end: 3.6em;
  }
  .is-narrow .panel > * + * {
    margin-block-start: 1em;
  }
  .is-narrow .controls {
    margin: 0;
  }
`;
