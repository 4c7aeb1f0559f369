import { type DatePart, joined } from './format-parts.ts';

/** The two ends of a span in words; what they share is in one of them alone. */
export interface RangeWords {
  readonly from: string;
  readonly to: string;
  /** Both ends meet in bare numbers of one unit (22–28 November): no blanks beside the dash. */
  readonly tight: boolean;
}

/** From what spans most to what spans least. */
const UNITS = ['timeZoneName', 'era', 'year', 'month', 'day', 'hour', 'minute', 'second'];
const YEAR = UNITS.indexOf('year');
const HOUR = UNITS.indexOf('hour');

const valueOf = (parts: readonly DatePart[], type: string) => parts.find((p) => p.type === type)?.value;

/**
 * Writes two dates of the same parts as a span in which shared units stand once: "22" and "28 November 2024",
 * "November 22" and "28, 2024", "2024年11月22日" and "28日". Undefined if both read the same.
 *
 * Why not `formatRange`: it gives the ends no words of their own ("between … and …"), falls back to `2024/11/22` in Japanese
 * and Chinese, and differs between browsers. The rule is the same in any locale: of the units larger than the largest that
 * differs, the first end loses those at its end and the second those at its beginning.
 */
export function collapsed(from: readonly DatePart[], to: readonly DatePart[]): RangeWords | undefined {
  const differing = UNITS.findIndex((unit) => valueOf(from, unit) !== valueOf(to, unit));
  if (differing < 0) return undefined;
  // A clock reading stays whole: 18:00–18:59. So does a month's year with its era, since "January 3" alone would be a day.
  const largest = differing === YEAR && valueOf(from, 'month') ? 0 : Math.min(differing, HOUR);
  const kept = (part: DatePart) => UNITS.indexOf(part.type) >= largest;
  const end = from.findLastIndex(kept) + 1;
  const begin = to.findIndex(kept);
  const drops = from.slice(end).some((part) => part.type !== 'literal');
  const [last, first] = [from[end - 1], to[begin]];
  return {
    // Of the literal after the last unit that stays, only what clings to it stays: "22." but not "22 de".
    from:
      joined(drops ? from.slice(0, end) : from) + (drops ? (/^[^\s,،]*/.exec(from[end]?.value ?? '')?.[0] ?? '') : ''),
    to: joined(to.slice(begin)),
    tight: last?.type === first?.type && /^\p{Nd}+$/u.test(last?.value ?? ''),
  };
}
