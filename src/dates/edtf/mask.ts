import { daysInMonth, type CivilDay } from '../calendar.ts';
import type { Component, Qualified } from '../tree.ts';

/** What qualifiers say, all together. */
export function qualified(marks: string): Qualified {
  return marks ? { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) } : UNQUALIFIED;
}

const UNQUALIFIED: Qualified = { approximate: false, uncertain: false };

/** A component from its text and what it may stand for; `marks` are the qualifiers that apply to it. */
export function component(text: string, min: number, max: number, marks: string): Component {
  const { approximate, uncertain } = qualified(marks);
  return { text, min, max, approximate, uncertain };
}

/** A component of two digits or X that stands for values from `low` to `high`; undefined if none of these has its digits. */
export function maskedComponent(text: string, low: number, high: number, marks: string): Component | undefined {
  let [min, max] = text.includes('X') ? [low, high] : [Number(text), Number(text)];
  while (min <= high && !fits(text, min)) min++;
  while (max >= low && !fits(text, max)) max--;
  return min < low || max > high || min > max ? undefined : component(text, min, max, marks);
}

/**
 * The first (`step` 1) or last (`step` −1) day of the calendar that a year, month and day with X digits may stand for:
 * `2023-XX-31` is from 31 January to 31 December, `1XXX-02-29` from 29 February 1004 to 1996. Undefined if there is no such day.
 * Cost: mostly one step; at most one per year of the mask, where a leap day is looked for in vain.
 */
export function edgeDay(years: Component, months: Component, days: Component, step: 1 | -1): CivilDay | undefined {
  return walk(years, step, (year) =>
    walk(months, step, (month) =>
      walk(days, step, (day) => (day > daysInMonth(year, month) ? undefined : { year, month, day })),
    ),
  );
}

/** Visit the values that a component may stand for, up or down, until a visit gives a result. */
export function walk<T>(
  { text, min, max }: Component,
  step: 1 | -1,
  visit: (value: number) => T | undefined,
): T | undefined {
  let found: T | undefined;
  for (let value = step > 0 ? min : max; !found && value >= min && value <= max; value += step) {
    if (fits(text, value)) found = visit(value);
  }
  return found;
}

/** Whether a value, its sign set aside, has the digits of a mask in which X is any digit: 1995 fits `199X`. */
function fits(mask: string, value: number): boolean {
  for (let i = mask.length, rest = Math.abs(value); i-- > 0 && mask[i] !== '-'; rest = Math.floor(rest / 10)) {
    if (mask[i] !== 'X' && mask[i] !== `${rest % 10}`) return false;
  }
  return true;
}
