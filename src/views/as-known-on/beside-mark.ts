import { html, nothing } from 'lit';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import { cssProperties, px } from '../css-properties.ts';
import { markTemplate } from '../plot/mark.ts';

/** See `AsKnownOnViews.besideMark`. The words of the event say the same. */
export function besideMark(
  { mark, fileMark, firstReport, isReportFarther, isUnreported }: PlacedEvent,
  originX: number,
): unknown {
  const ghost = fileMark ? html`<span class="file-mark">${markTemplate(fileMark, originX)}</span>` : nothing;
  // A report from within the mark, or from before it, has no line: a tick in the mark would seem to be a part of its date
  if (firstReport === undefined || isUnreported || firstReport <= mark.x1) return ghost;
  return html`${ghost}<span
      class="first-report${isReportFarther ? ' is-farther' : ''}"
      aria-hidden="true"
      ${cssProperties({ left: px(mark.x1 - originX), width: px(firstReport - mark.x1) })}
    ></span>`;
}
