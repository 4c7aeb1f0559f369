import type { Range } from '../model/types.ts';
import { timeAt, type TimelineHost } from './host.ts';

/** A touch longer than this only highlights and does not select, ms. */
const LONG_PRESS = 500;

/** Distance after which a press becomes a drag instead of a click, CSS px. */
const THRESHOLD = 4;

/**
 * Dragging pans, two fingers zoom, and a finger that rests on an item highlights what it cites, as hovering does.
 * A plain vertical swipe is left to the page (`touch-action: pan-y`).
 *
 * Does not use d3-zoom, which keeps its state on the node, takes vertical swipes from the page, and stores the view as a factor and a
 * shift that are not exact to the pixel at geological scales. Instead this keeps the time under each pointer and computes the range from
 * it, so the held time stays exactly under the pointer.
 */
export class DragZoom {
  readonly #host: TimelineHost;
  /** Pressed pointers by id: their position in the viewport, CSS px, and the time that they hold, ms of the axis. */
  readonly #held = new Map<number, { x: number; readonly time: number }>();
  /** Where and when the last pointer was pressed: CSS px of the viewport, and ms of `timeStamp`. */
  #downX = 0;
  #downTime = 0;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  get #isDragging(): boolean {
    return this.#host.session.isDragging;
  }

  #setDragging(isDragging: boolean): void {
    this.#host.act({ type: 'dragging', isDragging }, 'pointer');
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('.overview')) return;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    this.#hold(event, area);
    this.#downX = event.clientX;
    this.#downTime = event.timeStamp;
    if (this.#held.size > 1) this.#begin(event);
  };

  readonly move = (event: PointerEvent): void => {
    const held = this.#held.get(event.pointerId);
    if (!held) return;
    held.x = event.clientX;
    if (!this.#isDragging) {
      if (Math.abs(event.clientX - this.#downX) < THRESHOLD) return;
      this.#begin(event);
    }
    const area = (event.currentTarget as Element).getBoundingClientRect();
    this.#host.act({ type: 'range', range: this.#solve(area) }, 'pointer');
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#held.delete(event.pointerId)) return;
    if (this.#held.size === 1) {
      // The remaining finger pans from its current position
      const area = (event.currentTarget as Element).getBoundingClientRect();
      for (const [id, { x }] of this.#held) this.#held.set(id, { x, time: timeAt(this.#host, x, area) });
    } else if (this.#isDragging || (event.pointerType === 'touch' && event.timeStamp - this.#downTime > LONG_PRESS)) {
      this.#setDragging(true);
      // The click that follows this event is still part of the drag, so dragging ends after it
      setTimeout(() => this.#setDragging(false));
    }
  };

  /** Suppresses the click that ends a drag; returns whether it did. */
  swallow(event: MouseEvent): boolean {
    if (!this.#isDragging) return false;
    event.stopPropagation();
    event.preventDefault();
    return true;
  }

  #hold(event: PointerEvent, area: DOMRect): void {
    this.#held.set(event.pointerId, { x: event.clientX, time: timeAt(this.#host, event.clientX, area) });
  }

  #begin(event: PointerEvent): void {
    this.#setDragging(true);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  /** The range that puts the held times under their pointers. */
  #solve(area: DOMRect): Range {
    const { start, end } = this.#host.state.range;
    const [first, second] = [...this.#held.values()] as [{ x: number; time: number }, { x: number; time: number }?];
    let msPerPx = (end - start) / area.width;
    if (second && Math.abs(second.x - first.x) > 8) {
      const pinched = (second.time - first.time) / (second.x - first.x);
      if (pinched > 0) msPerPx = pinched;
    }
    const left = first.time - (first.x - area.left) * msPerPx;
    return { start: left, end: left + area.width * msPerPx };
  }
}
