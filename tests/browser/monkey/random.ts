/** Pseudorandom numbers, the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  readonly share = (): number => {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };

  /** A whole number from `least` to `most`. */
  readonly whole = (least: number, most: number): number => least + Math.floor(this.share() * (most - least + 1));

  readonly one = <T>(of: readonly T[]): T => of[Math.floor(this.share() * of.length)]!;

  /** A random item of a list; the weights are relative frequencies. */
  readonly weighed = <T>(of: readonly (readonly [weight: number, value: T])[]): T => {
    let left = this.share() * of.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of of) if ((left -= weight) < 0) return value;
    return of.at(-1)![1];
  };
}
