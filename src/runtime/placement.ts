import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { Steps } from '../file/steps.ts';
import type { ParsedTimeline } from '../model/parse-timeline.ts';
import { toWallClock, toWallClockSteps } from '../model/wall-clock-timeline.ts';
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

/** Makes the store of a timeline that is placed by a clock, with a refiner if one is loaded. */
export type CreateStore = (
  timeline: Timeline,
  clock: ZoneClock | undefined,
  createRefiner: () => CreateRefiner | undefined,
) => EventStore;

/**
 * Places stories on the axis by the clock of the time zone in which their times are shown, and shows them at the range
 * that the page asked for, possibly before there were events.
 */
export class Placement {
  readonly #cycle: UpdateCycle;
  readonly #createStore: (timeline: Timeline, clock: ZoneClock | undefined) => EventStore;
  readonly #zoneOf: (timeline: Timeline) => string;
  readonly #warnOfRange: (range: string) => void;
  readonly #getRare: GetRareRecords;
  #clock: ZoneClock | undefined;
  /** The requested range as written, until a story is shown at it. */
  #requested = '';

  /**
   * @param zoneOf returns the IANA zone in which the times of a timeline are shown now.
   * @param warnOfRange warns the page about a range that is not a date.
   * @param getRare returns what reading a story needed, for placing it again.
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

  /** The time in view, or the requested one if there is no story yet, as EDTF. */
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

  /** A story is drawn: the next one starts at its own range, not at the one that the page once requested. */
  requestIsMet(): void {
    this.#requested = '';
  }

  /**
   * The range of the axis for an EDTF text, or for bounds in UTC ms; undefined for '', without a story, and after a
   * warning.
   */
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

  /** The clock by which a timeline is placed; the same one as long as the zone does not change. */
  clockFor(timeline: Timeline): ZoneClock {
    const zone = this.#zoneOf(timeline);
    if (this.#clock?.timeZone !== zone) this.#clock = new ZoneClock(zone);
    return this.#clock;
  }

  /** Shows a placed story. @param isLoaded whether it was loaded, and therefore starts at the requested range. */
  show(placed: PlacedStory, isLoaded: boolean): void {
    const next = this.#withStore(placed);
    const range = isLoaded ? this.rangeOf(this.#requested, next) : undefined;
    this.#cycle.apply({ type: 'data', ...next, ...(range && { range }) }, 'program');
  }

  /**
   * Places the story again if its times are now shown in another zone. The range stays as written, and if the whole
   * story is in view, it still is afterwards.
   */
  placeAgain(parsed: ParsedTimeline | undefined): void {
    const { store, clock, range } = this.#cycle.view;
    const next = parsed && this.clockFor(parsed.timeline);
    // If nothing has a zone, there is no clock, and nothing to place again
    if (!store || !next || !clock || next.timeZone === clock.timeZone) return;
    const placed = this.#withStore(toWallClock(parsed.timeline, next, this.#getRare));
    const whole = fitRange(store.extent);
    const isWhole = range.start === whole.start && range.end === whole.end;
    const stays = isWhole ? fitRange(placed.store.extent) : movedRange(range, clock, placed.clock);
    const shown = this.rangeOf(this.#requested, placed) ?? stays;
    this.#cycle.apply({ type: 'data', ...placed, range: shown }, 'program');
  }

  /** Places a timeline and makes its store with the indexes of its first picture, in steps. */
  *place(timeline: Timeline): Steps<PlacedStory> {
    const placed = yield* toWallClockSteps(timeline, this.clockFor(timeline), this.#getRare);
    const made = this.#createStore(placed.timeline, placed.clock);
    yield* made.prepare?.() ?? [];
    return { ...placed, made };
  }

  #withStore({ timeline, clock, made, store = made ?? this.#createStore(timeline, clock) }: PlacedStory) {
    return { store, clock };
  }
}
