import { css } from 'lit';

/** Title and description. They stand on the page's own ground, and so in its colour. */
export const title = css`
  /* What stands in the element though it belongs to the page */
  slot {
    flex: none;
    display: block;
  }
  .head {
    flex: none;
    margin-block-end: 1.1em;
    overflow-wrap: anywhere;
  }
  .story-title {
    font-family: var(--_heading-font);
    font-size: 1.7em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .description {
    max-inline-size: 44.5em;
    font-size: 0.9em;
    line-height: 1.45;
    white-space: pre-line;
    text-wrap: pretty;
  }
  .story-title + .description {
    margin-block-start: 0.35em;
  }
  .is-narrow .story-title {
    font-size: 1.4em;
  }
`;
