import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { ParsedTimeline } from '../model/parse-timeline.ts';
import { toWallClock } from '../model/wall-clock-timeline.ts';
import type { GetRareRecords } from '../model/rare.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Range } from '../model/types.ts';
import { ZoneClock } from '../model/zone-clock.ts';
import { movedRange, rangeOfDate, rangeText } from '../state/range-text.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { CreateRefiner } from '../store/refiner.ts';
import type { EventStore } from '../store/store.ts';
import type { UpdateCycle } from './cycle.ts';
import type { PlacedStory } from './story-host.ts';

/** Makes the store of a timeline that is placed by a clock, with a refiner where one is loaded. */
export type CreateStore = (
  timeline: Timeline,
  clock: ZoneClock | undefined,
  createRefiner: () => CreateRefiner | undefined,
) => EventStore;

/**
 * Places stories on the axis by the clock of the time zone in which their times are shown, and shows them at the range that the page asked
 * for, which may be before there are events to show.
 */
export class Placement {
  readonly #cycle: UpdateCycle;
  readonly #createStore: (timeline: Timeline, clock: ZoneClock | undefined) => EventStore;
  readonly #zoneOf: (timeline: Timeline) => string;
  readonly #warnOfRange: (range: string) => void;
  readonly #getRare: GetRareRecords;
  #clock: ZoneClock | undefined;
  /** The range asked for as it was written, until a story is shown at it. */
  #requested = '';

  /**
   * @param zoneOf the IANA zone in which the times of a timeline are shown now.
   * @param warnOfRange tells the page of a range that is no date.
   * @param getRare what a story that is placed again needed to be read.
   */
  constructor(
    cycle: UpdateCycle,
    createStore: (timeline: Timeline, clock: ZoneClock | undefined) => EventStore,
    zoneOf: (timeline: Timeline) => string,
    warnOfRange: (range: string) => void,
    getRare: GetRareRecords,
  ) {
    this.#cycle = cycle;
    this.#createStore = createStore;
    this.#zoneOf = zoneOf;
    this.#warnOfRange = warnOfRange;
    this.#getRare = getRare;
  }

  /** The time in view, or what was asked for before there is a story, as EDTF. */
  get range(): string {
    const { store, range, clock } = this.#cycle.view;
    return store ? rangeText(range, clock) : this.#requested;
  }

  /** Moves the view to an EDTF date or interval, at once or as soon as there is a story. */
  request(text: string): void {
    this.#requested = text;
    const range = this.rangeOf(text);
    if (range) this.#cycle.act({ type: 'range', range }, 'program');
  }

  /** A story is drawn: the next one begins where it asks to, not where the page once asked to be. */
  requestIsMet(): void {
    this.#requested = '';
  }

  /** The range of the axis that an EDTF text, or bounds in UTC ms, mean; undefined for '', without a story, and after a warning. */
  rangeOf(
    range: string | Range,
    { store, clock }: Pick<ViewState, 'store' | 'clock'> = this.#cycle.view,
  ): Range | undefined {
    if (typeof range !== 'string') return clock?.wallRange(range) ?? range;
    if (!range || !store) return undefined;
    const date = parseValidDate(range);
    if (date) return rangeOfDate(date, store.extent, clock);
    this.#warnOfRange(range);
    return undefined;
  }

  /** The clock by which a timeline is placed; the same one for as long as the zone does not change. */
  clockFor(timeline: Timeline): ZoneClock {
    const zone = this.#zoneOf(timeline);
    if (this.#clock?.timeZone !== zone) this.#clock = new ZoneClock(zone);
    return this.#clock;
  }

  /** Shows a placed story. @param isLoaded whether it was loaded, and so begins at the range asked for. */
  show(placed: PlacedStory, isLoaded: boolean): void {
    const next = this.#withStore(placed);
    const range = isLoaded ? this.rangeOf(this.#requested, next) : undefined;
    this.#cycle.apply({ type: 'data', ...next, ...(range && { range }) }, 'program');
  }

  /**
   * Places the story again where its times are shown in another zone than it was placed by. The range stays as it is written, and where all
   * of the story is in view, all stays.
   */
  placeAgain(parsed: ParsedTimeline | undefined): void {
    const { store, clock, range } = this.#cycle.view;
    const next = parsed && this.clockFor(parsed.timeline);
    // Where nothing has a zone there is no clock, and nothing to place again
    if (!store || !next || !clock || next.timeZone === clock.timeZone) return;
    const placed = this.#withStore(toWallClock(parsed.timeline, next, this.#getRare));
    const whole = fitRange(store.extent);
    const isWhole = range.start === whole.start && range.end === whole.end;
    const stays = isWhole ? fitRange(placed.store.extent) : movedRange(range, clock, placed.clock);
    const shown = this.rangeOf(this.#requested, placed) ?? stays;
    this.#cycle.apply({ type: 'data', ...placed, range: shown }, 'program');
  }

  #withStore({ timeline, clock, store = this.#createStore(timeline, clock) }: PlacedStory) {
    return { store, clock };
  }
}
