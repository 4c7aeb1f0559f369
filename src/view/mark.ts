import { html, type TemplateResult } from 'lit';
import type { Mark, Segment } from '../layout/mark.ts';
import { place, px } from './place.ts';

const classes = ({ style, dashed, fadeStart, fadeEnd }: Segment): string =>
  `segment ${style}${dashed ? ' dashed' : ''}${fadeStart ? ' fade-start' : ''}${fadeEnd ? ' fade-end' : ''}`;

/** The mark of an event; `originX` is the left edge of the box it stands in. Purely visual: the words say the same. */
export const markTemplate = (mark: Mark, originX: number): TemplateResult =>
  html`<span
    part="mark"
    class="mark ${mark.shape}${mark.linked ? ' linked' : ''}"
    aria-hidden="true"
    ${place({ left: px(mark.x0 - originX), width: px(mark.x1 - mark.x0) })}
    >${mark.segments.map(
      (segment) =>
        html`<span
          class=${classes(segment)}
          ${place({ left: px(segment.x0 - mark.x0), width: px(segment.x1 - segment.x0) })}
        ></span>`,
    )}${mark.openStart ? html`<span class="open open-start ${mark.openStart}"></span>` : ''}${
      mark.openEnd ? html`<span class="open open-end ${mark.openEnd}"></span>` : ''
    }</span
  >`;
