import type { Range } from '../model/types.ts';
import { timeAt, type TimelineHost } from './host.ts';

/** Distance after which a press becomes a drag instead of a click, CSS px. */
const THRESHOLD = 6;

/** Marks a range by dragging along the axis, and zooms to it on release. */
export class AxisBand {
  readonly #host: TimelineHost;
  /** Where the pointer went down. */
  #from: { readonly x: number; readonly time: number } | undefined;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  /** Begins on a press on the axis, but not on its articles; returns whether it began. Touch is left to panning. */
  down(event: PointerEvent): boolean {
    const target = event.target as Element;
    if (event.button !== 0 || event.pointerType === 'touch' || !target.closest('.axis') || target.closest('button'))
      return false;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    this.#from = { x: event.clientX, time: timeAt(this.#host, event.clientX, area) };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    return true;
  }

  move(event: PointerEvent): void {
    if (this.#from) this.#host.act({ type: 'band', range: this.#rangeTo(event, this.#from) }, 'pointer');
  }

  up(event: PointerEvent): void {
    if (!this.#from) return;
    const { band } = this.#host.session;
    this.#from = undefined;
    this.#host.act({ type: 'band', range: undefined }, 'pointer');
    if (band && event.type === 'pointerup') this.#host.act({ type: 'zoom-to', range: band }, 'pointer');
  }

  /** The range between the press and the pointer, clamped to the edges of the axis; undefined while it may still be a click. */
  #rangeTo(event: PointerEvent, from: { readonly x: number; readonly time: number }): Range | undefined {
    if (Math.abs(event.clientX - from.x) < THRESHOLD) return undefined;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    const time = timeAt(this.#host, Math.min(Math.max(event.clientX, area.left), area.right), area);
    return { start: Math.min(from.time, time), end: Math.max(from.time, time) };
  }
}
