import type { DateContext } from './answer.ts';

/** Maximum distance in years of a likely year from the current year; below, from the years of nearby rows. */
const FAR = 100;
const FAR_FROM_NEIGHBOURS = 60;
/** Stories mention announced events, but hardly any that are more than this many years ahead. */
const AHEAD = 10;

/**
 * The years that two digits may stand for, most likely first: close to the years of nearby rows, or else to the current
 * year.
 */
export function yearsOf(
  digits: string,
  { years, thisYear }: Pick<DateContext, 'years' | 'thisYear'>,
): readonly number[] {
  const near = years[0] ?? thisYear;
  const limit = years.length > 0 ? FAR_FROM_NEIGHBOURS : FAR;
  const century = Math.floor(near / 100) * 100;
  const candidates = [-100, 0, 100]
    .map((step) => century + step + Number(digits))
    .filter((year) => Math.abs(year - near) < limit)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  const past = candidates.filter((year) => year <= Math.max(thisYear, ...years) + AHEAD);
  return past.length > 0 ? past : candidates;
}
