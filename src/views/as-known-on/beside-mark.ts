import { html, nothing } from 'lit';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import { cssProperties, px } from '../css-properties.ts';
import { markTemplate } from '../plot/mark.ts';

/** Space between the end of a shortened line and the label in its way, CSS px. */
const APART = 6;
/** Maximum length of a line, CSS px: browsers draw badly at millions of px. */
const LONGEST = 10_000;

/**
 * See `AsKnownOnViews.besideMark`. The words of the event say the same. If the label is in the way, the line ends
 * before it with an arrow.
 */
export function besideMark(
  { mark, side, labelX, fileMark, firstReport, isUnreported }: PlacedEvent,
  originX: number,
): unknown {
  const ghost = fileMark ? html`<span class="file-mark">${markTemplate(fileMark, originX)}</span>` : nothing;
  // A report at or before the end of the mark gets no line: a tick inside the mark would look like part of its date
  if (firstReport === undefined || isUnreported || firstReport <= mark.x1) return ghost;
  const isFarther = side === 'right' && firstReport > labelX;
  const length = isFarther ? labelX - APART - mark.x1 : Math.min(firstReport - mark.x1, LONGEST);
  return html`${ghost}<span
      class="first-report${isFarther ? ' is-farther' : ''}"
      aria-hidden="true"
      ${cssProperties({ left: px(mark.x1 - originX), width: px(length) })}
    ></span>`;
}
