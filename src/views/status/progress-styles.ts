import { css } from 'lit';

/** How far a load is. Shown only where it takes a while: what comes and goes at once would flicker. */
export const progress = css`
  .message label {
    display: grid;
    gap: 0.6em;
  }
  .message progress {
    inline-size: min(16em, 100%);
    margin-inline: auto;
    accent-color: var(--_link);
  }
  .outer {
    position: relative;
  }
  .message.is-over {
    position: absolute;
    inset: auto 0 0.8em;
    z-index: 3;
    grid-auto-flow: column;
    inline-size: fit-content;
    block-size: auto;
    min-block-size: 0;
    margin-inline: auto;
    padding: 0.6em 1em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .message.is-over,
  .message progress,
  label + .tool {
    animation: appear 0s 0.3s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media print {
    .is-over {
      display: none;
    }
  }
`;
