import { css } from 'lit';

/** Legend, search, buttons, and the frame around the story. */
export const toolbar = css`
  .toolbar {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 0.45em;
  }
  .legend,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .tools {
    flex: 1 1 19em;
    flex-wrap: nowrap;
    justify-content: flex-end;
  }
  .chip,
  .tool,
  .search,
  .icon,
  .more {
    min-block-size: max(2.1143em, var(--_target));
    padding: 0.2em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.875em;
    line-height: 1.3;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
    border-radius: 2em;
    overflow-wrap: anywhere;
  }
  .chip[aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .chip[aria-pressed='false'] .swatch {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_control);
  }
  .tool {
    flex: none;
    min-inline-size: max(2.4em, var(--_target));
  }
  .search {
    flex: 0 1 17.15em;
    min-inline-size: 5.7em;
    border-color: var(--_control);
    text-overflow: ellipsis;
    appearance: none;
  }
  .is-narrow .tools {
    flex-wrap: wrap;
  }
  .is-narrow .search {
    flex: 1 1 5.7em;
  }
  .search::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .matching {
    font-size: 0.8125em;
  }
  @media (hover: hover) {
    .chip:hover,
    .tool:hover,
    .icon:hover:not([aria-disabled='true']),
    .more:hover {
      border-color: var(--_control);
      background: var(--_subtle);
    }
  }
  .outer {
    flex: 1 1 auto;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  .frame {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 3.4em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    /* In a height of the page's that is less than the story needs it scrolls */
    overflow: hidden auto;
    overflow-wrap: anywhere;
  }
  .frame:has(> .story) {
    min-block-size: 10em;
  }
  .message {
    display: grid;
    place-items: center;
    place-content: center;
    gap: 0.6em;
    flex: 1;
    min-block-size: 11em;
    padding: 1.5em;
    text-align: center;
  }
  .message .detail {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .problems {
    padding: 0.6em 1.4em;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .problems > ul {
    max-block-size: 16em;
    overflow: auto;
    padding-block: 0.4em;
  }
  .problems ul ul {
    padding: 0.15em 1.6em 0.3em;
  }
  .problems li {
    padding-block: 0.15em;
    overflow-wrap: anywhere;
  }
  .problems summary {
    cursor: pointer;
  }
`;
