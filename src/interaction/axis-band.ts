import type { Range } from '../model/types.ts';
import { timeAt, type TimelineHost } from './host.ts';

/** A shorter drag is a click, CSS px. */
const THRESHOLD = 6;

/** Dragging along the axis marks a range, and letting go zooms to it. */
export class AxisBand {
  readonly #host: TimelineHost;
  #from: { readonly x: number; readonly time: number } | undefined;
  #to: number | undefined;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  /** The range marked so far, or undefined. */
  get range(): Range | undefined {
    if (!this.#from || this.#to === undefined) return undefined;
    const { time } = this.#from;
    return { start: Math.min(time, this.#to), end: Math.max(time, this.#to) };
  }

  /** Takes a press on the axis beside its articles; says whether it did. Touch is left to panning. */
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
    if (!this.#from) return;
    const area = (event.currentTarget as Element).getBoundingClientRect();
    const far = Math.abs(event.clientX - this.#from.x) >= THRESHOLD;
    this.#to = far ? timeAt(this.#host, Math.min(Math.max(event.clientX, area.left), area.right), area) : undefined;
    this.#host.requestUpdate();
  }

  up(event: PointerEvent): void {
    const { range } = this;
    this.#from = undefined;
    this.#to = undefined;
    if (range && event.type === 'pointerup') this.#host.act({ type: 'zoom-to', range }, 'pointer');
    this.#host.requestUpdate();
  }
}
