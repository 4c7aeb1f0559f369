import { css } from 'lit';

/** On paper: the plot as it stood, then the whole story with its footnotes, black on white. */
export const paper = css`
  .paper {
    display: none;
  }
  @media print {
    :host,
    .inner {
      color-scheme: light !important;
      --_surface: #fff !important;
      --_subtle: #fff !important;
      --_text: #000 !important;
      --_muted: #333 !important;
      --_selected: #fff !important;
    }
    .toolbar,
    .overview,
    .panel,
    .panel.hint,
    .is-narrow .panel,
    .list,
    .problems,
    .wheel-hint {
      display: none;
    }
    .outer,
    .frame,
    .story {
      display: block;
      block-size: auto;
      overflow: visible;
      content-visibility: visible !important;
      border: 0;
    }
    .story {
      zoom: var(--_paper-scale);
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .paper {
      display: block;
      font-size: 0.85em;
    }
    .filter {
      font-weight: 650;
    }
    .paper .group {
      margin-block: 1em 0.3em;
      border-block-end: 1px solid #000;
      font-size: 1em;
      break-after: avoid;
    }
    .paper li {
      break-inside: avoid;
      margin-block: 0.5em;
    }
    .paper .what {
      font-size: 1em;
      break-after: avoid;
    }
    .notes {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.2em;
      font-size: 0.85em;
    }
    .paper .notes li {
      margin: 0;
    }
    .footnotes {
      list-style: decimal;
      padding-inline-start: 2em;
      font-size: 0.85em;
      overflow-wrap: anywhere;
    }
  }
`;
