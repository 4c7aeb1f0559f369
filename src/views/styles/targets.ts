import { css } from 'lit';

/** What is pressed is at least 24 px large, and 44 px for fingers. The sizes of rows and the distances of articles are in `Metrics`. */
export const targets = css`
  :host {
    --_target: 24px;
  }
  .cluster {
    block-size: max(1.6em, var(--_target));
  }
  .handle {
    inline-size: var(--_target);
    margin-inline: calc(14px - var(--_target));
  }
  .handle::after {
    left: calc(var(--_target) - 14px);
    right: 9px;
  }
  summary,
  .plain {
    min-block-size: var(--_target);
  }
  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
    .chip,
    .tool,
    .search,
    .icon,
    .more,
    .plain {
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
    /* Under 16 px a phone zooms the page to the field that is typed in */
    .search {
      font-size: max(1em, 16px);
    }
  }
`;
