import { daysInMonth, type CivilDay } from './calendar.ts';
import type { Component } from './tree.ts';

/** Whether a value, its sign set aside, has the digits of a mask in which X is any digit: 1995 fits `199X`. Without X everything fits. */
export function fits(mask: string, value: number): boolean {
  if (!mask.includes('X')) return true;
  const pattern = mask.replace('-', '');
  const digits = String(Math.abs(value)).padStart(pattern.length, '0');
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== 'X' && pattern[i] !== digits[i]) return false;
  return digits.length === pattern.length;
}

/** Smallest and largest value from `low` to `high` that fit a mask; undefined if none does. Cost: one step per value passed over. */
export function maskSpan(mask: string, low: number, high: number): { min: number; max: number } | undefined {
  if (!mask.includes('X')) return +mask < low || +mask > high ? undefined : { min: +mask, max: +mask };
  let min = low;
  let max = high;
  while (min <= high && !fits(mask, min)) min++;
  while (max >= low && !fits(mask, max)) max--;
  return min > max ? undefined : { min, max };
}

/**
 * The first (`step` 1) or last (`step` −1) day of the calendar that a year, month and day with X digits may stand for:
 * `2023-XX-31` is from 31 January to 31 December, `1XXX-02-29` from 29 February 1004 to 1996. Undefined if there is no such day.
 * Cost: mostly one step; at most one per year of the mask, where a leap day is looked for in vain.
 */
export function edgeDay(year: Component, month: Component, day: Component, step: 1 | -1): CivilDay | undefined {
  return walk(year, step, (y) =>
    walk(month, step, (m) =>
      walk(day, step, (d) => (d > daysInMonth(y, m) ? undefined : { year: y, month: m, day: d })),
    ),
  );
}

/** Visit the values that a component may stand for, until a visit gives a result. */
function walk<T>(component: Component, step: 1 | -1, visit: (value: number) => T | undefined): T | undefined {
  const { text, min, max } = component;
  for (let value = step > 0 ? min : max; value >= min && value <= max; value += step) {
    const found = fits(text, value) ? visit(value) : undefined;
    if (found) return found;
  }
  return undefined;
}
