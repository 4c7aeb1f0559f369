import { type DatePart, textOf } from './format-parts.ts';

/** The two ends of a span in words; a unit that both share is written only once. */
export interface RangeWords {
  readonly from: string;
  readonly to: string;
  /** Numbers of the same unit meet at the dash (22–28 November), which then has no blanks around it. */
  readonly tight: boolean;
}

/** Largest unit first. */
const UNITS = ['timeZoneName', 'era', 'year', 'month', 'day', 'hour', 'minute', 'second'];
const YEAR = UNITS.indexOf('year');
const HOUR = UNITS.indexOf('hour');

const valueOf = (parts: readonly DatePart[], type: string) => parts.find((p) => p.type === type)?.value;

/**
 * Whether a date would begin with a number that does not look like a day, because a clock time follows: "9, 2015 at 23:40" or "9 at
 * 23:40", but not "9日 23:40".
 */
const isBareDay = (parts: readonly DatePart[], begin: number): boolean =>
  parts[begin]?.type === 'day' &&
  parts.some(({ type }) => type === 'hour') &&
  !/^\p{L}/u.test(parts[begin + 1]?.value ?? '');

/**
 * The two ends of a span, with shared units written once: "22" and "28 November 2024", "November 22" and "28, 2024",
 * "2024年11月22日" and "28日". Undefined if both read the same.
 *
 * `Intl.DateTimeFormat.formatRange` is not used: it allows no words around the ends ("between … and …"), falls back to `2024/11/22`
 * in Japanese and Chinese, and differs between browsers. The rule here is the same in every locale: units larger than the largest one
 * that differs are dropped from the end of the first date and from the beginning of the second.
 */
export function collapseRange(from: readonly DatePart[], to: readonly DatePart[]): RangeWords | undefined {
  const differing = UNITS.findIndex((unit) => valueOf(from, unit) !== valueOf(to, unit));
  if (differing < 0) return undefined;
  // Clock times stay whole: 18:00–18:59. A month stays together with its year and era, because "January 3" would look like a day
  const largest = differing === YEAR && valueOf(from, 'month') ? 0 : Math.min(differing, HOUR);
  const isKept = (part: DatePart) => UNITS.indexOf(part.type) >= largest;
  const end = from.findLastIndex(isKept) + 1;
  const kept = to.findIndex(isKept);
  const begin = isBareDay(to, kept) ? 0 : kept;
  const dropsUnits = from.slice(end).some((part) => part.type !== 'literal');
  const [last, first] = [from[end - 1], to[begin]];
  return {
    // The literal after the last unit is cut at its first blank or comma: "22." but not "22 de"
    from:
      textOf(dropsUnits ? from.slice(0, end) : from) +
      (dropsUnits ? (/^[^\s,،]*/.exec(from[end]?.value ?? '')?.[0] ?? '') : ''),
    to: textOf(to.slice(begin)),
    tight: last?.type === first?.type && /^\p{Nd}+$/u.test(last?.value ?? ''),
  };
}
