import { daysInMonth, type CivilDay } from '../calendar.ts';
import type { Component, Qualified } from '../tree.ts';

/** The combined meaning of qualifier characters (`?`, `~`, `%`). */
export function qualifiersOf(marks: string): Qualified {
  return marks ? { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) } : UNQUALIFIED;
}

const UNQUALIFIED: Qualified = { approximate: false, uncertain: false };

/** A component made from its text and the range of values it may have; `marks` are the qualifiers that apply to it. */
export function component(text: string, min: number, max: number, marks: string): Component {
  const { approximate, uncertain } = qualifiersOf(marks);
  return { text, min, max, approximate, uncertain };
}

/** A component with one possible value and no qualifiers. */
export const exactComponent = (value: number): Component => component(String(value), value, value, '');

/** A component of two digits or X whose values lie in `low` to `high`; undefined if no value in that range matches. */
export function maskedComponent(text: string, low: number, high: number, marks: string): Component | undefined {
  let [min, max] = text.includes('X') ? [low, high] : [Number(text), Number(text)];
  while (min <= high && !matchesMask(text, min)) min++;
  while (max >= low && !matchesMask(text, max)) max--;
  return min < low || max > high || min > max ? undefined : component(text, min, max, marks);
}

/**
 * The first (`step` 1) or last (`step` −1) real day that a year, month and day with X digits may mean:
 * `2023-XX-31` is from 31 January to 31 December, `1XXX-02-29` from 29 February 1004 to 1996. Undefined if there is no such day.
 * Cost: usually one step; at most one step per year of the mask, if none of its years has a 29 February.
 */
export function edgeDay(years: Component, months: Component, days: Component, step: 1 | -1): CivilDay | undefined {
  return firstResult(years, step, (year) =>
    firstResult(months, step, (month) =>
      firstResult(days, step, (day) => (day > daysInMonth(year, month) ? undefined : { year, month, day })),
    ),
  );
}

/** Visits the possible values of a component, upwards or downwards, until a visit returns a result, and returns that result. */
export function firstResult<T>(
  { text, min, max }: Component,
  step: 1 | -1,
  visit: (value: number) => T | undefined,
): T | undefined {
  let found: T | undefined;
  for (let value = step > 0 ? min : max; !found && value >= min && value <= max; value += step) {
    if (matchesMask(text, value)) found = visit(value);
  }
  return found;
}

/** Whether the digits of a value match a mask in which X is any digit: 1995 matches `199X`. Plus and minus are ignored. */
function matchesMask(mask: string, value: number): boolean {
  for (let i = mask.length, rest = Math.abs(value); i-- > 0 && mask[i] !== '-'; rest = Math.floor(rest / 10)) {
    if (mask[i] !== 'X' && mask[i] !== `${rest % 10}`) return false;
  }
  return true;
}
