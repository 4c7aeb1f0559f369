import { DAY_MS } from '../dates/calendar.ts';
import type { Range } from './types.ts';

/** Largest distance from 1970 that a `Date` can represent, ms. Beyond it no zone is known, and clocks show UTC. */
const REACH = 8.64e15;

/** Length of the blocks at whose ends offsets are looked up, ms. No zone changes its clocks twice within one block. */
const BLOCK = 4 * DAY_MS;

/** A duration longer than any offset from UTC, ms. */
const MAX_EXACT_TIME = 16 * 3_600_000;

/**
 * The wall clock of one time zone. A moment is a number of UTC ms; a wall-clock time is the time that the clock shows at that
 * moment, as the UTC ms of the same reading in UTC. Exact to the ms at changes of summer time, and to the second for old local times.
 *
 * `Intl` is asked once for each block of four days that contains a moment, and about thirty times more if the clocks change in the
 * block. The answers are kept as long as this object exists.
 */
export class ZoneClock {
  /** IANA name. */
  readonly timeZone: string;
  readonly #format: Intl.DateTimeFormat;
  /** Offsets at the beginning of blocks, by block number. */
  readonly #offsets = new Map<number, number>();
  /** The moment of the change within a block, by block number. */
  readonly #changes = new Map<number, number>();
  /** The last block used that has no change in it. A cache, because moments usually come in order. */
  #lastBlock = Number.NaN;
  #lastOffset = 0;
  /** The formatter for the locale that was used last. */
  #names: { readonly locale: string; readonly format: Intl.DateTimeFormat } | undefined;

  /** @throws {RangeError} if `Intl` does not know the zone. */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** How far the clock is ahead of UTC at a moment, ms; 0 beyond the range of `Date`. */
  offsetAt(moment: number): number {
    if (!(Math.abs(moment) <= REACH)) return 0;
    const block = Math.floor(moment / BLOCK);
    if (block === this.#lastBlock) return this.#lastOffset;
    const before = this.#offsetOf(block);
    const after = this.#offsetOf(block + 1);
    if (before === after) {
      this.#lastBlock = block;
      return (this.#lastOffset = before);
    }
    let change = this.#changes.get(block);
    if (change === undefined)
      this.#changes.set(block, (change = this.#changeBetween(block * BLOCK, (block + 1) * BLOCK)));
    return moment < change ? before : after;
  }

  /** The wall-clock time at a moment. */
  wallTime(moment: number): number {
    return moment + this.offsetAt(moment);
  }

  /**
   * The first and the last moment at which the clock shows a time; they differ if the clock was set back. For a time that was skipped,
   * both are the moment at which the clock was set forward.
   */
  momentsAt(wall: number): readonly [first: number, last: number] {
    const before = this.offsetAt(wall - MAX_EXACT_TIME);
    const after = this.offsetAt(wall + MAX_EXACT_TIME);
    if (before === after) return [wall - before, wall - before];
    const shown = [before, after]
      .filter((offset) => this.offsetAt(wall - offset) === offset)
      .map((offset) => wall - offset);
    if (shown.length === 0) shown.push(this.#changeBetween(wall - MAX_EXACT_TIME, wall + MAX_EXACT_TIME));
    return [Math.min(...shown), Math.max(...shown)];
  }

  /** All wall-clock times that the clock shows from one moment to another. */
  wallRange({ start, end }: Range): Range {
    const before = this.offsetAt(start);
    const after = this.offsetAt(end - 1);
    if (after >= before || end - start > DAY_MS) return { start: start + before, end: end + after };
    // The clock was set back in a short range: it shows an hour, or part of one, twice
    const change = this.#changeBetween(start, end);
    return { start: Math.min(start + before, change + after), end: Math.max(change + before, end + after) };
  }

  /** All moments at which the clock shows a time from one wall-clock time to another. */
  momentRange({ start, end }: Range): Range {
    return { start: this.momentsAt(start)[0], end: this.momentsAt(end - 1)[1] + 1 };
  }

  /** The short names of the zone on the day that begins at a wall-clock time: "GMT+9", or two names if the clock changes on that day. */
  namesOn(day: number, locale: string): string {
    const format = this.#nameFormat(locale);
    const { start, end } = this.momentRange({ start: day, end: day + DAY_MS });
    const names = [start, end - 1].map((moment) =>
      Math.abs(moment) <= REACH ? format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value : '',
    );
    return [...new Set(names)].join('/');
  }

  #nameFormat(locale: string): Intl.DateTimeFormat {
    if (this.#names?.locale !== locale) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: this.timeZone, timeZoneName: 'short' });
      this.#names = { locale, format };
    }
    return this.#names.format;
  }

  #offsetOf(block: number): number {
    let offset = this.#offsets.get(block);
    if (offset === undefined) this.#offsets.set(block, (offset = this.#ask(block * BLOCK)));
    return offset;
  }

  #ask(moment: number): number {
    const text = this.#format.format(Math.min(Math.max(moment, -REACH), REACH));
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+\-−])(\d+):(\d+)(?::(\d+))?/.exec(text) ?? [];
    return (sign === '+' ? 1000 : -1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) || 0;
  }

  /** The first moment of the new offset. There must be exactly one change between the two moments. */
  #changeBetween(from: number, to: number): number {
    let [low, high] = [Math.floor(from), Math.ceil(to)];
    const before = this.#ask(low);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }
}
