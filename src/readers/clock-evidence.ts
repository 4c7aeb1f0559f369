/** A day with a clock time, and the zone that may stand behind it. */
const MOMENT =
  /^(-?\d{4,6}-\d\d?-\d\d?|\d{1,2}[./-]\d{1,2}[./-]\d{4})[T ]+(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:Z|UTC|GMT|[-+]\d\d:?\d\d)?$/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?$/;
/** So many dates with one clock time are no coincidence. */
const MANY = 10;

/** The day of a text that is a moment, as it is written there; other texts as they are. */
export const dayOfMoment = (text: string): string => text.trim().replace(MOMENT, '$1');

/**
 * Finds whether dates that belong together are days, although a clock time stands behind each: programs write days as midnight, or add
 * the time at which they ran.
 */
export class ClockEvidence {
  #moments = 0;
  #others = 0;
  #midnights = 0;
  readonly #clocks = new Set<string>();
  readonly #days = new Set<string>();

  /** Takes a date as it is written. */
  add(text: string): void {
    const [, day, clock] = MOMENT.exec(text.trim()) ?? [];
    if (day === undefined || clock === undefined) {
      this.#others++;
      return;
    }
    this.#moments++;
    if (MIDNIGHT.test(clock)) this.#midnights++;
    // More of them tell nothing
    if (this.#clocks.size < 2) this.#clocks.add(clock);
    if (this.#days.size < MANY) this.#days.add(day);
  }

  /**
   * Whether all are moments at midnight; or at least ten, on several days, are moments with one and the same clock time. False where
   * there is none.
   */
  get areDays(): boolean {
    if (this.areMidnights) return true;
    if (this.#moments === 0 || this.#others > 0) return false;
    return this.#clocks.size === 1 && this.#moments >= MANY && this.#days.size >= MANY / 2;
  }

  /** Whether all are moments at midnight. */
  get areMidnights(): boolean {
    return this.#others === 0 && this.#moments > 0 && this.#midnights === this.#moments;
  }
}
