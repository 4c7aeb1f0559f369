import type { EventInRow } from './lane-rows.ts';
import type { Metrics } from './metrics.ts';

/**
 * Events in rows, widened into the free space of their rows: first the whole line to the first report, so that no text
 * is above that line, then the longest second line of the label that fits. This does not change which row an event has.
 * In the given order. O(n log n).
 * @param width width of the plot, CSS px
 */
export function widenLabels(events: readonly EventInRow[], width: number, { apart, gap }: Metrics): EventInRow[] {
  const widened = new Map<EventInRow, EventInRow>();
  const rows = new Map<number, EventInRow[]>();
  for (const event of events) {
    const row = rows.get(event.row);
    if (row) row.push(event);
    else rows.set(event.row, [event]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.x0 - b.x0);
    let left = 0;
    for (const [i, event] of row.entries()) {
      const next = row[i + 1];
      const right = next ? next.x0 - apart : width;
      const result = widen(clearOfLine(event, right, gap), left, right);
      widened.set(event, result);
      left = result.x1 + apart;
    }
  }
  return events.map((event) => widened.get(event) ?? event);
}

/** An event whose label is after its first report, if it fits before an edge. */
function clearOfLine(event: EventInRow, right: number, gap: number): EventInRow {
  const { side, labelX, reportX = -Infinity, x1 } = event;
  const more = reportX + gap - labelX;
  return side !== 'right' || more <= 0 || x1 + more > right
    ? event
    : { ...event, labelX: labelX + more, x1: x1 + more };
}

/** An event with the first of its longer labels that fits between two edges; unchanged if none fits. */
function widen(event: EventInRow, left: number, right: number): EventInRow {
  const { label, side, labelX, labelWidth, x0, x1 } = event;
  if (side === 'over') return event;
  const room = side === 'right' ? right - x1 : x0 - left;
  const wide = label.wide?.find(({ width }) => width - labelWidth <= room);
  if (!wide) return event;
  const more = wide.width - labelWidth;
  const wider = { ...event, label: { ...label, detail: wide.detail }, labelWidth: wide.width };
  return side === 'right' ? { ...wider, x1: x1 + more } : { ...wider, labelX: labelX - more, x0: x0 - more };
}
