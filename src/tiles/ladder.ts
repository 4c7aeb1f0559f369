import { COARSEST } from './levels.ts';

/** The finest level at which two times share a bin: 0 if they are equal, more than `COARSEST` if they never do. */
export function meetingLevel(a: number, b: number): number {
  const highA = Math.floor(a / 2 ** 32);
  const highB = Math.floor(b / 2 ** 32);
  if (highA !== highB) return 64 - Math.clz32(highA ^ highB);
  return 32 - Math.clz32(a ^ b);
}

/**
 * Computes the coarsest level at which each event is among the `k` best of its bin. The best of a bin are always among the best of its
 * two halves, so this one number decides which events a tile of any level shows: those with its level or a coarser one. It is -1 if an
 * event is not even among the best at the same ms.
 *
 * Events are added in order of time. Complete bins are kept on a stack whose levels decrease from bottom to top, so it holds at most
 * one bin per level. O(n · k) time, O(levels · k) space in addition to the result.
 */
export class Ladder {
  readonly #k: number;
  /** Results, indexed by event number. */
  readonly #levels: Int8Array;
  readonly #priority: Float32Array;
  /** `k` event numbers for each bin on the stack, best first. */
  readonly #best: Int32Array;
  readonly #counts: Uint8Array;
  /** The finest level at which each bin on the stack shares a bin with the one below it. */
  readonly #meets: Uint8Array;
  #depth = 0;
  #last = 0;

  /**
   * @param levels array for the results, indexed by event number
   * @param priority of the events, indexed by event number; if it is equal, the lower number is better
   */
  constructor(k: number, levels: Int8Array, priority: Float32Array) {
    this.#k = k;
    this.#levels = levels;
    this.#priority = priority;
    // Levels 0 to 64, one more while a bin is added, and room for a merged list
    this.#best = new Int32Array(68 * k);
    this.#counts = new Uint8Array(68);
    this.#meets = new Uint8Array(68);
  }

  /** Adds an event. Numbers and times must not decrease between calls. */
  add(number: number, time: number): void {
    if (this.#depth > 0) {
      const meets = meetingLevel(this.#last, time);
      while (this.#depth > 1 && this.#meets[this.#depth - 1]! <= meets) this.#mergeTop();
      this.#meets[this.#depth] = meets;
    }
    this.#best[this.#depth * this.#k] = number;
    this.#counts[this.#depth++] = 1;
    this.#last = time;
  }

  /** Writes the levels of the events that are still among the best. Call once, after the last event. */
  finish(): void {
    while (this.#depth > 1 && this.#meets[this.#depth - 1]! <= COARSEST) this.#mergeTop();
    for (let bin = 0; bin < this.#depth; bin++)
      for (let i = 0; i < this.#counts[bin]!; i++) this.#levels[this.#best[bin * this.#k + i]!] = COARSEST;
    this.#depth = 0;
  }

  /** Merges the top two bins. Events that are no longer among the best get the level below the one at which the bins meet. */
  #mergeTop(): void {
    const k = this.#k;
    const [best, priority] = [this.#best, this.#priority];
    const right = --this.#depth;
    const left = right - 1;
    const level = this.#meets[right]! - 1;
    const [leftCount, rightCount] = [this.#counts[left]!, this.#counts[right]!];
    const merged = 67 * k;
    let [l, r, count] = [0, 0, 0];
    while (l < leftCount || r < rightCount) {
      const a = best[left * k + l]!;
      const b = best[right * k + r]!;
      const takesLeft = r >= rightCount || (l < leftCount && priority[a]! >= priority[b]!);
      const next = takesLeft ? a : b;
      if (takesLeft) l++;
      else r++;
      if (count < k) best[merged + count++] = next;
      else this.#levels[next] = level;
    }
    best.copyWithin(left * k, merged, merged + count);
    this.#counts[left] = count;
  }
}
