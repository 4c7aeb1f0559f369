import type { Range } from '../model/types.ts';

/** Duration of a glide, ms. */
const DURATION = 250;

/**
 * The range at a share `t` (0 to 1) of the way from one range to another. Both ends move so that the width changes by
 * equal factors in equal times, and the one point that both views have at the same place stays there: the
 * one-dimensional case of "Smooth and efficient zooming and panning" (van Wijk and Nuij, 2003) with overlapping views.
 */
export function between(from: Range, to: Range, t: number): Range {
  const [a, b] = [from.end - from.start, to.end - to.start];
  const width = a * (b / a) ** t;
  // Share of the way that a point has gone when the width has gone from a to `width`; linear if widths are equal
  const way = Math.abs(b - a) < a * 1e-6 ? t : (width - a) / (b - a);
  const start = from.start + (to.start - from.start) * way;
  return { start, end: start + width };
}

/** Slow at both ends. (d3-ease would add all of its curves.) */
const eased = (t: number): number => t * t * (3 - 2 * t);

type Frames = Pick<Window, 'requestAnimationFrame' | 'cancelAnimationFrame'>;

/**
 * Animates the way from one range to another, one range per frame. Its target is in the state: `Session.glideTarget`.
 */
export class Glide {
  readonly #frames: () => Frames;
  #frame = 0;

  /** @param frames the window whose frames it uses; asked again for each glide. */
  constructor(frames: () => Frames = () => globalThis) {
    this.#frames = frames;
  }

  /**
   * Calls `step` with each range on the way; the last is exactly `to`. Stops the previous glide.
   * @param isInstant whether to jump there, for example if motion is not wanted.
   */
  start(from: Range, to: Range, isInstant: boolean, step: (range: Range, isLast: boolean) => void): void {
    this.stop();
    if (isInstant) {
      step(to, true);
      return;
    }
    const frames = this.#frames();
    let begun: number | undefined;
    const tick = (now: number): void => {
      begun ??= now;
      const t = Math.min(1, (now - begun) / DURATION);
      this.#frame = t === 1 ? 0 : frames.requestAnimationFrame(tick);
      step(t === 1 ? to : between(from, to, eased(t)), t === 1);
    };
    this.#frame = frames.requestAnimationFrame(tick);
  }

  /** Stops the glide where it is; does nothing if there is none. */
  stop(): void {
    if (this.#frame !== 0) this.#frames().cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
