import { html, nothing } from 'lit';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import { cssProperties, px } from '../css-properties.ts';
import { markTemplate } from '../plot/mark.ts';

/** See `AsKnownOnViews.besideMark`. The words of the event say the same. */
export function besideMark({ mark, fileMark, firstReport, isUnreported }: PlacedEvent, originX: number): unknown {
  const ghost = fileMark ? html`<span class="file-mark">${markTemplate(fileMark, originX)}</span>` : nothing;
  if (firstReport === undefined || isUnreported) return ghost;
  // A report from within the time of the event has a tick alone
  const x0 = Math.min(mark.x1, firstReport);
  return html`${ghost}<span
      class="first-report"
      aria-hidden="true"
      ${cssProperties({ left: px(x0 - originX), width: px(firstReport - x0) })}
    ></span>`;
}
