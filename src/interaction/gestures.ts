import { AxisBand } from './axis-band.ts';
import { DragZoom } from './drag-zoom.ts';
import { itemAt, timeAt, type TimelineHost } from './host.ts';
import { OverviewDrag } from './overview-drag.ts';
import { onWheel } from './wheel.ts';

/** Time for which the hint about the wheel is shown, ms. */
const HINT_MS = 2500;

/** Pointer gestures that pan and zoom the view. */
export class Gestures {
  readonly overview: OverviewDrag;
  readonly #host: TimelineHost;
  readonly #drag: DragZoom;
  readonly #band: AxisBand;

  constructor(host: TimelineHost) {
    this.#host = host;
    this.#drag = new DragZoom(host);
    this.#band = new AxisBand(host);
    this.overview = new OverviewDrag(host);
  }

  down(event: PointerEvent): void {
    if (!this.#band.down(event)) this.#drag.down(event);
  }

  move(event: PointerEvent): void {
    this.#band.move(event);
    this.#drag.move(event);
  }

  up(event: PointerEvent): void {
    this.#band.up(event);
    this.#drag.up(event);
  }

  /** Suppresses the click that ends a drag; returns whether it did. */
  swallow(event: MouseEvent): boolean {
    return this.#drag.swallow(event);
  }

  dblclick(event: MouseEvent): void {
    if (itemAt(event.target) || (event.target as Element).closest('button')) return;
    const time = timeAt(this.#host, event.clientX, (event.currentTarget as Element).getBoundingClientRect());
    this.#host.act({ type: 'zoom', factor: event.shiftKey ? 0.5 : 2, at: time }, 'pointer');
  }

  wheel(event: WheelEvent): void {
    const { act, session } = this.#host;
    if (onWheel(this.#host, event)) {
      // A reader who has zoomed does not need the hint
      act({ type: 'wheel-hint', hint: 'done' }, 'pointer');
    } else if (session.wheelHint === 'unseen') {
      act({ type: 'wheel-hint', hint: 'showing' }, 'pointer');
      setTimeout(() => act({ type: 'wheel-hint', hint: 'done' }, 'pointer'), HINT_MS);
    }
  }
}
