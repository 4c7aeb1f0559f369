import { html, nothing, type TemplateResult } from 'lit';
import type { Mark, Segment } from '../../layout/marks/mark.ts';
import { segmentEnds } from '../../layout/marks/segment-ends.ts';
import { cssProperties, px } from '../css-properties.ts';
import { markClasses, segmentClasses } from '../mark-classes.ts';

/** Classes of a stretch, including those for its ends. */
function classes(mark: Mark, segment: Segment, i: number): string {
  const { cutStart, cutEnd, cap } = segmentEnds(mark, i);
  const cut = `${cutStart ? ' cut-start' : ''}${cutEnd ? ' cut-end' : ''}`;
  return `${segmentClasses(segment)}${cut}${cap ? ` cap-${cap}` : ''}`;
}

/** The mark of an event; `originX` is the left edge of its containing box. Purely visual: the words say the same. */
export const markTemplate = (mark: Mark, originX: number): TemplateResult =>
  html`<span
    part="mark"
    class="${markClasses(mark.shape, mark.segments[0]?.dashed === true, mark.status)}${mark.linked ? ' linked' : ''}"
    aria-hidden="true"
    ${cssProperties({ left: px(mark.x0 - originX), width: px(mark.x1 - mark.x0) })}
    >${mark.segments.map(
      (segment, i) =>
        html`<span
          class=${classes(mark, segment, i)}
          ${cssProperties({ left: px(segment.x0 - mark.x0), width: px(segment.x1 - segment.x0) })}
        ></span>`,
    )}${mark.openStart ? html`<span class="open open-start ${mark.openStart}"></span>` : ''}${
      mark.openEnd ? html`<span class="open open-end ${mark.openEnd}"></span>` : ''
    }${mark.status ? html`<span class="sign"></span>` : nothing}</span
  >`;
