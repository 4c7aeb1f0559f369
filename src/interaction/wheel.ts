import { timeAt, type TimelineHost } from './host.ts';

/** Length of a wheel's line and page, CSS px. */
const LINE_PX = 33;
const PAGE_PX = 400;

/**
 * Ctrl or ⌘ + wheel (which a trackpad's pinch also sends) zooms around the pointer; a sideways wheel pans; a plain wheel is left
 * to the page.
 * @returns false if the wheel was left to the page.
 */
export function onWheel(host: TimelineHost, event: WheelEvent): boolean {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
  const area = (event.currentTarget as Element).getBoundingClientRect();
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    // A pinch sends steps of a few px with ctrlKey set, a wheel steps of about a hundred: both must feel the same
    const steps = (-event.deltaY * unit) / (Math.abs(event.deltaY * unit) < 40 ? 60 : 240);
    host.act({ type: 'zoom', factor: 2 ** steps, at: timeAt(host, event.clientX, area) }, 'pointer');
    return true;
  }
  const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
  if (Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(event.deltaY))) return false;
  event.preventDefault();
  host.act({ type: 'pan', share: (sideways * unit) / area.width }, 'pointer');
  return true;
}
