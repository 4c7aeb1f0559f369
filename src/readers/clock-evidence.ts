/** A day with a clock time, and the zone that may stand behind it. */
const MOMENT =
  /^(-?\d{4,6}-\d\d?-\d\d?|\d{1,2}[./-]\d{1,2}[./-]\d{4})[T ]+(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:Z|UTC|GMT|[-+]\d\d:?\d\d)?$/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?$/;
/** Least number of dates with one clock time for which that time is taken to be added by a program. */
const MANY = 10;
/** 1 January and 31 December, as programs write them. */
const NEW_YEAR = /^(-?\d{4,6})-(?:0?1-0?1|12-31)$/;
/** Least number of dates at midnight for which midnight means the day, where they are more than half of all. */
const SOME = 3;

/**
 * Finds whether dates that belong together are days, although a clock time stands behind them: programs write days as midnight, or add
 * the time at which they ran. Where they write years as such days, they are those of 1 January.
 */
export class ClockEvidence {
  #moments = 0;
  #others = 0;
  #midnights = 0;
  #newYears = 0;
  readonly #clocks = new Set<string>();
  readonly #days = new Set<string>();
  readonly #least: number;

  /** @param least how many dates at midnight are days, where no date has another clock time */
  constructor(least = 1) {
    this.#least = least;
  }

  /** Takes a date as it is written. */
  add(text: string): void {
    const [, day, clock] = MOMENT.exec(text.trim()) ?? [];
    if (day === undefined || clock === undefined) {
      this.#others++;
      return;
    }
    this.#moments++;
    if (MIDNIGHT.test(clock)) this.#midnights++;
    if (/-0?1-0?1$/.test(day)) this.#newYears++;
    // More of them tell nothing
    if (this.#clocks.size < 2) this.#clocks.add(clock);
    if (this.#days.size < MANY) this.#days.add(day);
  }

  /** Whether midnight is the day: all clock times are midnight, or more than half of them. */
  get #areMidnightsDays(): boolean {
    return this.#midnights === this.#moments
      ? this.#midnights >= this.#least
      : this.#midnights >= SOME && 2 * this.#midnights > this.#moments;
  }

  /** Whether nearly all dates, of which there are many on several days, have one clock time, which is not midnight. */
  get #haveOneClock(): boolean {
    const isOne = this.#clocks.size === 1 && this.#midnights === 0 && this.#others * 20 < this.#moments;
    return isOne && this.#moments >= MANY && this.#days.size >= MANY / 2;
  }

  /** Whether 1 January, of days that a program wrote, is the year: where it is more than one in ten, years were filled up. */
  get #areNewYearsYears(): boolean {
    return this.#newYears >= SOME && this.#newYears * MANY > this.#moments;
  }

  /** The day of a text that is a moment, or its year, where its clock time says nothing; other texts as they are. */
  dayOf(text: string): string {
    const [, day, clock = ''] = MOMENT.exec(text.trim()) ?? [];
    if (day === undefined) return text;
    const isDay = (this.#areMidnightsDays && MIDNIGHT.test(clock)) || this.#haveOneClock;
    if (!isDay) return text;
    return this.#areNewYearsYears ? day.replace(NEW_YEAR, '$1') : day;
  }

  /** What the author should know of it, as a sentence; empty where all dates are read as they are written. */
  get note(): string {
    const days = this.#noteOnDays;
    const years = `1 January was read as the year, since it is the day of too many dates: ${this.#newYears}.`;
    return days !== '' && this.#areNewYearsYears ? `${days} ${years}` : days;
  }

  get #noteOnDays(): string {
    if (this.#haveOneClock) return 'All dates have the same clock time: they were read as days.';
    if (this.#moments === 0 || !this.#areMidnightsDays) return '';
    return this.#midnights === this.#moments
      ? 'All clock times of dates are midnight: the dates were read as days.'
      : `Dates with the clock time midnight were read as days, since more than half are: ${this.#midnights}.`;
  }
}
