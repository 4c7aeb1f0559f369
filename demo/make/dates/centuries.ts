import type { DateContext } from './answer.ts';

/** A year that is further from all that the story tells of is no likely one. */
const FAR = 100;
const FAR_FROM_NEIGHBOURS = 60;
/** Stories tell of what is announced, but hardly of what is further ahead than this. */
const AHEAD = 10;

/** The years that two digits may be short for, most likely first: near the years of the rows around, else near this year. */
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
