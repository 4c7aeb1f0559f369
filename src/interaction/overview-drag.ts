import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { TimelineHost } from './host.ts';

/** Minimum width of the window, as a share of the strip. */
const NARROWEST_SHARE = 1e-4;

/** Drags the overview's window, or one of its edges. A press outside the window moves it there. */
export class OverviewDrag {
  readonly #host: TimelineHost;
  #held: { readonly part: 'start' | 'end' | 'window'; readonly time: number; readonly range: Range } | undefined;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const strip = event.currentTarget as Element;
    const handle = (event.target as Element).getAttribute('data-handle') as 'start' | 'end' | null;
    const time = this.#time(event, strip);
    const { start, end } = this.#host.state.range;
    if (!handle && (time < start || time > end)) {
      const half = (end - start) / 2;
      this.#host.act({ type: 'range', range: { start: time - half, end: time + half } }, 'pointer');
    }
    this.#held = { part: handle ?? 'window', time, range: this.#host.state.range };
    strip.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.#held) return;
    const { part, time, range } = this.#held;
    const whole = this.#whole;
    const by = this.#time(event, event.currentTarget as Element) - time;
    const least = (whole.end - whole.start) * NARROWEST_SHARE;
    const start =
      part === 'end' ? range.start : Math.min(range.start + by, part === 'start' ? range.end - least : Infinity);
    const end =
      part === 'start' ? range.end : Math.max(range.end + by, part === 'end' ? range.start + least : -Infinity);
    this.#host.act({ type: 'range', range: { start, end } }, 'pointer');
  };

  readonly up = (): void => {
    this.#held = undefined;
  };

  get #whole(): Range {
    const { store, range } = this.#host.state;
    return store ? fitRange(store.extent) : range;
  }

  #time({ clientX }: PointerEvent, strip: Element): number {
    const { left, width } = strip.getBoundingClientRect();
    const { start, end } = this.#whole;
    return start + ((clientX - left) / width) * (end - start);
  }
}
