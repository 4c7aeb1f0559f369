import type { Range } from '../model/types.ts';
import { timeAt, type TimelineHost } from './host.ts';

/** A finger that stays so long looks and does not choose, ms. */
const LONG = 500;

/** A press becomes a drag once it has moved so far, CSS px; before that it is a click. */
const THRESHOLD = 4;

/**
 * Dragging pans, two fingers zoom, and a finger that rests on an item shows what it is tied to, as the mouse does by hovering.
 * A plain vertical swipe stays the page's (`touch-action: pan-y`).
 *
 * Ours and not d3-zoom, which costs 17 kB of the 55, keeps its state on the node, takes vertical swipes from the page, and
 * holds the view as a factor and a shift that lose the pixel at the far ends of geological time. Here the time under each
 * pointer is kept and the range is solved from it, so what is held stays under the finger exactly.
 */
export class DragZoom {
  readonly #host: TimelineHost;
  /** Pointers that are down: place on the screen and the time they hold. */
  readonly #held = new Map<number, { x: number; readonly time: number }>();
  #from = 0;
  #since = 0;
  #dragging = false;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  get dragging(): boolean {
    return this.#dragging;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('.overview')) return;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    this.#hold(event, area);
    this.#from = event.clientX;
    this.#since = event.timeStamp;
    if (this.#held.size > 1) this.#begin(event);
  };

  readonly move = (event: PointerEvent): void => {
    const held = this.#held.get(event.pointerId);
    if (!held) return;
    held.x = event.clientX;
    if (!this.#dragging) {
      if (Math.abs(event.clientX - this.#from) < THRESHOLD) return;
      this.#begin(event);
    }
    const area = (event.currentTarget as Element).getBoundingClientRect();
    this.#host.act({ type: 'range', range: this.#solve(area) }, 'pointer');
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#held.delete(event.pointerId)) return;
    if (this.#held.size === 1) {
      // The finger that stays goes on panning from where it is now
      const area = (event.currentTarget as Element).getBoundingClientRect();
      for (const [id, { x }] of this.#held) this.#held.set(id, { x, time: timeAt(this.#host, x, area) });
    } else if (this.#dragging || (event.pointerType === 'touch' && event.timeStamp - this.#since > LONG)) {
      this.#dragging = true;
      // After the click that follows this event, which is to be swallowed
      setTimeout(() => {
        this.#dragging = false;
        this.#host.requestUpdate();
      });
    }
  };

  /** Swallows the click that ends a drag, and says whether it did. */
  swallow(event: MouseEvent): boolean {
    if (!this.#dragging) return false;
    event.stopPropagation();
    event.preventDefault();
    return true;
  }

  #hold(event: PointerEvent, area: DOMRect): void {
    this.#held.set(event.pointerId, { x: event.clientX, time: timeAt(this.#host, event.clientX, area) });
  }

  #begin(event: PointerEvent): void {
    this.#dragging = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#host.requestUpdate();
  }

  /** The range in which the held times stand under their pointers. */
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
