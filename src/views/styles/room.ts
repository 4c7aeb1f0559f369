import { css } from 'lit';

/**
 * The box in other people's pages: its width and height, and none of the inherited properties that would break the layout.
 * They are set inside, where rules of the page for all elements do not reach. What readers or pages wish of letters (font,
 * weight, spacing, capitals) is inherited.
 */
export const room = css`
  :host {
    display: flex;
    flex-direction: column;
    /* Where the page makes it a grid: a row of the height there is, not of what is in it */
    grid-template-rows: minmax(0, 1fr);
    box-sizing: border-box;
    min-inline-size: 0;
    /* All the room beside its own margins: of the four, the last that the browser knows */
    inline-size: 100%;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  .room {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    /* Without a doctype 100 % of nothing is the window; stretch is not. -webkit-fill-available is the window in WebKit in any page */
    block-size: 100%;
    block-size: stretch;
    white-space: normal;
    text-wrap: wrap;
    text-indent: 0;
    text-align: start;
    text-align-last: auto;
    word-break: normal;
    line-break: auto;
    overflow-wrap: normal;
    hyphens: manual;
    tab-size: 8;
    hanging-punctuation: none;
    quotes: auto;
    cursor: auto;
    writing-mode: horizontal-tb;
    text-orientation: mixed;
    text-combine-upright: none;
    list-style: outside none;
    fill: currentColor;
    fill-opacity: 1;
    stroke: none;
    stroke-width: 1px;
    stroke-opacity: 1;
    stroke-dasharray: none;
    marker: none;
    /* Colours that win over that of the text, and what is drawn around letters */
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0 currentColor;
    text-shadow: none;
    text-emphasis: none;
  }
  /* Without a doctype Firefox takes each of these heights for that of the window, but not these bounds, which say the same */
  @supports (block-size: -moz-available) and (not (block-size: stretch)) {
    .room {
      block-size: auto;
      min-block-size: 100%;
      max-block-size: 100%;
    }
  }
  slot {
    flex: none;
    display: block;
  }
  .strut {
    flex: none;
    display: block;
    inline-size: 70em;
    max-inline-size: 100%;
    min-inline-size: 160px;
    block-size: 0;
    margin-block-end: 0;
    visibility: hidden;
  }
  .inner {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    contain: inline-size;
  }
  .ruler,
  .probes {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 0;
    block-size: 0;
    contain: strict;
    /* What is measured is as large as ever, and takes no room in the page */
    transform: scale(0);
    visibility: hidden;
  }
  .ruler {
    outline-offset: 1em;
  }
  .ruler span,
  .probe {
    position: absolute;
    inline-size: max-content;
    white-space: nowrap;
  }
  .ruled-label > bdi {
    inline-size: max-content;
  }
  .ruler [data-sample]::before {
    content: attr(data-sample);
  }
  .ruled-axis {
    font-size: 0.75em;
  }
  @media print {
    :host,
    .room,
    .inner {
      display: block;
    }
  }
`;
