import type { Range } from '../model/types.ts';

/** Longest and shortest glide, ms. */
const LONGEST = 250;

/**
 * Where a glide from one range to another is after the share `t` of its way. Both ends move so that the width changes by
 * equal factors in equal times, and the path stays on the one point that both views hold at the same place: the one
 * dimension of "Smooth and efficient zooming and panning" (van Wijk and Nuij, 2003) where the views overlap.
 */
export function between(from: Range, to: Range, t: number): Range {
  const [a, b] = [from.end - from.start, to.end - to.start];
  const width = a * (b / a) ** t;
  // Share of the way that a point has gone when the width has gone from a to `width`; linear where widths are equal
  const way = Math.abs(b - a) < a * 1e-6 ? t : (width - a) / (b - a);
  const start = from.start + (to.start - from.start) * way;
  return { start, end: start + width };
}

/** Slow at both ends. (d3-ease would bring all its curves along.) */
const eased = (t: number): number => t * t * (3 - 2 * t);

type Frames = Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'>;

/** A motion from one range to another that anything else may interrupt. */
export class Glide {
  readonly #frames: () => Frames;
  #frame = 0;
  #target: Range | undefined;

  /** @param frames the window in whose frames it goes; asked for anew with each glide. */
  constructor(frames: () => Frames = () => globalThis) {
    this.#frames = frames;
  }

  /** Where the glide under way leads. */
  get target(): Range | undefined {
    return this.#target;
  }

  /** Calls `step` with each range on the way, the last exactly `to`; at once where motion is not wanted. */
  start(from: Range, to: Range, still: boolean, step: (range: Range, last: boolean) => void): void {
    this.stop();
    if (still) {
      step(to, true);
      return;
    }
    const frames = this.#frames();
    let begun: number | undefined;
    const tick = (now: number): void => {
      begun ??= now;
      const t = Math.min(1, (now - begun) / LONGEST);
      if (t === 1) this.stop();
      else this.#frame = frames.requestAnimationFrame(tick);
      step(t === 1 ? to : between(from, to, eased(t)), t === 1);
    };
    this.#target = to;
    this.#frame = frames.requestAnimationFrame(tick);
  }

  stop(): void {
    this.#frames().cancelAnimationFrame(this.#frame);
    this.#target = undefined;
  }
}
