import { DAY_MS } from '../../dates/calendar.ts';
import { nearestUnitStart, unitNumber, unitStart } from './calendar-units.ts';
import { CALENDAR_YEARS, countedYears, yearStart } from './years.ts';
import { deepYears, timeOfYearsAgo } from './deep-time.ts';

/** What the ticks of an axis count; `deep` counts years before the present. */
export type AxisUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'deep';

/** One way to divide the axis: a tick every `step` units. */
export interface Rung {
  readonly unit: AxisUnit;
  readonly step: number;
  /** Minimum ms between two neighbouring ticks (28 days for months, …). */
  readonly least: number;
}

/** Units of fixed length, in ms. */
const LENGTHS = { millisecond: 1, second: 1e3, minute: 6e4, hour: 36e5 };
const SIXTIETHS = [1, 2, 5, 10, 15, 30];

function rungs(unit: AxisUnit, length: number, steps: readonly number[]): Rung[] {
  return steps.map((step) => ({ unit, step, least: step * length }));
}

/** 1, 2, 5, 10, 20, … below a power of ten; for years optionally also 25, 250, … */
function decades(below: number, quarters = false): number[] {
  const steps: number[] = [];
  for (let power = 1; power < below; power *= 10) {
    steps.push(power, 2 * power, ...(quarters && power > 1 ? [2.5 * power] : []), 5 * power);
  }
  return steps;
}

/** Finest first. */
const CALENDAR_RUNGS: readonly Rung[] = [
  ...rungs('millisecond', LENGTHS.millisecond, decades(1000)),
  ...rungs('second', LENGTHS.second, SIXTIETHS),
  ...rungs('minute', LENGTHS.minute, SIXTIETHS),
  ...rungs('hour', LENGTHS.hour, [1, 2, 3, 6, 12]),
  ...rungs('day', DAY_MS, [1, 2, 7, 14]),
  { unit: 'month', step: 1, least: 28 * DAY_MS },
  { unit: 'month', step: 3, least: 90 * DAY_MS },
  ...rungs('year', 365 * DAY_MS, decades(10_000, true)),
];
const DEEP_RUNGS: readonly Rung[] = rungs('deep', 365 * DAY_MS, decades(1e11, true));
/** From ten thousand years on, years before the present read better, even if the calendar covers the time. */
const ALL_RUNGS: readonly Rung[] = [...CALENDAR_RUNGS, ...DEEP_RUNGS.filter((rung) => rung.step >= 10_000)];

/**
 * The ways to divide a view from `start` to `end` (UTC ms), finest first. Outside of the calendar there are only years.
 */
export function rungsFor(start: number, end: number): readonly Rung[] {
  return start < yearStart(-CALENDAR_YEARS) || end > yearStart(CALENDAR_YEARS) ? DEEP_RUNGS : ALL_RUNGS;
}

/**
 * Days 1, 3, 5 … or 1, 8, 15, 22. Each month starts again at 1; a day that would be closer than a step to the next
 * month's first is omitted.
 */
function dayTicks(start: number, end: number, step: number): number[] {
  const times: number[] = [];
  let next = unitStart(unitNumber(start, 'month'), 'month');
  while (next <= end) {
    const month = next;
    next = unitStart(unitNumber(month, 'month') + 1, 'month');
    for (let time = month; time + step * DAY_MS <= next; time += step * DAY_MS) times.push(time);
  }
  return times;
}

/** Starts of every `step`-th month from `start` to `end`, both included, counted from January. */
function monthTicks(start: number, end: number, step: number): number[] {
  const times: number[] = [];
  const first = Math.ceil(unitNumber(start, 'month') / step) * step;
  for (let number = first; unitStart(number, 'month') <= end; number += step) times.push(unitStart(number, 'month'));
  return times;
}

/** All multiples of `length` from `start` to `end`, both included, ascending. */
function multiples(start: number, end: number, length: number): number[] {
  const first = Math.ceil(start / length);
  const count = Math.floor(end / length) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * length);
}

/** Ticks, some of which may be outside of `start` to `end`. */
function candidates({ unit, step }: Rung, start: number, end: number): number[] {
  if (unit === 'deep') return deepYears(start, end, step).map(timeOfYearsAgo);
  if (unit === 'year') return countedYears(start, end, step).map(yearStart);
  if (unit === 'day') return dayTicks(start, end, step);
  if (unit === 'month') return monthTicks(start, end, step);
  return multiples(start, end, step * LENGTHS[unit]);
}

/** Times (UTC ms, ascending) of the ticks of a rung with `start` ≤ time ≤ `end`. Cost: O(ticks). */
export function ticksOf(rung: Rung, start: number, end: number): number[] {
  return candidates(rung, start, end).filter((time) => time >= start && time <= end);
}

/** The start of a unit (UTC ms) nearest to `time`; `deep` rounds to a year. */
export function roundToUnit(time: number, unit: AxisUnit): number {
  if (unit in LENGTHS) {
    const length = LENGTHS[unit as keyof typeof LENGTHS];
    return Math.round(time / length) * length;
  }
  if (unit !== 'deep' && unit !== 'year') return nearestUnitStart(time, unit as 'day' | 'month');
  const rung: Rung = { unit: 'year', step: 1, least: 0 };
  return candidates(rung, time, time).reduce((a, b) => (Math.abs(b - time) < Math.abs(a - time) ? b : a));
}
