import { css } from 'lit';

/** Where text follows the surface, and the probes by which its colours are looked at: see `FollowTheme`. */
export const theme = css`
  .is-light {
    color-scheme: light;
  }
  .is-dark {
    color-scheme: dark;
  }
  /* Mixed with themselves colours of every kind are written as sRGB. A transition after 1 ms that lasts no time tells of each change */
  .probe {
    background: var(--_surface);
    background-color: color-mix(in srgb, var(--_surface), var(--_surface));
    color: color-mix(in srgb, var(--_text), var(--_text));
    border-top-color: color-mix(in srgb, var(--_subtle), var(--_subtle));
    border-right-color: color-mix(in srgb, var(--_selected), var(--_selected));
    border-bottom-color: color-mix(in srgb, var(--_muted), var(--_muted));
    border-left-color: color-mix(in srgb, var(--_link), var(--_link));
    outline-color: color-mix(in srgb, var(--_control), var(--_control));
    text-decoration-color: color-mix(in srgb, var(--_focus), var(--_focus));
    caret-color: light-dark(#fff, #000);
    transition: 0s 1ms;
  }
  /* What stands beside the frame has the surface behind it too */
  .message,
  .outer > .problems {
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  .matching {
    padding: 0.2em 0.6em;
    border-radius: 0.5em;
    background: var(--_surface);
  }
`;
