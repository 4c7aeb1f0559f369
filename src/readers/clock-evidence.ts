/** A day with a clock time, and optionally a time zone. */
const MOMENT =
  /^(-?\d{4,6}-\d\d?-\d\d?|\d{1,2}[./-]\d{1,2}[./-]\d{4})[T ]+(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)\s*(?:Z|UTC|GMT|[-+]\d\d:?\d\d)?$/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?$/;
/** Minimum number of dates sharing one clock time before that time is taken to be the time at which a program ran. */
const MIN_EQUAL_TIMES = 10;
/** 1 January and 31 December, as programs write them. */
const NEW_YEAR = /^(-?\d{4,6})-(?:0?1-0?1|12-31)$/;
/**
 * Minimum number of dates at midnight before midnight is taken to mean "the whole day"; they must also be more than
 * half of all dates.
 */
const SOME = 3;

/**
 * Decides whether dates that belong together are days although each has a clock time. Programs write a day as midnight,
 * or add the time at which they ran. Programs also write a year as 1 January; such dates are then read as years.
 */
export class ClockEvidence {
  #moments = 0;
  #others = 0;
  #midnights = 0;
  #newYears = 0;
  readonly #clocks = new Set<string>();
  readonly #days = new Set<string>();
  readonly #least: number;

  /** @param least how many midnights are needed to read dates as days if no date has another clock time */
  constructor(least = 1) {
    this.#least = least;
  }

  /** Adds one date, as written. */
  add(text: string): void {
    // Most dates have no clock time
    const [, day, clock] = (text.includes(':') && MOMENT.exec(text.trim())) || [];
    if (day === undefined || clock === undefined) {
      this.#others++;
      return;
    }
    this.#moments++;
    if (MIDNIGHT.test(clock)) this.#midnights++;
    if (/-0?1-0?1$/.test(day)) this.#newYears++;
    // Two different clock times already answer the question
    if (this.#clocks.size < 2) this.#clocks.add(clock);
    if (this.#days.size < MIN_EQUAL_TIMES) this.#days.add(day);
  }

  /** Whether midnight stands for the whole day: every clock time is midnight, or more than half are. */
  get #areMidnightsDays(): boolean {
    return this.#midnights === this.#moments
      ? this.#midnights >= this.#least
      : this.#midnights >= SOME && 2 * this.#midnights > this.#moments;
  }

  /** Whether nearly all dates share one clock time other than midnight, and there are many of them on several days. */
  get #haveOneClock(): boolean {
    const isOne = this.#clocks.size === 1 && this.#midnights === 0 && this.#others * 20 < this.#moments;
    return isOne && this.#moments >= MIN_EQUAL_TIMES && this.#days.size >= MIN_EQUAL_TIMES / 2;
  }

  /**
   * Whether 1 January stands for the year: it does if more than one in ten of the days that a program wrote is 1
   * January.
   */
  get #areNewYearsYears(): boolean {
    return this.#newYears >= SOME && this.#newYears * MIN_EQUAL_TIMES > this.#moments;
  }

  /** Returns the day (or the year) if the clock time of the text is meaningless; returns any other text unchanged. */
  dayOf(text: string): string {
    const [, day, clock = ''] = MOMENT.exec(text.trim()) ?? [];
    if (day === undefined) return text;
    const isDay = (this.#areMidnightsDays && MIDNIGHT.test(clock)) || this.#haveOneClock;
    if (!isDay) return text;
    return this.#areNewYearsYears ? day.replace(NEW_YEAR, '$1') : day;
  }

  /** What the author should know about this, as a sentence; empty if all dates are read as written. */
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
